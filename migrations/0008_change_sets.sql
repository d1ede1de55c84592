-- Everything that changes the city's records is a change set: staged in pieces, applied all or
-- nothing, kept for ever. A record counts its changes, nothing is deleted, a printed code stays.

ALTER TABLE wards ADD COLUMN version integer DEFAULT 1 NOT NULL;
ALTER TABLE namesakes ADD COLUMN version integer DEFAULT 1 NOT NULL;
ALTER TABLE streets ADD COLUMN version integer DEFAULT 1 NOT NULL;
ALTER TABLE naming_acts ADD COLUMN version integer DEFAULT 1 NOT NULL;
ALTER TABLE signs ADD COLUMN version integer DEFAULT 1 NOT NULL;

-- A record that is withdrawn stays, and so does what leads to it.
ALTER TABLE namesakes ADD COLUMN withdrawn_on text;
ALTER TABLE naming_acts ADD COLUMN withdrawn_on text;
ALTER TABLE streets ADD COLUMN withdrawn_on text;
ALTER TABLE streets ADD COLUMN replaced_by_id integer REFERENCES streets(id);

-- Names in addresses that streets had before; each leads to its street for ever.
CREATE TABLE street_slugs (
  slug text PRIMARY KEY NOT NULL,
  street_id integer NOT NULL,
  FOREIGN KEY (street_id) REFERENCES streets(id)
) WITHOUT ROWID;

-- What a ward became: a whole or a part of it went to each of these.
CREATE TABLE ward_successions (
  old_id integer NOT NULL,
  new_id integer NOT NULL,
  part text NOT NULL,
  PRIMARY KEY(old_id, new_id),
  FOREIGN KEY (old_id) REFERENCES wards(id),
  FOREIGN KEY (new_id) REFERENCES wards(id)
) WITHOUT ROWID;
CREATE INDEX ward_successions_new ON ward_successions (new_id);
INSERT INTO ward_successions (old_id, new_id, part)
SELECT id, successor_id, 'whole' FROM wards WHERE successor_id IS NOT NULL;

-- The foreign key refuses to delete or rename a sign's code.
CREATE TABLE printed_codes (
  code text PRIMARY KEY NOT NULL,
  FOREIGN KEY (code) REFERENCES signs(code)
) WITHOUT ROWID;
INSERT INTO printed_codes (code) SELECT code FROM signs;

CREATE TABLE change_sets (
  id integer PRIMARY KEY NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  official text NOT NULL,
  what text NOT NULL,
  file text,
  file_sha256 text,
  state text DEFAULT 'open' NOT NULL,
  records integer DEFAULT 0 NOT NULL,
  token text DEFAULT (lower(hex(randomblob(16)))) NOT NULL,
  first_ids text,
  applied_at integer,
  undoes integer,
  FOREIGN KEY (undoes) REFERENCES change_sets(id)
);
CREATE UNIQUE INDEX change_sets_token ON change_sets (token);
CREATE UNIQUE INDEX change_sets_undoes ON change_sets (undoes);
CREATE INDEX change_sets_applied ON change_sets (applied_at);
CREATE INDEX change_sets_official ON change_sets (official,applied_at);
CREATE INDEX change_sets_waiting ON change_sets (id) WHERE state IN ('open', 'checked');

CREATE TABLE change_pieces (
  change_set integer NOT NULL,
  n integer NOT NULL,
  kind text NOT NULL,
  records integer NOT NULL,
  made integer NOT NULL,
  ops text NOT NULL,
  subjects text DEFAULT '[]' NOT NULL,
  PRIMARY KEY(change_set, n),
  FOREIGN KEY (change_set) REFERENCES change_sets(id)
) WITHOUT ROWID;

CREATE TABLE changes (
  subject text NOT NULL,
  version integer NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  official text NOT NULL,
  change_set integer NOT NULL,
  "before" text,
  "after" text NOT NULL,
  PRIMARY KEY(subject, version),
  FOREIGN KEY (change_set) REFERENCES change_sets(id)
) WITHOUT ROWID;
