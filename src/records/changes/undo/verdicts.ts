import { recordTypes } from "../../record-types.ts";
import type { RecordKind } from "../change-set.ts";
import { idColumn } from "../check/present.ts";
import { recordKinds } from "../pieces.ts";

/** Why a change is kept, or cannot be reversed. */
export type Reason =
  /** Somebody has changed the record since. */
  | "changed-since"
  /** A street that was entered has signs that stay. */
  | "has-signs"
  /** A namesake or a ward that was entered has streets that stay, or another ward became it. */
  | "in-use"
  /** A ward that was entered without the day from which it holds cannot be ended on that day. */
  | "no-first-day";

export type Heap = "reversed" | "kept" | "impossible";

/**
 * Whether a field of the record is another now than the change set `?1` left it: what was changed
 * since and changed back is no change.
 */
const isChanged = `EXISTS (
  SELECT 1 FROM changes, json_each("after") AS field
  WHERE changes.subject = found.subject AND version > last
    AND (SELECT "before" -> field.key FROM changes AS first
      WHERE first.subject = found.subject AND version > last AND "before" -> field.key IS NOT NULL
      ORDER BY version LIMIT 1)
    IS NOT (SELECT "after" -> field.key FROM changes AS latest
      WHERE latest.subject = found.subject AND "after" -> field.key IS NOT NULL
      ORDER BY version DESC LIMIT 1))`;

/** Whoever has changed the record since, and when, as JSON; NULL for nobody. */
const changedSince = `CASE
  WHEN present <> last AND ${isChanged} THEN (
    SELECT json_array(official, at) FROM changes WHERE changes.subject = found.subject
    ORDER BY version DESC LIMIT 1)
  WHEN kind = 'sign' AND "before" IS NULL THEN (
    SELECT json_array(official, at) FROM current_sign_events AS event WHERE event.code = found.id
      AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.subject = 'signEvent ' || event.id
        AND changes.change_set = ?1)
    ORDER BY at DESC LIMIT 1)
  WHEN changes_status AND (SELECT status FROM signs WHERE signs.code = found.code) <> (
      SELECT "after" ->> 'status' FROM changes AS own WHERE own.subject = 'sign ' || code
        AND own.change_set = ?1 AND "after" ->> 'status' IS NOT NULL
      ORDER BY version DESC LIMIT 1) THEN (
    SELECT json_array(official, at) FROM changes WHERE changes.subject = 'sign ' || code
      AND "after" ->> 'status' IS NOT NULL
    ORDER BY version DESC LIMIT 1)
  END`;

const presentVersion = (kind: RecordKind): string =>
  kind === "signEvent"
    ? "1 + EXISTS (SELECT 1 FROM sign_event_corrections WHERE event_id = items.id)"
    : `(SELECT version FROM ${recordTypes[kind].table} AS one WHERE one.${idColumn(kind)} = items.id)`;

/**
 * \`verdicts\`: a row for each record of the change set \`?1\`, with its heap and the reason. A street
 * is judged by what becomes of its signs, a namesake and a ward by what becomes of their streets.
 */
export const withVerdicts = `WITH items AS MATERIALIZED (
  SELECT pieces.n AS piece, named.key AS place, pieces.kind AS kind, named.value AS subject,
    iif(pieces.kind = 'sign', substr(named.value, 6),
      CAST(substr(named.value, length(pieces.kind) + 2) AS INTEGER)) AS id,
    "before", (SELECT max(version) FROM changes AS own
      WHERE own.subject = named.value AND own.change_set = ?1) AS last
  FROM change_pieces AS pieces, json_each(subjects) AS named
    JOIN changes ON changes.subject = named.value AND changes.change_set = ?1
  WHERE pieces.change_set = ?1 AND version = (SELECT min(version) FROM changes AS own
    WHERE own.subject = named.value AND own.change_set = ?1)
), found AS MATERIALIZED (
  SELECT items.*, events.code AS code, events.kind IN ('installed', 'retired') AS changes_status,
    CASE items.kind ${recordKinds.map((kind) => `WHEN '${kind}' THEN ${presentVersion(kind)}`).join(" ")}
    END AS present
  FROM items LEFT JOIN sign_events AS events ON items.kind = 'signEvent' AND events.id = items.id
), since AS MATERIALIZED (
  SELECT found.*, ${changedSince} AS changed_by FROM found
), kept_signs AS MATERIALIZED (
  SELECT id, changed_by FROM since WHERE kind = 'sign' AND "before" IS NULL AND changed_by IS NOT NULL
), reversed_signs AS MATERIALIZED (
  SELECT id FROM since WHERE kind = 'sign' AND "before" IS NULL AND changed_by IS NULL
), streets_judged AS MATERIALIZED (
  SELECT since.*, iif(changed_by IS NULL AND "before" IS NULL AND EXISTS (
    SELECT 1 FROM signs WHERE street_id = since.id AND status <> 'retired'
      AND signs.code NOT IN reversed_signs), 'has-signs', NULL) AS blocked
  FROM since WHERE kind = 'street'
), reversed_streets AS MATERIALIZED (
  SELECT id FROM streets_judged WHERE changed_by IS NULL AND blocked IS NULL
), reversed_wards AS MATERIALIZED (
  SELECT id FROM since WHERE kind = 'ward' AND changed_by IS NULL
), judged AS MATERIALIZED (
  SELECT * FROM streets_judged
  UNION ALL
  SELECT since.*, CASE
    WHEN changed_by IS NOT NULL OR "before" IS NOT NULL THEN NULL
    WHEN kind = 'namesake' AND EXISTS (
      SELECT 1 FROM streets WHERE namesake_id = since.id AND withdrawn_on IS NULL
        AND streets.id NOT IN reversed_streets) THEN 'in-use'
    WHEN kind = 'ward' AND (SELECT valid_from FROM wards WHERE wards.id = since.id) = ''
      THEN 'no-first-day'
    WHEN kind = 'ward' AND (EXISTS (
        SELECT 1 FROM street_wards JOIN streets ON streets.id = street_id
        WHERE ward_id = since.id AND withdrawn_on IS NULL AND street_id NOT IN reversed_streets)
      OR EXISTS (SELECT 1 FROM ward_successions
        WHERE new_id = since.id AND old_id NOT IN reversed_wards)) THEN 'in-use'
    END AS blocked
  FROM since WHERE kind <> 'street'
), verdicts AS MATERIALIZED (
  SELECT piece, place, judged.kind, subject, judged.id, code, "before", present,
    coalesce(judged.changed_by, kept_signs.changed_by) AS changed_by,
    CASE WHEN coalesce(judged.changed_by, kept_signs.changed_by) IS NOT NULL THEN 'kept'
      WHEN blocked IS NOT NULL THEN 'impossible' ELSE 'reversed' END AS heap,
    iif(coalesce(judged.changed_by, kept_signs.changed_by) IS NULL, blocked, 'changed-since')
      AS reason
  FROM judged LEFT JOIN kept_signs ON judged.kind = 'signEvent' AND kept_signs.id = judged.code
)`;
