-- A sign's scans by month, with the running total at the end of each of its days: a year of any
-- sign is a dozen rows, and any stretch of days a difference of two numbers in them.

CREATE TABLE scan_months (
  code text NOT NULL,
  "by" text NOT NULL,
  month integer NOT NULL,
  sums text NOT NULL,
  peak integer NOT NULL,
  PRIMARY KEY(code, "by", month)
) WITHOUT ROWID;
-- The few months that may hold a burst, so that looking for one reads no other.
CREATE INDEX scan_months_busy ON scan_months (month) WHERE peak > 20;
INSERT INTO scan_months (code, "by", month, sums, peak)
SELECT code, "by", month, json_array(
  sum(iif(day - month <= 0, count, 0)),
  sum(iif(day - month <= 1, count, 0)),
  sum(iif(day - month <= 2, count, 0)),
  sum(iif(day - month <= 3, count, 0)),
  sum(iif(day - month <= 4, count, 0)),
  sum(iif(day - month <= 5, count, 0)),
  sum(iif(day - month <= 6, count, 0)),
  sum(iif(day - month <= 7, count, 0)),
  sum(iif(day - month <= 8, count, 0)),
  sum(iif(day - month <= 9, count, 0)),
  sum(iif(day - month <= 10, count, 0)),
  sum(iif(day - month <= 11, count, 0)),
  sum(iif(day - month <= 12, count, 0)),
  sum(iif(day - month <= 13, count, 0)),
  sum(iif(day - month <= 14, count, 0)),
  sum(iif(day - month <= 15, count, 0)),
  sum(iif(day - month <= 16, count, 0)),
  sum(iif(day - month <= 17, count, 0)),
  sum(iif(day - month <= 18, count, 0)),
  sum(iif(day - month <= 19, count, 0)),
  sum(iif(day - month <= 20, count, 0)),
  sum(iif(day - month <= 21, count, 0)),
  sum(iif(day - month <= 22, count, 0)),
  sum(iif(day - month <= 23, count, 0)),
  sum(iif(day - month <= 24, count, 0)),
  sum(iif(day - month <= 25, count, 0)),
  sum(iif(day - month <= 26, count, 0)),
  sum(iif(day - month <= 27, count, 0)),
  sum(iif(day - month <= 28, count, 0)),
  sum(iif(day - month <= 29, count, 0)),
  sum(count)), max(count)
FROM (SELECT code, "by", count, day,
  CAST(unixepoch(day * 86400, 'unixepoch', 'start of month') / 86400 AS INTEGER) AS month
  FROM scan_days)
GROUP BY code, "by", month;
