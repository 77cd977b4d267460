-- Whether the pictures go along on paper, which was forgotten when the plan was locked. As before, the new column has no check of its
-- own: no row is read, and none is written.

ALTER TABLE plan_details ADD COLUMN pictures_on_paper INTEGER NOT NULL DEFAULT 0;
