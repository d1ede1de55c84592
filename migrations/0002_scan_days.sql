-- Scans by city day, so that a year can be read, and kept, without its hours.

CREATE TABLE scan_days (
  day integer NOT NULL,
  code text NOT NULL,
  "by" text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(day, code, "by")
) WITHOUT ROWID;

-- The first city day that is not yet rolled up, and the first whose hours are still kept.
CREATE TABLE rollups (
  name text PRIMARY KEY NOT NULL,
  day integer NOT NULL
);
INSERT INTO rollups (name, day) VALUES ('rolled-up', 0), ('folded', 0);
