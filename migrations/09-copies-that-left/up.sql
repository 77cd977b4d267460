-- The copies that were made for somebody: what, for whom, when, by whom and by which way in, on which consents or for which
-- reason, and the file's SHA-256.

CREATE TABLE share (
  id       TEXT    PRIMARY KEY,
  removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  "on"     TEXT,
  person   TEXT,
  document TEXT    NOT NULL DEFAULT 'plan',
  "by"     TEXT,
  way      TEXT,
  consents TEXT    NOT NULL DEFAULT '',
  reason   TEXT    NOT NULL DEFAULT '',
  sha256   TEXT    NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
