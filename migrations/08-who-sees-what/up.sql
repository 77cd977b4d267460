-- Who sees what, by topic: chapters, parts of life and single records that are given or kept back, what the person does
-- themselves, from when, and as what somebody gave the consent. What people wrote of it stays as it stands, and gives no
-- topic by itself. Goals, needs and concerns can belong to a part of life, as what matters could before.
--
-- As before, the new columns have no checks of their own: no row is read, and none is written.

ALTER TABLE consent ADD COLUMN everything INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consent ADD COLUMN chapters TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN areas TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN records TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN but_chapters TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN but_areas TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN but_records TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN but_own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consent ADD COLUMN given_as TEXT;
ALTER TABLE consent ADD COLUMN "from" TEXT;

ALTER TABLE goal ADD COLUMN area TEXT;
ALTER TABLE need ADD COLUMN area TEXT;
ALTER TABLE concern ADD COLUMN area TEXT;
