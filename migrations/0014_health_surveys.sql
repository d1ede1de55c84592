-- What a night's judging knows of each group of signs (the city, its wards, the signs of a habit), and the ward
-- in which each sign stands.
CREATE TABLE health_surveys (
  day integer NOT NULL,
  signs text NOT NULL,
  survey text NOT NULL,
  PRIMARY KEY(day, signs)
) WITHOUT ROWID;

CREATE TABLE sign_wards (
  code text PRIMARY KEY NOT NULL,
  ward text NOT NULL,
  day integer NOT NULL,
  FOREIGN KEY (code) REFERENCES signs(code)
);
