-- The whole plan: every kind of record an individual plan can need, and more fields for those there were.
--
-- Lists of ids stand with spaces between, as lists of words do. Ratings are whole numbers from 0 to 10, times of day
-- are HH:MM by the clock where the plan is written. The rules that need more than one record are the program's.

-- ---------------------------------------------------------------- what there was, grown

ALTER TABLE person ADD COLUMN born TEXT;
ALTER TABLE person ADD COLUMN mandate TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN good_relation INTEGER NOT NULL DEFAULT 0 CHECK (good_relation IN (0, 1));
ALTER TABLE person ADD COLUMN through TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE person ADD COLUMN closeness TEXT CHECK (closeness IN ('nearest', 'onTheTeam', 'outside'));
ALTER TABLE person ADD COLUMN sector TEXT
  CHECK (sector IN ('family', 'friends', 'neighboursAndLeisure', 'workAndSchool', 'services'));
ALTER TABLE person ADD COLUMN only_on_map INTEGER NOT NULL DEFAULT 0 CHECK (only_on_map IN (0, 1));

ALTER TABLE goal ADD COLUMN decided_by TEXT CHECK (decided_by IN ('me', 'together', 'asked', 'told'));
ALTER TABLE goal ADD COLUMN state TEXT NOT NULL DEFAULT 'underWay' CHECK (state IN ('underWay', 'reached', 'putAside'));
ALTER TABLE goal ADD COLUMN state_note TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN ended_on TEXT;
ALTER TABLE goal ADD COLUMN learned TEXT NOT NULL DEFAULT '';

ALTER TABLE action ADD COLUMN can_do TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN cannot_do TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN decided_by TEXT CHECK (decided_by IN ('me', 'together', 'asked', 'told'));
ALTER TABLE action ADD COLUMN got_answer TEXT CHECK (got_answer IN ('yes', 'no'));
ALTER TABLE action ADD COLUMN got_answer_on TEXT;
ALTER TABLE action ADD COLUMN needs_more TEXT CHECK (needs_more IN ('yes', 'no'));
ALTER TABLE action ADD COLUMN more_note TEXT NOT NULL DEFAULT '';

ALTER TABLE follow_up ADD COLUMN responsible TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;

