-- Which way in the plan was open by when something was done to it, and what came in from a file; wordings that were brought
-- back; and the owner's choice of what their pen needs.
--
-- The new columns have no checks of their own: a check would have every row read, and a damaged page could then keep the
-- rest of the file from being brought up to date.

ALTER TABLE act ADD COLUMN way TEXT; -- owner, contact, recovery; null where it is not known
-- 1 when it came in with a file. Whoever wrote the file could write in it what they wanted.
ALTER TABLE act ADD COLUMN taken_in INTEGER NOT NULL DEFAULT 0;

-- The earlier change of the same field whose words this one brings back: they are signed and dated as they were then.
ALTER TABLE change ADD COLUMN brings INTEGER REFERENCES change (number);

-- Whether the owner's pen is held only where the owner's own way in, or the recovery code, opened the plan.
ALTER TABLE plan_details ADD COLUMN pen_needs_way INTEGER NOT NULL DEFAULT 0;
