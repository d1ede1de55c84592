import { isInForce } from "../../db/wards.ts";
import type { Choices } from "../../records/redrawing/drafts.ts";
import { choiceName } from "../../records/redrawing/drafts.ts";
import type { Plan } from "../../records/redrawing/plan.ts";
import { type SignPlace, type WardOutline, wardsOfSigns } from "./sign-wards.ts";

/** The signs of a ward before and after it is redrawn; without a code, those of no ward. */
export type RedrawnFigure = { code: string; name: string; before: number; after: number };

type StoredWard = WardOutline & { id: number; validFrom: string; validTo: string | null };
type StoredSign = Omit<SignPlace, "ward"> & { streetId: number };

/**
 * How many signs stand in each ward on the day before wards are redrawn and on that day. Both
 * columns add up to the city's signs, since a sign stands in one ward or in none.
 */
export async function readRedrawnFigures(
  d1: D1Database,
  plan: Plan,
  choices: Choices,
  { before, after }: { before: string; after: string },
): Promise<RedrawnFigure[]> {
  const [wards, signs, streets] = await d1.batch([
    d1.prepare(
      "SELECT id, code, name, valid_from AS validFrom, valid_to AS validTo, outline FROM wards",
    ),
    d1.prepare("SELECT code, latitude, longitude, street_id AS streetId FROM signs"),
    d1.prepare("SELECT street_id AS streetId, ward_id AS wardId FROM street_wards"),
  ]);
  const stored = (wards?.results ?? []) as StoredWard[];
  const places = (signs?.results ?? []) as StoredSign[];
  const pairs = (streets?.results ?? []) as { streetId: number; wardId: number }[];
  const endings = new Map(plan.ended.map(({ ward, on }) => [ward.id, on]));
  const made = plan.targets.filter(({ id }) => id === null);
  // New wards have no number yet: one below zero each.
  const idOf = new Map(
    plan.targets.map((target) => [target, target.id ?? -1 - made.indexOf(target)]),
  );
  const redrawn: StoredWard[] = [
    ...stored.map((ward) => ({ ...ward, validTo: endings.get(ward.id) ?? ward.validTo })),
    ...made.map((target) => {
      const { code, name, from, outline } = target;
      return { id: idOf.get(target) ?? 0, code, name, validFrom: from, validTo: null, outline };
    }),
  ];
  const added = [
    ...plan.moved,
    ...plan.questions.map((question) => ({
      street: question.street,
      targets: question.options
        .map(({ target }) => target)
        .filter(({ key }) => (choices.get(choiceName(question)) ?? []).includes(key)),
    })),
  ].flatMap(({ street, targets }) =>
    targets.map((target) => ({ streetId: street.id, wardId: idOf.get(target) ?? 0 })),
  );
  const counted = [
    count(stored, pairs, places, before),
    count(redrawn, [...pairs, ...added], places, after),
  ] as const;
  const codes = new Map(
    counted.flatMap((sums) => [...sums].map(([code, { name }]) => [code, name])),
  );
  return [...codes]
    .map(([code, name]) => {
      const [then, now] = counted.map((sums) => sums.get(code)?.signs ?? 0);
      return { code, name, before: then ?? 0, after: now ?? 0 };
    })
    .sort((a, b) => Number(a.code === "") - Number(b.code === "") || a.code.localeCompare(b.code));
}

/** The signs of each ward in force on a day. */
function count(
  wards: readonly StoredWard[],
  pairs: readonly { streetId: number; wardId: number }[],
  signs: readonly StoredSign[],
  day: string,
): Map<string, { name: string; signs: number }> {
  const inForce = wards.filter((ward) => isInForce(ward, day));
  const codes = new Map(inForce.map(({ id, code }) => [id, code]));
  const ofStreet = Map.groupBy(
    pairs.filter(({ wardId }) => codes.has(wardId)),
    ({ streetId }) => streetId,
  );
  const found = wardsOfSigns(
    inForce,
    signs.map(({ streetId, ...sign }) => {
      const its = ofStreet.get(streetId) ?? [];
      return { ...sign, ward: its.length === 1 ? (codes.get(its[0]?.wardId ?? 0) ?? null) : null };
    }),
  );
  const sums = new Map<string, { name: string; signs: number }>();
  for (const { code } of signs) {
    const { code: ward, name } = found.get(code) ?? { code: "", name: "" };
    sums.set(ward, { name, signs: (sums.get(ward)?.signs ?? 0) + 1 });
  }
  return sums;
}
