/** SQL for the events that a change set changed or made, by their ids; `set` is SQL for its id. */
const eventsOf = (set: string): string =>
  `SELECT CAST(substr(subject.value, length('signEvent ') + 1) AS INTEGER) AS event
   FROM change_pieces, json_each(subjects) AS subject
   WHERE change_set = ${set} AND change_pieces.kind = 'signEvent'`;

/** SQL for events of a set, those that say the same numbered one after the other. */
const numbered = (set: string, condition: string): string =>
  `SELECT id, code, kind, day, outcome, note,
     row_number() OVER (PARTITION BY code, kind, day, outcome, note ORDER BY id) AS n
   FROM sign_events WHERE id IN (${eventsOf(set)}) AND ${condition}`;

const isStruckOut = "id IN (SELECT event_id FROM sign_event_corrections)";

/**
 * Brings back the answers to citizens' reports of visits that a change set had struck out, to be
 * done in the batch that undoes it and behind the events: undoing records those visits anew, and
 * what had answered by the old one answers by the new, in its old place on the report's way.
 * @param changeSet the one that is undone.
 */
export const restoreAnswers = (d1: D1Database, changeSet: number): D1PreparedStatement =>
  d1
    .prepare(
      `WITH struck_out AS (${numbered("?1", isStruckOut)}),
       anew AS (${numbered("(SELECT id FROM change_sets WHERE undoes = ?1)", `NOT ${isStruckOut}`)})
       UPDATE report_steps SET event_id = anew.id
       FROM struck_out JOIN anew
         ON (anew.code, anew.kind, anew.day, anew.outcome, anew.note, anew.n)
           IS (struck_out.code, struck_out.kind, struck_out.day, struck_out.outcome,
             struck_out.note, struck_out.n)
       WHERE report_steps.event_id = struck_out.id`,
    )
    .bind(changeSet);
