import { slugOf } from "../../../web/vietnamese.ts";
import type { LookUp } from "./look-up.ts";
import type { PlaceOfPiece } from "./place-of-piece.ts";

/**
 * Who has these slugs, and the same with a number behind, in the city and in the other pieces of the
 * change set: a street's id; null for a street of the set. One that a street had before is its own.
 */
export const lookUpSlugs = (
  slugs: readonly string[],
  { changeSet, n }: PlaceOfPiece,
): LookUp<Map<string, number | null>> | null =>
  slugs.length === 0
    ? null
    : {
        sql: `WITH wanted AS MATERIALIZED (SELECT value AS slug FROM json_each(?1))
          ${["street_slugs", "streets"].map((table) => withNumbers(table)).join(" UNION ALL ")}
          UNION ALL SELECT op.value ->> '$.after.slug' AS slug, NULL
          FROM change_pieces, json_each(ops) AS op
          WHERE change_set = ?2 AND n <> ?3 AND kind = 'street'
            AND (op.value ->> '$.after.slug' IN wanted
              OR rtrim(rtrim(op.value ->> '$.after.slug', '0123456789'), '-') IN wanted)`,
        values: [[...new Set(slugs)], changeSet, n],
        take: (rows) =>
          new Map(
            rows.map(({ slug, owner }) => [String(slug), owner === null ? null : Number(owner)]),
          ),
      };

/** A hyphen comes right before a full stop. */
const withNumbers = (table: string): string =>
  `SELECT taken.slug, taken.${table === "streets" ? "id" : "street_id"} AS owner
   FROM wanted JOIN ${table} AS taken
     ON taken.slug >= wanted.slug AND taken.slug < wanted.slug || '.'
   WHERE taken.slug = wanted.slug OR taken.slug GLOB wanted.slug || '-[0-9]*'`;

/** The slugs that a street of this name may get, best first: Đoàn Khuê and Doãn Khuê are two. */
export function* slugsFor(name: string): Generator<string> {
  const slug = slugFor(name);
  yield slug;
  for (let number = 2; ; number++) yield `${slug}-${number}`;
}

/** Leaves room for a number. A name without any letter that a slug can have still gets an address. */
export const slugFor = (name: string): string =>
  slugOf(name).slice(0, 90).replace(/-$/, "") || "duong";

/** Whether a slug is one of those that a street of this name gets. */
export const fits = (slug: string, name: string): boolean =>
  slug === slugFor(name) || slug.replace(/-\d+$/, "") === slugFor(name);
