-- How others support the owner best is one more sort of resource. The check is loosened in the table's own text, as SQLite's
-- manual has it for a check that is taken away: no row is read, and none is written, so a damaged page keeps nothing from
-- being brought up to date.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema
  SET sql = replace(sql, '(''strength'', ''support'', ''contribution'')', '(''bestSupport'', ''strength'', ''support'', ''contribution'')')
  WHERE type = 'table' AND name = 'resource';
PRAGMA writable_schema = RESET;
