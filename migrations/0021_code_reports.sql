-- What citizens report of a code that no sign bears: a plate with it hangs somewhere, and nobody
-- knows where. There is no street and no sign to point to, so it is a table of its own.

CREATE TABLE code_reports (
  id integer PRIMARY KEY NOT NULL,
  receipt text NOT NULL,
  code text NOT NULL,
  place text NOT NULL,
  text text NOT NULL,
  contact text,
  state text DEFAULT 'new' NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  state_at integer,
  official text,
  text_removed_at integer,
  CONSTRAINT code_reports_closed_without_contact CHECK(contact IS NULL OR state IN ('new', 'in progress'))
);
CREATE UNIQUE INDEX code_reports_receipt ON code_reports (receipt);
CREATE INDEX code_reports_at ON code_reports (at);
CREATE INDEX code_reports_code ON code_reports (code,at);
CREATE INDEX code_reports_state ON code_reports (state,at);

CREATE TABLE code_report_size (
  id integer PRIMARY KEY NOT NULL,
  up_to integer NOT NULL,
  bytes integer NOT NULL
);
INSERT INTO code_report_size (id, up_to, bytes) VALUES (1, 0, 0);
