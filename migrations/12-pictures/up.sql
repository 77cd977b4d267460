-- Pictures: of a person, of what matters, of something in the week, or of the plan itself when it is of none of them. The image is a
-- JPEG as it is, so that any tool can take it out; null where there is none. It stands last: what is read of a row without it is short.

CREATE TABLE picture (
  id           TEXT    PRIMARY KEY,
  removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  words        TEXT    NOT NULL DEFAULT '',
  person       TEXT,
  matter       TEXT,
  weekly_event TEXT,
  image        BLOB
) STRICT, WITHOUT ROWID;
