import { isoDay } from "../../db/hours.ts";
import { urgencyOf } from "./reasons.ts";
import { readSigns, type SignRow } from "./sign-row.ts";
import { readSignWards } from "./sign-wards.ts";
import { readSignsToCheck } from "./signs-to-check.ts";

/** A sign that wants a visit, and the ward in which it stands; null where that is not known. */
export type SignToVisit = { sign: SignRow; ward: { code: string; name: string } | null };

export type SignsToVisit = {
  /** By ward and street; of a larger number the most pressing. */
  signs: SignToVisit[];
  /** How many there are in this choice of wards. */
  found: number;
  /** Of the dashboard's list, those of this choice that need no visit and are only watched. */
  watched: number;
  /** All wards that have such a sign, by name; and the one that is chosen, if it has any sign. */
  wards: { code: string; name: string }[];
};

/** As many as a page lists: some 100 kB, which a phone's network sends as 15. */
export const maxListed = 150;

const collator = new Intl.Collator("vi", { numeric: true });

/**
 * The signs of the dashboard's list that want a visit.
 * @param ward the code of one; "" for all.
 */
export async function readSignsToVisit(
  d1: D1Database,
  { today, utcOffset }: { today: number; utcOffset: number },
  ward: string,
): Promise<SignsToVisit> {
  const [listed, wardOf] = await Promise.all([
    readSignsToCheck(d1, utcOffset),
    readSignWards(d1, isoDay(today)),
  ]);
  const all = listed.filter(({ reasons }) => urgencyOf(reasons) === "inspect");
  const isInWard = ({ code }: { code: string }) => ward === "" || wardOf.get(code)?.code === ward;
  const inWard = all.filter(isInWard);
  const codes = inWard.slice(0, maxListed).map(({ code }) => code);
  const rows = await readSigns(d1, { from: today, to: today, utcOffset }, codes);
  const wards = new Map(
    all.flatMap(({ code }) => {
      const known = wardOf.get(code);
      return known ? [[known.code, known] as const] : [];
    }),
  );
  const chosen = [...wardOf.values()].find(({ code }) => code === ward);
  if (chosen) wards.set(chosen.code, chosen);
  return {
    signs: rows
      .map((sign) => ({ sign, ward: wardOf.get(sign.code) ?? null }))
      .sort(byWardAndStreet),
    found: inWard.length,
    watched: listed.filter(isInWard).length - inWard.length,
    wards: [...wards.values()].sort((a, b) => collator.compare(a.name, b.name)),
  };
}

/** Those of no known ward come last. */
const byWardAndStreet = (a: SignToVisit, b: SignToVisit): number =>
  Number(a.ward === null) - Number(b.ward === null) ||
  collator.compare(a.ward?.name ?? "", b.ward?.name ?? "") ||
  collator.compare(a.sign.street, b.sign.street) ||
  collator.compare(a.sign.code, b.sign.code);
