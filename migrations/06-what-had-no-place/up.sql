-- What people told, and the plan had no place for: the crisis plan's three zones and what others do within a day; a time of
-- day on actions and follow-ups, and a night shift that ends the next morning; a service or a place that answers without a
-- named person, and where it is; a goal's own date, and how far it is to come; how much of a need, and who decided it;
-- whether one who stands on the network map only stands on the printed one too.
--
-- The new columns have no checks of their own: a check would have every row read, and a damaged page could then keep the
-- rest of the file from being brought up to date. For the same reason the two checks that are loosened are loosened in
-- the tables' own text, as SQLite's manual has it for a check that is taken away: no row is read, and none is written.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema
  SET sql = replace(sql, '''meetMe'', ''call'')', '''meetMe'', ''withinADay'', ''call'')')
  WHERE type = 'table' AND name = 'crisis_step';
UPDATE sqlite_schema
  SET sql = replace(sql, ',' || char(10) || '  CHECK ("from" IS NULL OR "to" IS NULL OR "from" <= "to")', '')
  WHERE type = 'table' AND name = 'weekly_event';
PRAGMA writable_schema = RESET;

ALTER TABLE crisis_step ADD COLUMN zone TEXT; -- green, yellow, red; null where it stands in none

ALTER TABLE action ADD COLUMN from_time TEXT;
ALTER TABLE action ADD COLUMN to_time TEXT;
ALTER TABLE follow_up ADD COLUMN time TEXT;

ALTER TABLE person ADD COLUMN person_sort TEXT NOT NULL DEFAULT 'person'; -- person, service
ALTER TABLE person ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN on_papers_map INTEGER NOT NULL DEFAULT 0;

ALTER TABLE goal ADD COLUMN deadline TEXT;
ALTER TABLE goal ADD COLUMN rough TEXT NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN aim INTEGER;
ALTER TABLE everyday_goal ADD COLUMN aim INTEGER;

ALTER TABLE need ADD COLUMN extent TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN decided_by TEXT;
