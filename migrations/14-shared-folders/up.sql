-- A folder that the copies of a plan share: which of its segments are in this file, and which acts they carry. No part of the
-- plan, and in no file that leaves it but a locked copy. And a third sort of consent: that somebody has a copy.

CREATE TABLE segment (
  hash   TEXT    PRIMARY KEY,           -- of its bytes
  copy   TEXT    NOT NULL,              -- the copy that wrote it
  number INTEGER NOT NULL,              -- its number there, from 1
  state  TEXT    NOT NULL               -- 'begun': we may have written it; 'there': it is in the folder, and its acts in this file
) STRICT, WITHOUT ROWID;

CREATE TABLE carried (
  act TEXT PRIMARY KEY                  -- an act that some segment carries
) STRICT, WITHOUT ROWID;

-- As before, the new columns have no checks of their own, and the check is loosened in the table's own text: no row is read, and
-- none is written.
ALTER TABLE consent ADD COLUMN copy TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN "key" TEXT NOT NULL DEFAULT '';
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
  SET sql = replace(sql, '(''plan'', ''sharing'')', '(''plan'', ''sharing'', ''copy'')')
  WHERE type = 'table' AND name = 'consent';
PRAGMA writable_schema = RESET;
