-- A form records once: the key that it carries, which no second change set and no second step of
-- a report can bear.
ALTER TABLE change_sets ADD COLUMN form_key TEXT;
CREATE UNIQUE INDEX change_sets_form_key ON change_sets (form_key);

-- What was done about a report, step by step: rows are only ever added, and one that was a mistake
-- is taken back and stays. `event` is the visit that answered it.
CREATE TABLE report_steps (
  id INTEGER PRIMARY KEY NOT NULL,
  report_id INTEGER NOT NULL,
  step TEXT NOT NULL,
  at INTEGER DEFAULT (unixepoch()) NOT NULL,
  official TEXT,
  event_id INTEGER,
  contact_removed INTEGER DEFAULT 0 NOT NULL,
  form_key TEXT,
  taken_back_at INTEGER,
  taken_back_by TEXT,
  FOREIGN KEY (report_id) REFERENCES reports(id),
  FOREIGN KEY (event_id) REFERENCES sign_events(id)
);
CREATE INDEX report_steps_report ON report_steps (report_id, id);
CREATE INDEX report_steps_event ON report_steps (event_id);
CREATE UNIQUE INDEX report_steps_form_key ON report_steps (form_key);

-- Of a report that was moved before there were steps, its last move.
INSERT INTO report_steps (report_id, step, at, official)
SELECT id, CASE state WHEN 'in progress' THEN 'seen' ELSE state END, coalesce(state_at, at), official
FROM reports WHERE state IN ('in progress', 'done', 'rejected') ORDER BY id;
