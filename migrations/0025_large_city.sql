-- So that the signs to check are found without looking through all signs: what an inspection found
-- broken, what sign health flags or knows no scan of, and what does not hang.
CREATE INDEX sign_events_broken ON sign_events (code)
WHERE outcome IN ('damaged', 'missing', 'pasted-over');
CREATE INDEX sign_health_flagged ON sign_health (code) WHERE tier IN ('inspect', 'watch');
CREATE INDEX sign_health_never_scanned ON sign_health (code) WHERE last_scan IS NULL;
CREATE INDEX signs_not_installed ON signs (code) WHERE status <> 'installed';

-- Which signs hung on a day is told without reading their inspections.
CREATE INDEX sign_events_status ON sign_events (code, day)
WHERE kind IN ('installed', 'retired');

-- The signs' scans by hour over the whole city, so that a table of hours does not read every sign's.
CREATE TABLE city_hours (
  hour integer NOT NULL,
  "by" text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY(hour, "by")
) WITHOUT ROWID;
INSERT INTO city_hours (hour, "by", count)
SELECT hour, "by", sum(count) FROM scans WHERE code <> '' GROUP BY hour, "by";
