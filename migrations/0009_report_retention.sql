-- When the text of a report was removed, of which the rest stays; and how large the reports are, so
-- that they leave room for the counting.

ALTER TABLE reports ADD COLUMN text_removed_at integer;

CREATE TABLE report_size (
  id integer PRIMARY KEY NOT NULL,
  up_to integer NOT NULL,
  bytes integer NOT NULL
);
INSERT INTO report_size (id, up_to, bytes) VALUES (1, 0, 0);
