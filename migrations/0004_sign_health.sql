-- What sign health says of each sign and street, how far a night's judging has come, and events
-- that were recorded by mistake.

CREATE TABLE sign_health (
  code text PRIMARY KEY NOT NULL,
  day integer NOT NULL,
  tier text NOT NULL,
  last_scan integer,
  judgement text NOT NULL,
  FOREIGN KEY (code) REFERENCES signs(code)
);

CREATE TABLE street_health (
  street_id integer PRIMARY KEY NOT NULL,
  day integer NOT NULL,
  tier text NOT NULL,
  judgement text NOT NULL,
  FOREIGN KEY (street_id) REFERENCES streets(id)
);

CREATE TABLE sign_flags (
  code text NOT NULL,
  day integer NOT NULL,
  flag integer NOT NULL,
  PRIMARY KEY(code, day),
  FOREIGN KEY (code) REFERENCES signs(code)
) WITHOUT ROWID;

CREATE TABLE health_runs (
  day integer PRIMARY KEY NOT NULL,
  step text NOT NULL,
  after_street integer DEFAULT 0 NOT NULL,
  survey text NOT NULL,
  started_at integer DEFAULT (unixepoch()) NOT NULL,
  finished_at integer
);

CREATE TABLE sign_event_corrections (
  event_id integer PRIMARY KEY NOT NULL,
  official text NOT NULL,
  note text,
  at integer DEFAULT (unixepoch()) NOT NULL,
  FOREIGN KEY (event_id) REFERENCES sign_events(id)
);

-- The city's scans by day, so that a year beside the year before is a thousand rows.
CREATE TABLE city_days (
  day integer NOT NULL,
  "by" text NOT NULL,
  stray integer NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(day, "by", stray)
) WITHOUT ROWID;
INSERT INTO city_days SELECT day, "by", code = '', sum(count) FROM scan_days GROUP BY 1, 2, 3;
