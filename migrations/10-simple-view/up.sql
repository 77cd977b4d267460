-- The simple view: which chapters the owner wants in it, how the day was, and a picture for what happens every week. Nothing
-- chosen is blank. As before, the new columns have no checks of their own: no row is read, and none is written.

ALTER TABLE plan_details ADD COLUMN simple_chapters TEXT NOT NULL DEFAULT ''; -- words with spaces between
ALTER TABLE diary_entry ADD COLUMN feeling TEXT; -- from veryGood to veryBad; null where nobody has said
ALTER TABLE weekly_event ADD COLUMN picture TEXT; -- null where none is chosen
