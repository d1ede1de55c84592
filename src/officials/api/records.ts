import { cityOf } from "../../city.ts";
import type { RecordKind } from "../../records/changes/change-set.ts";
import { lookUp } from "../../records/changes/check/look-up.ts";
import { fieldsOf, idColumn, lookUpPresent } from "../../records/changes/check/present.ts";
import { listsOf } from "../../records/changes/lists.ts";
import { recordKinds, referredTo } from "../../records/changes/pieces.ts";
import { recordTypes } from "../../records/record-types.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";

export const defaultLimit = 100;
export const maxLimit = 500;

/**
 * `GET /officials/api/records?kind=&after=&limit=`: the records of a kind with all their fields and
 * versions, in the order of their ids, a page at a time. References are ids, a sign's its code.
 */
export async function records(c: OfficialContext): Promise<Response> {
  const { kind: asked = "", after = "", limit: limited = String(defaultLimit) } = c.req.query();
  const kind = recordKinds.find((one) => one === asked);
  if (!kind) return wrong(c, `kind = ${recordKinds.join(" | ")}`);
  const limit = /^\d{1,3}$/.test(limited) ? Number(limited) : 0;
  if (limit < 1 || limit > maxLimit) return wrong(c, `limit = 1 … ${maxLimit}`);
  const isCursor = kind === "sign" ? /^[0-9A-Z]{0,6}$/ : /^\d{0,15}$/;
  if (!isCursor.test(after)) return wrong(c, "after = …, from `next`");
  const { page, last } = await readPage(c.env.DB, kind, after, limit);
  const next = new URL(`https://${cityOf(c.env).host}/officials/api/records`);
  next.search = new URLSearchParams({ kind, after: String(last), limit: String(limit) }).toString();
  return c.json({ kind, records: page, next: last === null ? null : next.href });
}

const wrong = (c: OfficialContext, detail: string) => errorPage(c, "bad-request", {}, detail);

async function readPage(d1: D1Database, kind: RecordKind, after: string, limit: number) {
  const { table } = recordTypes[kind];
  const column = idColumn(kind);
  const { results } = await d1
    .prepare(`SELECT ${column} AS id FROM ${table} WHERE ${column} > ? ORDER BY ${column} LIMIT ?`)
    .bind(kind === "sign" ? after : Number(after), limit + 1)
    .all<{ id: number | string }>();
  const ids = results.slice(0, limit).map(({ id }) => id);
  const fields = fieldsOf(kind);
  const lists = Object.keys(listsOf(kind));
  const wanted = new Set([...fields.map(({ key }) => key), ...lists]);
  const found = await lookUp(d1, lookUpPresent(kind, ids, wanted), new Map());
  const page = [...found]
    .map(([subject, { id, version, values }]) => ({
      subject,
      id,
      version,
      ...Object.fromEntries(
        fields
          .filter((field) => field.column !== "id")
          .map((field) => {
            // A day that no source gives is kept as an empty text.
            const value = values[field.key] || values[field.key] === 0 ? values[field.key] : null;
            return [field.column, referredTo(kind, field.key) ? value : field.json(value)];
          }),
      ),
      ...Object.fromEntries(lists.map((key) => [key, values[key]])),
      ...(kind === "signEvent" ? { struck_out: values.struckOut === true } : {}),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { page, last: results.length > limit ? (ids.at(-1) ?? null) : null };
}
