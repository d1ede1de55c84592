import type { AnyField } from "../../fields.ts";
import { recordTypes } from "../../record-types.ts";
import type { RecordKind } from "../change-set.ts";
import { fieldsOf, idColumn } from "../check/present.ts";
import { listsOf, type RecordList } from "../lists.ts";
import { referredTo } from "../pieces.ts";
import { withOps } from "./ops.ts";
import { joinLatest, latestEvents, newStatus } from "./sign-status.ts";

/** Columns that are made from fields, and stand in an op beside them; else what they begin with. */
const made: Partial<Record<RecordKind, Readonly<Record<string, string>>>> = {
  street: { folded: "after ->> 'folded'" },
  // Read by nobody.
  namesake: { folded: "''" },
  sign: { status: newStatus },
  signEvent: { official: "(SELECT official FROM change_sets WHERE token = ?1)" },
};

/** Inserts the new records of a kind. */
export function insertNew(kind: RecordKind): string[] {
  const { table } = recordTypes[kind];
  const columns = new Map([
    ...fieldsOf(kind).map((field) => [field.column, newValue(kind, field)] as const),
    [idColumn(kind), "id"] as const,
    ...Object.entries(made[kind] ?? {}),
  ]);
  const isSign = kind === "sign";
  return [
    `${withOps(kind)}${isSign ? latestEvents : ""} INSERT INTO ${table} (${[...columns.keys()].join(", ")})
     SELECT ${[...columns.values()].join(", ")} FROM ops ${isSign ? joinLatest : ""}
     WHERE base IS NULL ORDER BY n`,
    ...leadForward(kind),
  ];
}

function newValue(kind: RecordKind, { key, ifBlank }: AnyField): string {
  const given = `after ->> '${key}'`;
  if (referredTo(kind, key) === kind) return `iif(${given} > id, NULL, ${given})`;
  if (ifBlank === null) return given;
  const blank = typeof ifBlank === "string" ? ifBlank : JSON.stringify(ifBlank);
  return `coalesce(${given}, '${blank}')`;
}

/**
 * Lets new records lead to others of their kind that stand behind them. With a foreign key that is
 * not yet satisfied, SQLite would search the whole table at every row that follows
 * (https://sqlite.org/foreignkeys.html#fk_indexes): minutes for a large city.
 */
function leadForward(kind: RecordKind): string[] {
  const { table } = recordTypes[kind];
  const fields = fieldsOf(kind).filter(({ key }) => referredTo(kind, key) === kind);
  if (fields.length === 0) return [];
  const assignments = fields.map(({ key, column }) => `${column} = after ->> '${key}'`);
  const isForward = fields.map(({ key }) => `after ->> '${key}' > ops.id`).join(" OR ");
  return [
    `${withOps(kind)} UPDATE ${table} SET ${assignments.join(", ")} FROM ops
     WHERE ${table}.id = ops.id AND base IS NULL AND (${isForward})`,
  ];
}

/**
 * Changes the records of a kind that are there: of each the fields that its op holds. Columns that
 * no op changes are left out, since SQLite writes the indexes of all that a statement may set.
 */
export function updatePresent(kind: RecordKind, changed: ReadonlySet<string>): string {
  const { table } = recordTypes[kind];
  const columns = fieldsOf(kind).map(({ key, column }) => [key, column] as const);
  if (kind === "street") columns.push(["folded", "folded"]);
  const assignments = columns
    .filter(([key]) => changed.has(key))
    // JSON's null is a value; SQL's NULL says that the op does not hold the field.
    .map(
      ([key, column]) =>
        `${column} = iif(after -> '${key}' IS NULL, ${column}, after ->> '${key}')`,
    );
  if (kind === "street" || kind === "namesake") assignments.push("updated_at = unixepoch()");
  assignments.push("version = version + 1");
  return `${withOps(kind)} UPDATE ${table} SET ${assignments.join(", ")}
    FROM ops WHERE ${table}.${idColumn(kind)} = ops.id AND base IS NOT NULL`;
}

/** Makes the lists of a kind's records what the ops say; only those of records that change lose any. */
export const writeLists = (kind: RecordKind, changes: boolean): string[] =>
  Object.entries(listsOf(kind)).flatMap(([key, list]) => [
    ...(changes ? [removeMembers(kind, key, list)] : []),
    addMembers(kind, key, list),
  ]);

const removeMembers = (kind: RecordKind, key: string, { table, owner, member }: RecordList) =>
  `${withOps(kind)} DELETE FROM ${table}
   WHERE ${owner} IN (SELECT id FROM ops WHERE base IS NOT NULL AND after -> '${key}' IS NOT NULL)
     AND (${owner}, ${member}) NOT IN (
       SELECT ops.id, ${memberId(key)} FROM ops, json_each(after, '$.${key}') AS member)`;

const addMembers = (
  kind: RecordKind,
  key: string,
  { table, owner, member, hasParts }: RecordList,
): string =>
  `${withOps(kind)} INSERT INTO ${table} (${owner}, ${member}${hasParts ? ", part" : ""})
   SELECT ops.id, ${memberId(key)}${hasParts ? ", member.value ->> 'part'" : ""}
   FROM ops, json_each(after, '$.${key}') AS member WHERE true
   ON CONFLICT DO ${hasParts ? "UPDATE SET part = excluded.part WHERE part <> excluded.part" : "NOTHING"}`;

/** A successor stands as \`{ ward, part }\`, any other member as its id. */
const memberId = (key: string): string =>
  key === "successors" ? "member.value ->> 'ward'" : "member.value";

/** Keeps the slugs that streets had until now, so that the old addresses answer. */
export const keepOldSlugs = `${withOps("street")} INSERT INTO street_slugs (slug, street_id)
  SELECT streets.slug, streets.id FROM ops JOIN streets ON streets.id = ops.id
  WHERE base IS NOT NULL AND after ->> 'slug' <> streets.slug
  ON CONFLICT DO NOTHING`;
