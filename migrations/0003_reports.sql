-- What citizens report of a street or a sign, and the key that signs the form they do it with.

CREATE TABLE reports (
  id integer PRIMARY KEY NOT NULL,
  receipt text NOT NULL,
  street_id integer NOT NULL,
  code text,
  kind text NOT NULL,
  text text NOT NULL,
  contact text,
  state text DEFAULT 'new' NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  state_at integer,
  official text,
  FOREIGN KEY (street_id) REFERENCES streets(id),
  FOREIGN KEY (code) REFERENCES signs(code),
  CONSTRAINT reports_closed_without_contact CHECK(contact IS NULL OR state IN ('new', 'in progress'))
);
CREATE UNIQUE INDEX reports_receipt ON reports (receipt);
CREATE INDEX reports_at ON reports (at);
CREATE INDEX reports_street ON reports (street_id,at);
CREATE INDEX reports_state ON reports (state,at);

CREATE TABLE keys (
  purpose text PRIMARY KEY NOT NULL,
  secret text NOT NULL
);
-- Every database makes its own, so that no city has to set one and no two share one.
INSERT INTO keys (purpose, secret) VALUES ('report forms', lower(hex(randomblob(32))));
