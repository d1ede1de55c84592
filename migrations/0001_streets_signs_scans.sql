-- The city: its wards, streets and whom they honour, its signs, and how often each is scanned.

CREATE TABLE wards (
  id integer PRIMARY KEY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  valid_from text DEFAULT '' NOT NULL,
  valid_to text,
  successor_id integer,
  outline text,
  FOREIGN KEY (successor_id) REFERENCES wards(id)
);
CREATE UNIQUE INDEX wards_code_valid_from ON wards (code,valid_from);

CREATE TABLE namesakes (
  id integer PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  aliases text DEFAULT '[]' NOT NULL,
  folded text NOT NULL,
  born text,
  died text,
  summary_vi text,
  summary_en text,
  biography_vi text,
  biography_en text,
  disputed_vi text,
  disputed_en text,
  sources text DEFAULT '[]' NOT NULL,
  updated_at integer DEFAULT (unixepoch()) NOT NULL
);

CREATE TABLE streets (
  id integer PRIMARY KEY NOT NULL,
  slug text NOT NULL,
  kind text,
  name text NOT NULL,
  folded text NOT NULL,
  start_text text,
  end_text text,
  start_street_id integer,
  end_street_id integer,
  length_m integer,
  width_m real,
  geometry text,
  namesake_id integer,
  status text NOT NULL,
  source text,
  doubt text,
  updated_at integer DEFAULT (unixepoch()) NOT NULL,
  FOREIGN KEY (start_street_id) REFERENCES streets(id),
  FOREIGN KEY (end_street_id) REFERENCES streets(id),
  FOREIGN KEY (namesake_id) REFERENCES namesakes(id)
);
CREATE UNIQUE INDEX streets_slug ON streets (slug);
CREATE INDEX streets_namesake ON streets (namesake_id);

CREATE TABLE street_wards (
  street_id integer NOT NULL,
  ward_id integer NOT NULL,
  PRIMARY KEY(street_id, ward_id),
  FOREIGN KEY (street_id) REFERENCES streets(id),
  FOREIGN KEY (ward_id) REFERENCES wards(id)
);
CREATE INDEX street_wards_ward ON street_wards (ward_id);

CREATE TABLE naming_acts (
  id integer PRIMARY KEY NOT NULL,
  street_id integer NOT NULL,
  kind text NOT NULL,
  previous_name text,
  resolution text,
  day text,
  note text,
  FOREIGN KEY (street_id) REFERENCES streets(id)
);
CREATE INDEX naming_acts_street ON naming_acts (street_id);

CREATE TABLE signs (
  code text PRIMARY KEY NOT NULL,
  street_id integer NOT NULL,
  position text NOT NULL,
  position_en text,
  latitude real,
  longitude real,
  status text NOT NULL,
  target text,
  created_at integer DEFAULT (unixepoch()) NOT NULL,
  FOREIGN KEY (street_id) REFERENCES streets(id)
);
CREATE INDEX signs_street ON signs (street_id);

CREATE TABLE sign_events (
  id integer PRIMARY KEY NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  day text NOT NULL,
  note text,
  official text,
  at integer DEFAULT (unixepoch()) NOT NULL,
  FOREIGN KEY (code) REFERENCES signs(code)
);
CREATE INDEX sign_events_code ON sign_events (code,day);

CREATE TABLE scans (
  code text NOT NULL,
  hour integer NOT NULL,
  "by" text NOT NULL,
  tally integer NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(code, hour, "by", tally)
) WITHOUT ROWID;

CREATE TABLE officials (
  email text PRIMARY KEY NOT NULL,
  role text NOT NULL,
  added_by text,
  added_at integer DEFAULT (unixepoch()) NOT NULL,
  CONSTRAINT officials_email_lower CHECK(email = lower(email))
);

CREATE TABLE audit (
  id integer PRIMARY KEY NOT NULL,
  at integer DEFAULT (unixepoch()) NOT NULL,
  official text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  "before" text,
  "after" text
);
CREATE INDEX audit_subject ON audit (subject);
