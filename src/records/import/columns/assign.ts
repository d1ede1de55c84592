import type { Heading } from "./heading.ts";
import { fitsOf } from "./recognise.ts";
import { type TableType, type Target, tableTypes } from "./targets.ts";

/** What each column of a table is taken for; null is taken for nothing. */
export type Assignment = {
  type: TableType;
  /** For each column. */
  targets: readonly (Target | null)[];
  /** Over how many columns, and how surely. */
  score: number;
};

/** A column's target by its number from 0; null is to be left out. */
export type Mapping = ReadonlyMap<number, Target | null>;

/**
 * The type of table that explains most of the headings, each target taken once, by the heading that
 * fits it best; null where no type has what it needs.
 */
export function assign(
  headings: readonly (Heading | null)[],
  mapping: Mapping = new Map(),
): Assignment | null {
  const found = tableTypes
    .map((type) => assignAs(type, headings, mapping))
    .filter(({ type, targets }) => needs[type](new Set(targets)));
  return found.sort((a, b) => b.score - a.score)[0] ?? null;
}

type Has = { has: (target: Target) => boolean };

/** Without these a table of the type says nothing. */
const needs: Record<TableType, (targets: Has) => boolean> = {
  street: (targets) =>
    targets.has("name") || targets.has("proposedName") || targets.has("previousName"),
  sign: (targets) =>
    (targets.has("streetId") || targets.has("code")) &&
    ["position", "coordinates", "latitude"].some((target) => targets.has(target)),
  succession: (targets) =>
    (targets.has("oldCode") && targets.has("newCode")) ||
    (targets.has("oldName") && targets.has("newName")),
  ward: (targets) => targets.has("code") && targets.has("name"),
  namesake: (targets) =>
    targets.has("name") &&
    ["born", "died", "lifespan", "biographyVi", "aliases"].some((target) => targets.has(target)),
};

/** The same for one type of table, whether or not it has what it needs. */
export function assignAs(
  type: TableType,
  headings: readonly (Heading | null)[],
  mapping: Mapping,
): Assignment {
  const wanted = headings.flatMap((heading, column) =>
    heading && !mapping.has(column)
      ? fitsOf(heading, type).map(({ target, score }) => ({ column, target, score }))
      : [],
  );
  const targets: (Target | null)[] = headings.map((_, column) => mapping.get(column) ?? null);
  const taken = new Set<number | Target>(
    [...mapping.keys(), ...mapping.values()].filter((one) => one !== null),
  );
  let score = 0;
  for (const fit of wanted.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(fit.column) || taken.has(fit.target)) continue;
    taken.add(fit.column).add(fit.target);
    targets[fit.column] = fit.target;
    // The running number is over any table.
    if (fit.target !== "order") score += fit.score;
  }
  return { type, targets, score: score + 100 * mapping.size };
}

/**
 * By which a mapping is kept: tables with the same headings have the same, whatever their rows.
 */
export const fingerprintOf = (headings: readonly (Heading | null)[]): string =>
  headings
    .map((heading) => heading?.words ?? "")
    .join("|")
    .replace(/\|+$/, "");
