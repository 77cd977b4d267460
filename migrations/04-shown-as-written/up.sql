-- Whether an item of a meeting's agenda that was taken from a concern may stand as it is written on the papers that others
-- read. No check of its own: it would have every row read, and a damaged page could then keep the rest of the file from
-- being brought up to date.

ALTER TABLE agenda_item ADD COLUMN shown_as_written INTEGER NOT NULL DEFAULT 0;
