import type { Cell } from "../web/csv.ts";
import type { AnyField, Fields, PublicFormat, Published } from "./fields.ts";
import { exactly, type JsonSchema, orNull } from "./json-schema.ts";

/** Records as the public gets them: what is published, under which names, in the fields' order. */

/** A record's published fields as JSON. */
export const jsonOf = <F extends Fields>(
  fields: F,
  record: Published<F, "json">,
): Record<string, unknown> =>
  inJson<unknown>(
    fields,
    (field) => field.json(valueIn(record, field)),
    (parts) => parts,
  );

/** The properties of what `jsonOf` gives, described. Of what has parts, any may be null. */
export const jsonProperties = (fields: Fields): Record<string, JsonSchema> =>
  inJson(
    fields,
    (field) => (field.public.json?.includes(".") ? orNull(schemaOf(field)) : jsonSchema(field)),
    exactly,
  );

/** One field's value in JSON, described. */
export const jsonSchema = (field: AnyField): JsonSchema =>
  field.required || field.ifBlank !== null ? schemaOf(field) : orNull(schemaOf(field));

const schemaOf = ({ value, about }: AnyField): JsonSchema =>
  about === undefined ? value.schema : { ...value.schema, description: about };

/** What each field gives, under its name in JSON: "start.text" and "start.street" in one `start`. */
function inJson<Node>(
  fields: Fields,
  nodeOf: (field: AnyField) => Node,
  join: (parts: Record<string, Node>) => Node,
): Record<string, Node> {
  const nodes: Record<string, Node> = {};
  const parts: Record<string, Record<string, Node>> = {};
  for (const field of Object.values(fields)) {
    const [name, part] = field.public.json?.split(".") ?? [];
    if (name === undefined) continue;
    if (part === undefined) nodes[name] = nodeOf(field);
    else {
      parts[name] = { ...parts[name], [part]: nodeOf(field) };
      nodes[name] = join(parts[name]);
    }
  }
  return nodes;
}

/** A column of a file of rows, and what stands in it. */
export type Column<Row> = { name: string; cellOf: (row: Row) => Cell };

/**
 * The columns of a format that has one level.
 * @param recordIn the record in a row; null where the row has none, and then its cells are empty.
 */
export const columnsOf = <F extends Fields, Format extends Exclude<PublicFormat, "json">, Row>(
  fields: F,
  format: Format,
  recordIn: (row: Row) => Published<F, Format> | null,
): Column<Row>[] =>
  Object.values(fields).flatMap((field) => {
    const name = field.public[format];
    if (name === undefined) return [];
    return [{ name, cellOf: (row) => field.write(valueIn(recordIn(row), field)) }];
  });

/**
 * What stands in these columns, described; a list is one text there.
 * @param isAlways whether each row has such a record.
 */
export const columnSchemas = (
  fields: Fields,
  format: Exclude<PublicFormat, "json">,
  isAlways = true,
): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.values(fields).flatMap((field) => {
      const name = field.public[format];
      if (name === undefined) return [];
      const one = field.value.schema.type === "array" ? { type: "string" } : field.value.schema;
      const isThere = isAlways && (field.required || field.ifBlank !== null);
      const description = field.about ?? `${field.heading.en}.`;
      return [[name, { ...(isThere ? one : orNull(one)), description }]];
    }),
  );

const valueIn = (record: object | null, { key }: AnyField): unknown =>
  (record as Record<string, unknown> | null)?.[key] ?? null;
