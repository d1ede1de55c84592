-- What an inspection found; null where nobody said, as of all that were recorded before.

ALTER TABLE sign_events ADD COLUMN outcome text;

-- SQLite cannot change a view: this is the same one, with the new column.
DROP VIEW current_sign_events;
CREATE VIEW current_sign_events AS
SELECT id, code, kind, day, note, official, at, outcome
FROM sign_events
WHERE sign_events.id NOT IN (SELECT event_id FROM sign_event_corrections);
