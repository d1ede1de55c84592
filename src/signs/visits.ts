import type { VisitOutcome } from "../db/schema.ts";

/** Outcomes of an inspection after which a sign is known to be wrong until it is mended. */
export const brokenOutcomes = [
  "damaged",
  "missing",
  "pasted-over",
] as const satisfies VisitOutcome[];
export type BrokenOutcome = (typeof brokenOutcomes)[number];

/** Outcomes that leave a sign in good order. */
export const wellOutcomes = ["well", "cleaned"] as const satisfies VisitOutcome[];

/** Outcomes as a list of SQL: `('well', 'cleaned')`. */
export const listed = (outcomes: readonly VisitOutcome[]): string =>
  `(${outcomes.map((outcome) => `'${outcome}'`).join(", ")})`;

/** SQL: whether an event of a sign is a visit. Nobody was at a sign that could not be reached. */
export const isVisitSql = `(kind IN ('repaired', 'replaced')
  OR (kind = 'inspected' AND outcome IS NOT 'unreachable'))`;

/**
 * SQL: whether an event shows that the sign worked on its day. An inspection of which nobody said
 * what it found counts, as it did before there were outcomes.
 */
export const leftWellSql = `(kind IN ('repaired', 'replaced')
  OR (kind = 'inspected' AND coalesce(outcome, 'well') IN ${listed(wellOutcomes)}))`;

/**
 * SQL for what the last event that tells of a sign's condition found wrong, as `day` and `outcome`;
 * no row where that event mended it, put it up or took it down, or found it in good order. Whoever
 * does not say what was found, or could not reach the sign, leaves it as it was.
 * @param code SQL for the sign's code.
 * @param until SQL for the last day whose events are looked at, as `YYYY-MM-DD`.
 */
export const foundBrokenSql = (code: string, until?: string): string => `
  SELECT day, outcome FROM (
    SELECT day, outcome FROM current_sign_events AS event
    WHERE event.code = ${code}${until === undefined ? "" : ` AND day <= ${until}`} AND (kind IN ('installed', 'repaired', 'replaced', 'retired')
      OR outcome IN ${listed([...wellOutcomes, ...brokenOutcomes])})
    ORDER BY day DESC, id DESC LIMIT 1)
  WHERE outcome IN ${listed(brokenOutcomes)}`;
