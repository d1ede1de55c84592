-- Restores from a backup: one that was cut off is told from a city that is alive, and goes on.

CREATE TABLE restores (
  id integer PRIMARY KEY NOT NULL,
  backup text NOT NULL,
  into_what text NOT NULL,
  begun_at integer DEFAULT (unixepoch()) NOT NULL,
  rows_at integer,
  finished_at integer
);
