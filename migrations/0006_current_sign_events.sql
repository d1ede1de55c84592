-- What was recorded of signs and still counts: every event that was not struck out as a mistake.

CREATE VIEW current_sign_events AS
SELECT id, code, kind, day, note, official, at
FROM sign_events
WHERE sign_events.id NOT IN (SELECT event_id FROM sign_event_corrections);
