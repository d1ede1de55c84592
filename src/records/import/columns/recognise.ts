import { wordsOf } from "../../../web/vietnamese.ts";
import type { Heading } from "./heading.ts";
import { type TableType, type Target, tableTypes, targetsOf } from "./targets.ts";

/** How well a heading fits a target: 100 where it is one of its names, less where it holds one. */
export type Fit = { target: Target; score: number };

/** The names of a type's targets: those that a heading must be, and those that it may hold. */
type Names = {
  exact: ReadonlyMap<string, readonly Target[]>;
  within: readonly { target: Target; name: string; length: number }[];
};

const namesByType = new Map<TableType, Names>();

/** Folded once, when a table of that type is first looked for. */
function namesFor(type: TableType): Names {
  const known = namesByType.get(type);
  if (known) return known;
  const exact = new Map<string, Target[]>();
  const within: { target: Target; name: string; length: number }[] = [];
  for (const [target, written] of Object.entries(targetsOf[type])) {
    for (const one of written) {
      const name = wordsOf(one);
      exact.set(name, [...(exact.get(name) ?? []), target]);
      if (!one.startsWith("=")) within.push({ target, name, length: name.split(" ").length });
    }
  }
  const names = { exact, within };
  namesByType.set(type, names);
  return names;
}

/** Less than half of a long heading is not what the column is about. */
const minCoverage = 0.4;
/** Longer is a sentence, and no heading. */
const maxWords = 12;

/** The targets that a heading may stand for, the best first. */
export function fitsOf(heading: Heading, type: TableType): Fit[] {
  const { exact, within } = namesFor(type);
  const { words, plain } = heading;
  const best = new Map<Target, number>();
  const fit = (target: Target, score: number) => {
    best.set(target, Math.max(score, best.get(target) ?? 0));
  };
  for (const target of exact.get(words) ?? []) fit(target, 100);
  for (const written of [plain, words.replace(/ (km|m)$/, "")]) {
    for (const target of exact.get(written) ?? []) fit(target, 98);
  }
  const count = plain.split(" ").length;
  if (count <= maxWords) {
    const padded = ` ${plain} `;
    for (const { target, name, length } of within) {
      if (length < minCoverage * count) continue;
      const at = padded.indexOf(` ${name} `);
      if (at >= 0) fit(target, 40 + 50 * (length / count) + (at === 0 ? 3 : 0));
    }
  }
  return Array.from(best, ([target, score]) => ({ target, score })).sort(
    (a, b) => b.score - a.score,
  );
}

/** How far a heading is one in any type of table. */
export const bestScore = (heading: Heading): number =>
  Math.max(...tableTypes.map((type) => fitsOf(heading, type)[0]?.score ?? 0));
