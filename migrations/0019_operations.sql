-- When each job of the night was last done, and when it, or the sending of scans, last failed, so
-- that the dashboard can say what nobody would read in a log.
CREATE TABLE operations (
  name TEXT PRIMARY KEY NOT NULL,
  done_at INTEGER,
  failed_at INTEGER
);
