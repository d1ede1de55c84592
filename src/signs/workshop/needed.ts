import type { SignPosition } from "../position.ts";
import { positionSql } from "../position-columns.ts";
import { type BrokenOutcome, foundBrokenSql } from "../visits.ts";
import { awaitedSql } from "./orders.ts";
import { readOutdatedPlates } from "./outdated.ts";

/** Why a sign needs a plate, the most pressing first. */
export const needs = ["missing", "pasted-over", "damaged", "old name", "planned"] as const;
export type Need = (typeof needs)[number];

/** A sign that needs a plate which nobody has ordered yet. */
export type NeededPlate = SignPosition & {
  code: string;
  status: "planned" | "installed";
  street: string;
  kind: string | null;
  slug: string;
  need: Need;
  /** City day on which an inspection found it so, as `YYYY-MM-DD`; null for what no visit tells. */
  foundOn: string | null;
};

type Row = Omit<NeededPlate, "need"> & { outcome: BrokenOutcome | null };

/**
 * The signs that need a plate and have none on order: those that are not installed yet, that an
 * inspection found gone, pasted over or damaged and nobody has mended, and those whose plate has
 * an old name (`outdated.ts`). The most pressing first, then street by street.
 */
export async function readNeededPlates(
  d1: D1Database,
  city: { host: string; utcOffset: number },
): Promise<NeededPlate[]> {
  const [{ results }, outdated] = await Promise.all([
    d1.prepare(sql).all<Row>(),
    readOutdatedPlates(d1, city),
  ]);
  const old = new Set(outdated.flatMap((plate) => (plate.isPrintedAgain ? [] : [plate.code])));
  return results
    .flatMap(({ outcome, ...sign }) => {
      const need = outcome ?? needWithoutVisit(sign.status, old.has(sign.code));
      return need ? [{ ...sign, need }] : [];
    })
    .sort((a, b) => needs.indexOf(a.need) - needs.indexOf(b.need));
}

const needWithoutVisit = (status: Row["status"], isOld: boolean): Need | null => {
  if (status === "planned") return "planned";
  return isOld ? "old name" : null;
};

const sql = `
WITH ${awaitedSql}
SELECT signs.code, signs.status, streets.name AS street, streets.kind, streets.slug,
  ${positionSql.columns}, found ->> 'day' AS foundOn, found ->> 'outcome' AS outcome
FROM (
  SELECT signs.*, iif(status = 'installed', (
    SELECT json_object('day', day, 'outcome', outcome) FROM (${foundBrokenSql("signs.code")})), NULL)
    AS found
  FROM signs
  WHERE status <> 'retired' AND code NOT IN (SELECT code FROM awaited)
) AS signs JOIN streets ON streets.id = signs.street_id
${positionSql.join}
ORDER BY streets.folded, streets.id, signs.code`;