-- A resource can be a contribution too. A check cannot be changed, so the table is made anew; nothing points to it.
CREATE TABLE resource_with_contributions (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  text    TEXT    NOT NULL DEFAULT '',
  sort    TEXT    NOT NULL DEFAULT 'strength' CHECK (sort IN ('strength', 'support', 'contribution')),
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO resource_with_contributions (id, removed, text, sort, rank)
  SELECT id, removed, text, sort, rank FROM resource;
DROP TABLE resource;
ALTER TABLE resource_with_contributions RENAME TO resource;

-- ---------------------------------------------------------------- what is new

CREATE TABLE appointment (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  role    TEXT    NOT NULL DEFAULT 'coordinator' CHECK (role IN ('coordinator', 'primaryContact', 'childCoordinator')),
  person  TEXT    NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "from"  TEXT,
  "to"    TEXT,
  note    TEXT    NOT NULL DEFAULT '',
  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
) STRICT, WITHOUT ROWID;

CREATE TABLE need (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  text    TEXT    NOT NULL DEFAULT '',
  goals   TEXT    NOT NULL DEFAULT '',            -- ids of goals
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE concern (
  id            TEXT    PRIMARY KEY,
  removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  text          TEXT    NOT NULL DEFAULT '',
  state         TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'moreWanted', 'settled')),
  answer        TEXT    NOT NULL DEFAULT '',
  answered_by   TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  answered_on   TEXT,
  got_answer    TEXT    CHECK (got_answer IN ('yes', 'no')),
  got_answer_on TEXT,
  needs_more    TEXT    CHECK (needs_more IN ('yes', 'no')),
  more_note     TEXT    NOT NULL DEFAULT '',
  rank          REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE cooperation (
  id         TEXT    PRIMARY KEY,
  removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  wanted     TEXT    NOT NULL DEFAULT 'wanted' CHECK (wanted IN ('wanted', 'notWanted')),
  with_whom  TEXT    NOT NULL DEFAULT '',
  about      TEXT    NOT NULL DEFAULT '',
  exception  TEXT    NOT NULL DEFAULT '',
  state      TEXT    NOT NULL DEFAULT 'wished' CHECK (state IN ('wished', 'asked', 'agreed', 'declined')),
  state_note TEXT    NOT NULL DEFAULT '',
  rank       REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE everyday_goal (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  what    TEXT    NOT NULL DEFAULT '',
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
  id       TEXT    PRIMARY KEY,
  removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  goal     TEXT    REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  everyday TEXT    REFERENCES everyday_goal (id) DEFERRABLE INITIALLY DEFERRED,
  "on"     TEXT    NOT NULL,
  rating   INTEGER CHECK (rating BETWEEN 0 AND 10),
  words    TEXT    NOT NULL DEFAULT '',
  CHECK ((goal IS NOT NULL) + (everyday IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id            TEXT    PRIMARY KEY,
  removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  title         TEXT    NOT NULL DEFAULT '',
  "on"          TEXT    NOT NULL,
  time          TEXT,
  place         TEXT    NOT NULL DEFAULT '',
  purpose       TEXT    NOT NULL DEFAULT '',
  state         TEXT    NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
  invited       TEXT    NOT NULL DEFAULT '',      -- ids of people
  came          TEXT    NOT NULL DEFAULT '',      -- ids of people
  minutes       TEXT    NOT NULL DEFAULT '',
  to_say        TEXT    NOT NULL DEFAULT '',
  got_to_speak  INTEGER CHECK (got_to_speak BETWEEN 0 AND 10),
  felt_safe     INTEGER CHECK (felt_safe BETWEEN 0 AND 10),
  knows_next    INTEGER CHECK (knows_next BETWEEN 0 AND 10),
  right_people  INTEGER CHECK (right_people BETWEEN 0 AND 10),
  felt          TEXT    NOT NULL DEFAULT '',
  wished_change TEXT    NOT NULL DEFAULT '',
  CHECK (state <> 'held' OR came <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
  id        TEXT    PRIMARY KEY,
  removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  meeting   TEXT    NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  text      TEXT    NOT NULL DEFAULT '',
  goal      TEXT    REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up TEXT    REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
  concern   TEXT    REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
  notes     TEXT    NOT NULL DEFAULT '',
  rank      REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id            TEXT    PRIMARY KEY,
  removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  meeting       TEXT    NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  text          TEXT    NOT NULL DEFAULT '',
  responsible   TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due           TEXT,
  action        TEXT    REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up     TEXT    REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
  got_answer    TEXT    CHECK (got_answer IN ('yes', 'no')),
  got_answer_on TEXT,
  needs_more    TEXT    CHECK (needs_more IN ('yes', 'no')),
  more_note     TEXT    NOT NULL DEFAULT '',
  state         TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'notDone')),
  rank          REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE crisis_step (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  section TEXT    NOT NULL DEFAULT 'earlySign'
                  CHECK (section IN ('earlySign', 'helpsMe', 'othersCan', 'meetMe', 'call')),
  text    TEXT    NOT NULL DEFAULT '',
  person  TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  phone   TEXT    NOT NULL DEFAULT '',
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE care_wish (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  section TEXT    NOT NULL DEFAULT 'wish' CHECK (section IN ('wish', 'speaksForMe', 'responsible')),
  text    TEXT    NOT NULL DEFAULT '',
  person  TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE weekly_event (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  weekday TEXT    NOT NULL DEFAULT 'monday'
                  CHECK (weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  "from"  TEXT,
  "to"    TEXT,
  what    TEXT    NOT NULL DEFAULT '',
  person  TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  place   TEXT    NOT NULL DEFAULT '',
  action  TEXT    REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  rank    REAL    NOT NULL DEFAULT 0,
  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")
) STRICT, WITHOUT ROWID;

-- The owner's alone.
CREATE TABLE diary_entry (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  "on"    TEXT,
  text    TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE other_plan (
  id          TEXT    PRIMARY KEY,
  removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  sort        TEXT    NOT NULL DEFAULT 'school' CHECK (sort IN ('school', 'treatment', 'crisis', 'returnToWork', 'other')),
  name        TEXT    NOT NULL DEFAULT '',
  place       TEXT    NOT NULL DEFAULT '',
  responsible TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  rank        REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id           TEXT    PRIMARY KEY,
  removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  sort         TEXT    NOT NULL DEFAULT 'plan' CHECK (sort IN ('plan', 'sharing')),
  person       TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  topics       TEXT    NOT NULL DEFAULT '',
  exceptions   TEXT    NOT NULL DEFAULT '',
  given_on     TEXT,
  given_by     TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  how          TEXT    CHECK (how IN ('written', 'spoken')),
  until        TEXT,
  until_words  TEXT    NOT NULL DEFAULT '',
  withdrawn_on TEXT,
  rank         REAL    NOT NULL DEFAULT 0,
  CHECK (sort <> 'sharing' OR person IS NOT NULL),
  CHECK (given_on IS NULL OR until IS NULL OR given_on <= until)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_blank (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  point   TEXT    NOT NULL DEFAULT 'a' CHECK (point IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i')),
  reason  TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE survey (
  id         TEXT    PRIMARY KEY,
  removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  "on"       TEXT    NOT NULL,
  own_words  INTEGER CHECK (own_words BETWEEN 0 AND 10),
  own_pace   INTEGER CHECK (own_pace BETWEEN 0 AND 10),
  own_choice INTEGER CHECK (own_choice BETWEEN 0 AND 10),
  useful     INTEGER CHECK (useful BETWEEN 0 AND 10),
  good       TEXT    NOT NULL DEFAULT '',
  better     TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE good_example (
  id           TEXT    PRIMARY KEY,
  removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  contact      TEXT    NOT NULL DEFAULT '',
  topic        TEXT    NOT NULL DEFAULT '',
  goal         TEXT    NOT NULL DEFAULT '',
  background   TEXT    NOT NULL DEFAULT '',
  development  TEXT    NOT NULL DEFAULT '',
  new_practice TEXT    NOT NULL DEFAULT '',
  result       TEXT    NOT NULL DEFAULT '',
  spreading    TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
