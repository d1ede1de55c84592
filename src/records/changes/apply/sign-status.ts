import { withOps } from "./ops.ts";

/** A sign's status follows from these of its events; whatever else happens leaves it as it is. */
const statusKinds = "('installed', 'retired')";

/** Behind `withOps`: what the set's own events make of its signs, for `joinLatest` and `newStatus`. */
export const latestEvents = `, latest AS MATERIALIZED (
  SELECT code, status FROM (
    SELECT event.value ->> '$.after.code' AS code, event.value ->> '$.after.kind' AS status,
      row_number() OVER (
        PARTITION BY event.value ->> '$.after.code'
        ORDER BY event.value ->> '$.after.day' DESC, event.value ->> 'n' DESC) AS place
    FROM change_sets JOIN change_pieces ON change_set = change_sets.id, json_each(ops) AS event
    WHERE token = ?1 AND kind = 'signEvent' AND event.value ->> '$.after.kind' IN ${statusKinds})
  WHERE place = 1
)`;
export const joinLatest = "LEFT JOIN latest ON latest.code = ops.id";
export const newStatus = "coalesce(latest.status, 'planned')";

/**
 * Signs that were there before, whose status a recorded or struck out event changes, with the one
 * that they get: what the latest event that counts says; where none does, what it was before the
 * first.
 */
const derived = `${withOps("signEvent")}, touched AS MATERIALIZED (
  SELECT sign_events.code, max(iif(base IS NULL, NULL, sign_events.kind)) AS struck_out
  FROM ops JOIN sign_events ON sign_events.id = ops.id
  WHERE sign IS NOT NULL AND kind IN ${statusKinds} GROUP BY sign_events.code
), derived AS MATERIALIZED (
  SELECT code, version, status AS found, coalesce(
    (SELECT kind FROM current_sign_events AS event
     WHERE event.code = signs.code AND kind IN ${statusKinds} ORDER BY day DESC, id DESC LIMIT 1),
    (SELECT iif("before" IS NULL, 'planned', "before" ->> 'status') FROM changes
     WHERE subject = 'sign ' || signs.code AND (version = 1 OR "before" ->> 'status' IS NOT NULL)
     ORDER BY version LIMIT 1),
    iif(struck_out = 'retired', 'installed', 'planned')) AS became
  FROM touched JOIN signs USING (code)
)`;

/** The history of those whose status changes, then the change. */
export const writeStatuses = [
  `${derived} INSERT INTO changes (subject, version, official, change_set, "before", "after")
   SELECT 'sign ' || code, version + 1, official, change_sets.id, json_object('status', found),
     json_object('status', became)
   FROM change_sets, derived WHERE token = ?1 AND became <> found`,
  `${derived} UPDATE signs SET status = became, version = signs.version + 1
   FROM derived WHERE derived.code = signs.code AND became <> found`,
];

/** Strikes events out; they stay, and count no more. */
export const strikeOut = `${withOps("signEvent")}
  INSERT INTO sign_event_corrections (event_id, official)
  SELECT ops.id, official FROM change_sets, ops WHERE token = ?1 AND base IS NOT NULL`;

/** Keeps the new codes for ever. */
export const keepCodes = `${withOps("sign")} INSERT INTO printed_codes (code)
  SELECT id FROM ops WHERE base IS NULL`;
