-- Two copies of a plan become one: what an act breaks that came in, how far its copy had seen the others, and what stood where
-- a copy was taken in, so that it can be undone.
--
-- The new columns have no checks of their own: a check would have every row read, and a damaged page could then keep the
-- rest of the file from being brought up to date.

ALTER TABLE act ADD COLUMN breaks TEXT; -- the rule it breaks by what it was written on top of; nothing of it stands then
ALTER TABLE act ADD COLUMN seen TEXT;   -- {"copy": the number of its newest act that was seen}; null where nothing new was

-- What taking in another copy touched in this file. No part of the plan, and in no other copy.
CREATE TABLE united (
  act    TEXT NOT NULL,                 -- the act by which the copy was taken in
  kind   TEXT NOT NULL,
  record TEXT NOT NULL,
  field  TEXT NOT NULL,
  before TEXT NOT NULL,                 -- the field's heads before, by id: ["…"]
  after  TEXT NOT NULL,                 -- and after
  PRIMARY KEY (act, record, field)
) STRICT, WITHOUT ROWID;

-- Two copies can each keep these rules and break them together. They stay rules of what people do; what came of a union is
-- held, and shown. The checks are taken away in the tables' own text, as SQLite's manual has it: no row is read, and none is
-- written.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK (period_from IS NULL OR period_to IS NULL OR period_from <= period_to)', '')
  WHERE type = 'table' AND name = 'plan_details';
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")', '')
  WHERE type = 'table' AND name IN ('action', 'appointment');
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK (state <> ''appointed'' OR person IS NOT NULL)', '')
  WHERE type = 'table' AND name = 'appointment';
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK ((goal IS NOT NULL) + (action IS NOT NULL) + whole_plan = 1)', '')
  WHERE type = 'table' AND name = 'follow_up';
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK ((goal IS NOT NULL) + (everyday IS NOT NULL) = 1)', '')
  WHERE type = 'table' AND name = 'evaluation';
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK (state <> ''held'' OR came <> '''')', '')
  WHERE type = 'table' AND name = 'meeting';
UPDATE sqlite_schema
  SET sql = replace(replace(sql, ',' || char(10) || '  CHECK (sort <> ''sharing'' OR person IS NOT NULL)', ''),
    ',' || char(10) || '  CHECK (given_on IS NULL OR until IS NULL OR given_on <= until)', '')
  WHERE type = 'table' AND name = 'consent';
PRAGMA writable_schema = RESET;
