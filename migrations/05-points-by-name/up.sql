-- What the regulation in force asks of a plan: its points by what they mean and no longer by letters, who answers for making
-- the plan and for its progress, what helps the owner to understand, tasks that are offered or declined, and how a child
-- took part.

-- The letters stand in the journal too. Only the rows that tell of a point are read, by their numbers: another page may be
-- damaged, and shall not keep these from being brought up to date.
WITH RECURSIVE told (number) AS (
  SELECT head.change FROM left_blank JOIN head ON head.record = left_blank.id AND head.field = 'point'
  UNION
  SELECT parent.value FROM told JOIN change ON change.number = told.number, json_each(change.parents) AS parent
)
UPDATE change SET value = CASE value
  WHEN '"a"' THEN '"goals"'
  WHEN '"b"' THEN '"participants"'
  WHEN '"c"' THEN '"responsibility"'
  WHEN '"d"' THEN '"contributions"'
  WHEN '"e"' THEN '"actions"'
  WHEN '"f"' THEN '"how"'
  WHEN '"g"' THEN '"period"'
  WHEN '"h"' THEN '"consent"'
  WHEN '"i"' THEN '"cooperation"'
  ELSE value
END
WHERE number IN (SELECT number FROM told);

CREATE TABLE left_blank_by_name (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  point   TEXT    NOT NULL DEFAULT 'goals',
  reason  TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

INSERT INTO left_blank_by_name (id, removed, point, reason) SELECT id, removed, CASE point
  WHEN 'a' THEN 'goals'
  WHEN 'b' THEN 'participants'
  WHEN 'c' THEN 'responsibility'
  WHEN 'd' THEN 'contributions'
  WHEN 'e' THEN 'actions'
  WHEN 'f' THEN 'how'
  WHEN 'g' THEN 'period'
  WHEN 'h' THEN 'consent'
  ELSE 'cooperation'
END, reason FROM left_blank;

DROP TABLE left_blank;
ALTER TABLE left_blank_by_name RENAME TO left_blank;

-- A task can be offered before anybody has it.
CREATE TABLE appointment_or_offer (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  role    TEXT    NOT NULL DEFAULT 'coordinator',
  state   TEXT    NOT NULL DEFAULT 'appointed',
  person  TEXT    REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  "from"  TEXT,
  "to"    TEXT,
  note    TEXT    NOT NULL DEFAULT '',
  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to"),
  CHECK (state <> 'appointed' OR person IS NOT NULL)
) STRICT, WITHOUT ROWID;

INSERT INTO appointment_or_offer (id, removed, role, person, "from", "to", note)
  SELECT id, removed, role, person, "from", "to", note FROM appointment;

DROP TABLE appointment;
ALTER TABLE appointment_or_offer RENAME TO appointment;

ALTER TABLE plan_details ADD COLUMN answers_for_making TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_details ADD COLUMN answers_for_progress TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_details ADD COLUMN own_language TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_details ADD COLUMN helps_understanding TEXT NOT NULL DEFAULT ''; -- words with spaces between
ALTER TABLE plan_details ADD COLUMN understanding TEXT NOT NULL DEFAULT '';

CREATE TABLE participation (
  id      TEXT    PRIMARY KEY,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  section TEXT    NOT NULL DEFAULT 'told',
  text    TEXT    NOT NULL DEFAULT '',
  rank    REAL    NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
