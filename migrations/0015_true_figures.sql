-- Reports of months that are over, as they were printed: rows are only ever added.

CREATE TABLE monthly_reports (
  month text NOT NULL,
  edition integer NOT NULL,
  made_at integer DEFAULT (unixepoch()) NOT NULL,
  official text,
  report text NOT NULL,
  what_changed text NOT NULL,
  PRIMARY KEY(month, edition)
) WITHOUT ROWID;

-- A row says that the counts hold those of the sample city, also when its hours are no longer kept.
CREATE TABLE sample_figures (
  loaded_at integer PRIMARY KEY DEFAULT (unixepoch()) NOT NULL
);
INSERT INTO sample_figures (loaded_at)
SELECT unixepoch() WHERE EXISTS (
  SELECT 1 FROM signs WHERE (
    SELECT tally FROM scans WHERE scans.code = signs.code ORDER BY hour LIMIT 1
  ) = -1
);

-- What rounds the public figures is made here and not when first asked for, so that no return to an
-- earlier state of the database can be without it: two roundings of one figure would tell of it.
INSERT INTO keys (purpose, secret)
VALUES ('public months', lower(hex(randomblob(32))))
ON CONFLICT DO NOTHING;
