-- What is known of a folder that the copies of a plan shared before they went on to another, so that whoever goes back to it goes
-- on from where they were. And what a segment is called by what is in it: a part that is encrypted anew is the same part.
-- Nothing that stands in a table is read.

ALTER TABLE segment ADD COLUMN part TEXT NOT NULL DEFAULT '';  -- the SHA-256 of what is encrypted in it; '' where that is not known

CREATE TABLE left_segment (
  folder TEXT    NOT NULL,              -- the id of a folder that was left
  hash   TEXT    NOT NULL,              -- the rest as in segment
  copy   TEXT    NOT NULL,
  number INTEGER NOT NULL,
  state  TEXT    NOT NULL,
  part   TEXT    NOT NULL,
  PRIMARY KEY (folder, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE left_carried (
  folder TEXT NOT NULL,
  act    TEXT NOT NULL,                 -- an act that some segment there carries
  PRIMARY KEY (folder, act)
) STRICT, WITHOUT ROWID;
