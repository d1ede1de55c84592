import { slugOf } from "../../../web/vietnamese.ts";
import type { LookUp } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";

/** Who has a slug, or had it and keeps it: a street's id; null for a street of the same change set. */
export type SlugOwners = ReadonlyMap<string, number | null>;

/** Who has these slugs, in the city and in the other pieces of the change set. */
export const lookUpSlugs = (
  slugs: readonly string[],
  piece: PlaceOfPiece,
): LookUp<Map<string, number | null>> | null =>
  slugs.length === 0
    ? null
    : {
        sql: `WITH wanted AS MATERIALIZED (SELECT value AS slug FROM json_each(?1))
          SELECT slug, street_id AS owner FROM street_slugs WHERE slug IN wanted
          UNION ALL SELECT slug, id FROM streets WHERE slug IN wanted
          UNION ALL SELECT op.value ->> '$.after.slug', NULL
          FROM change_pieces, json_each(ops) AS op
          WHERE change_set = ?2 AND n <> ?3 AND kind = 'street'
            AND op.value ->> '$.after.slug' IN wanted`,
        values: [[...new Set(slugs)], piece.changeSet, piece.n],
        take: (rows) =>
          new Map(
            rows.map(({ slug, owner }) => [String(slug), owner === null ? null : Number(owner)]),
          ),
      };

/** Enough for streets of one name: Đoàn Khuê and Doãn Khuê are two. */
const maxNumber = 20;

/** The slugs that a street of this name may get, best first. */
export function slugsFor(name: string): string[] {
  const slug = baseOf(name);
  return [slug, ...Array.from({ length: maxNumber - 1 }, (_, i) => `${slug}-${i + 2}`)];
}

/** Whether a slug is one of those that a street of this name gets. */
export const fits = (slug: string, name: string): boolean =>
  slug === baseOf(name) || slug.replace(/-\d+$/, "") === baseOf(name);

/** Leaves room for a number. A name without any letter that a slug can have still gets an address. */
const baseOf = (name: string): string => slugOf(name).slice(0, 90).replace(/-$/, "") || "duong";
