import { fold } from "../../../web/vietnamese.ts";
import { RefusedFile } from "../refused-file.ts";
import { columnLetters } from "../tables/sheet.ts";
import type { Mapping } from "./assign.ts";
import type { Heading } from "./heading.ts";
import { type Target, targetsOf } from "./targets.ts";

/** A correction: a column by its heading, its letter or its number from 1; null leaves it out. */
export type GivenColumn = { column: string; target: Target | null };

/** @throws RefusedFile if there is no such column or no such target. */
export function resolveMapping(
  given: readonly GivenColumn[],
  headings: readonly (Heading | null)[],
): Mapping {
  const known = [...new Set(Object.values(targetsOf).flatMap((targets) => Object.keys(targets)))];
  return new Map(
    given.map(({ column, target }) => {
      const found = columnNamed(column, headings);
      if (found < 0) throw new RefusedFile((t) => t.refused.noColumn(column));
      if (target !== null && !known.includes(target)) {
        throw new RefusedFile((t) => t.refused.noTarget(target, known));
      }
      return [found, target];
    }),
  );
}

function columnNamed(column: string, headings: readonly (Heading | null)[]): number {
  const byHeading = headings.findIndex((heading) => heading && fold(heading.text) === fold(column));
  if (byHeading >= 0) return byHeading;
  return headings.findIndex(
    (_, i) => String(i + 1) === column.trim() || columnLetters(i) === column.trim().toUpperCase(),
  );
}
