-- Which plates were made and what they say, so that those which carry an old name can be found.
CREATE TABLE plate_archives (
  id integer PRIMARY KEY NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  official text NOT NULL,
  token text NOT NULL,
  made_as text NOT NULL,
  format text NOT NULL,
  host text NOT NULL
);
CREATE UNIQUE INDEX plate_archives_token ON plate_archives (token);

CREATE TABLE plate_archive_signs (
  code text NOT NULL,
  archive integer NOT NULL,
  street text NOT NULL,
  kind text,
  PRIMARY KEY(code, archive),
  FOREIGN KEY (code) REFERENCES signs(code),
  FOREIGN KEY (archive) REFERENCES plate_archives(id)
) WITHOUT ROWID;
CREATE INDEX plate_archive_signs_archive ON plate_archive_signs (archive);
