-- How often something in the week comes and something is looked at, from and until which day, and the days it does not come.
-- Blank is as before: every week without end, and looked at this once. As before, the new columns have no checks of their own:
-- no row is read, and none is written.

ALTER TABLE weekly_event ADD COLUMN repeat TEXT; -- null is every week
ALTER TABLE weekly_event ADD COLUMN "first" TEXT;
ALTER TABLE weekly_event ADD COLUMN "until" TEXT;
ALTER TABLE weekly_event ADD COLUMN not_on TEXT NOT NULL DEFAULT ''; -- days with spaces between

ALTER TABLE follow_up ADD COLUMN repeat TEXT; -- null is this once
ALTER TABLE follow_up ADD COLUMN "first" TEXT;
ALTER TABLE follow_up ADD COLUMN "until" TEXT;
