-- Which state of this database the tallies have written to: another epoch is a database that was put
-- back, and they send again what they hold. And what each of them held back when it last wrote.

CREATE TABLE tally_epoch (
  id integer PRIMARY KEY NOT NULL,
  epoch text NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL
);
INSERT INTO tally_epoch (id, epoch) VALUES (1, lower(hex(randomblob(16))));

CREATE TABLE tallies (
  tally integer PRIMARY KEY NOT NULL,
  held_back integer NOT NULL,
  told_at integer DEFAULT (unixepoch()) NOT NULL
);
