-- A plan file: the journal of every change, and the plan as it stands.
--
-- The journal is what is true; the tables of records are the journal's heads written out, so that anyone can read the
-- plan with plain SQL. `viktig verify` checks that they say the same. Dates are ISO 8601; ids are UUIDs in text; names
-- on the wire (kinds, fields, states) are the same in JSON, in the journal and in the program.

-- Small facts about this file.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- the journal

-- What was done together, in the order it came to this file.
CREATE TABLE act (
  number      INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL,
  verb        TEXT    NOT NULL,                   -- add, change, remove, restore, propose, accept, keep
  record_kind TEXT    NOT NULL,                   -- which kind of record, for the name «endret mål»
  kind        TEXT    NOT NULL CHECK (kind IN ('begin', 'new', 'undo', 'redo')),
  undoes      TEXT,                               -- the run that is undone or redone, by its first act
  run         TEXT,                               -- the first act of the run this one belongs to, when that is another
  writer      TEXT    NOT NULL,                   -- the person who held the pen
  words       TEXT,                               -- the person whose words they are, when that is another
  device      TEXT    NOT NULL,
  seq         INTEGER NOT NULL,                   -- number on that device, from 1
  at          TEXT    NOT NULL,                   -- UTC
  first       INTEGER NOT NULL,                   -- the number of its first change; the others follow it
  changes     INTEGER NOT NULL                    -- how many there are
) STRICT;

CREATE INDEX act_in_run ON act (run) WHERE run IS NOT NULL;

-- One row per changed field. Writer, device and time are the act's.
CREATE TABLE change (
  number  INTEGER PRIMARY KEY,
  id      TEXT    NOT NULL,
  act     INTEGER NOT NULL REFERENCES act (number),
  kind    TEXT    NOT NULL,
  record  TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  value   TEXT    NOT NULL CHECK (json_valid(value)),
  words   TEXT,                                   -- the person whose words they are, when that is not the writer
  seq     INTEGER NOT NULL,                       -- number on that device, from 1
  parents TEXT    NOT NULL CHECK (json_valid(parents)) -- the changes it was written on top of, by number: [12]
) STRICT;

-- The changes of each field that nobody has built on: one normally, two when copies of the plan disagree. Their
-- parents, and the parents of those, are the field's history.
CREATE TABLE head (
  record TEXT    NOT NULL,
  field  TEXT    NOT NULL,
  change INTEGER NOT NULL REFERENCES change (number),
  PRIMARY KEY (record, field, change)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------- the plan

CREATE TABLE plan_details (
  id              TEXT    PRIMARY KEY,
  removed         INTEGER NOT NULL DEFAULT 0 CHECK (removed = 0),
  title           TEXT    NOT NULL DEFAULT '',
  period_from     TEXT,
  period_to       TEXT,
  next_revision   TEXT,
  revision_rhythm TEXT    NOT NULL DEFAULT '',
  language        TEXT    NOT NULL DEFAULT 'nb',
  main_service    TEXT    NOT NULL DEFAULT '',
  CHECK (period_from IS NULL OR period_to IS NULL OR period_from <= period_to)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id           TEXT    PRIMARY KEY,
  removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  name         TEXT    NOT NULL DEFAULT '',
  roles        TEXT    NOT NULL DEFAULT '',       -- words with spaces between
  title        TEXT    NOT NULL DEFAULT '',
  service      TEXT    NOT NULL DEFAULT '',
  phone        TEXT    NOT NULL DEFAULT '',
  email        TEXT    NOT NULL DEFAULT '',
  contribution TEXT    NOT NULL DEFAULT '',
  active       INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  initials     TEXT    NOT NULL DEFAULT '',
  ink          TEXT,
  rank         REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE matter (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  text    TEXT    NOT NULL DEFAULT '',
  area    TEXT,
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  title   TEXT    NOT NULL DEFAULT '',
  why     TEXT    NOT NULL DEFAULT '',
  parent  TEXT    REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
  id          TEXT    PRIMARY KEY,
  removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  goal        TEXT    NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  what        TEXT    NOT NULL DEFAULT '',
  how         TEXT    NOT NULL DEFAULT '',
  extent      TEXT    NOT NULL DEFAULT '',
  responsible TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "from"      TEXT,
  "to"        TEXT,
  state       TEXT    NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'underWay', 'done', 'stopped')),
  state_note  TEXT    NOT NULL DEFAULT '',
  ended_on    TEXT,
  rank        REAL    NOT NULL DEFAULT 0,
  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  text    TEXT    NOT NULL DEFAULT '',
  sort    TEXT    NOT NULL DEFAULT 'strength' CHECK (sort IN ('strength', 'support')),
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
  id         TEXT    PRIMARY KEY,
  removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  goal       TEXT    REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  action     TEXT    REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  whole_plan INTEGER NOT NULL DEFAULT 0 CHECK (whole_plan IN (0, 1)),
  due        TEXT,
  rough      TEXT    NOT NULL DEFAULT '',
  state      TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'notDone')),
  done_on    TEXT,
  outcome    TEXT    NOT NULL DEFAULT '',
  next       TEXT    REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((goal IS NOT NULL) + (action IS NOT NULL) + whole_plan = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal (
  id          TEXT    PRIMARY KEY,
  removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  about_kind  TEXT    NOT NULL DEFAULT '',
  about       TEXT,
  field       TEXT    NOT NULL DEFAULT '',
  text        TEXT    NOT NULL DEFAULT '',
  reason      TEXT    NOT NULL DEFAULT '',
  "by"        TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  instead_of  TEXT    NOT NULL DEFAULT '',
  state       TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'kept', 'withdrawn')),
  answered_on TEXT
) STRICT, WITHOUT ROWID;
