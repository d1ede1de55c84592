import { languages } from "../../city.ts";
import { scanners } from "../../db/schema.ts";
import type { RecordKind } from "../../records/changes/change-set.ts";
import { fieldsOf } from "../../records/changes/check/present.ts";
import { listsOf } from "../../records/changes/lists.ts";
import { recordKinds, referredTo } from "../../records/changes/pieces.ts";
import type { AnyField } from "../../records/fields.ts";
import { exactly, type JsonSchema, listOf, orNull } from "../../records/json-schema.ts";
import { ref } from "../../records/openapi-parts.ts";
import { jsonSchema } from "../../records/public-formats.ts";
import { problemKinds } from "../queries/operations.ts";
import { groups } from "../queries/scan-groups.ts";
import { tableNames } from "../table-names.ts";

const string: JsonSchema = { type: "string" };
const integer: JsonSchema = { type: "integer" };
const moment: JsonSchema = { type: "string", format: "date-time" };
const day: JsonSchema = { type: "string", format: "date" };

/** The name of a kind's schema: that of its records. */
const schemaName = (kind: RecordKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);

function recordSchema(kind: RecordKind): JsonSchema {
  const subject = { ...string, description: `"${kind} " and its id.` };
  const lists = Object.entries(listsOf(kind)).map(([key, { hasParts }]) => {
    const part = { type: "string", enum: ["whole", "part"] };
    return [key, listOf(hasParts ? exactly({ ward: integer, part }) : integer)];
  });
  return exactly({
    subject,
    id: kind === "sign" ? string : integer,
    version: { ...integer, minimum: 1 },
    ...Object.fromEntries(fieldsOf(kind).map((field) => [field.column, fieldSchema(kind, field)])),
    ...Object.fromEntries(lists),
    ...(kind === "signEvent" ? { struck_out: { type: "boolean" } } : {}),
  });
}

function fieldSchema(kind: RecordKind, field: AnyField): JsonSchema {
  const to = referredTo(kind, field.key);
  if (to === null) return field.ifBlank === "" ? orNull(jsonSchema(field)) : jsonSchema(field);
  const id = to === "sign" ? string : integer;
  const described = { ...id, description: `The id of a record of kind ${to}.` };
  return field.required ? described : orNull(described);
}

/** The schemas of the officials' API; those of records are made from their fields. */
export const schemas: Record<string, JsonSchema> = {
  Records: {
    oneOf: recordKinds.map((kind) =>
      exactly({
        kind: { const: kind },
        records: listOf(ref(schemaName(kind))),
        next: { type: ["string", "null"], format: "uri" },
      }),
    ),
  },
  ...Object.fromEntries(recordKinds.map((kind) => [schemaName(kind), recordSchema(kind)])),
  Scans: {
    type: "object",
    required: ["from", "to", "utc_offset", "by", "group", "sample", "definition", "total", "rows"],
    properties: {
      from: { type: "string", format: "date" },
      to: { type: "string", format: "date" },
      utc_offset: { ...integer, description: "Of the city's days, in hours." },
      by: { type: "string", enum: scanners },
      group: { type: "string", enum: groups },
      sample: { type: "boolean", description: "Whether figures were made by a generator." },
      definition: string,
      hours_kept_from: { type: "string", format: "date" },
      total: integer,
      rows: listOf({
        type: "object",
        required: ["scans"],
        properties: {
          code: string,
          street: string,
          position: string,
          slug: string,
          ward_code: string,
          ward: string,
          day: { type: "string", format: "date" },
          hour: string,
          scans: integer,
        },
        additionalProperties: false,
      }),
    },
    additionalProperties: false,
  },
  Table: exactly({
    table: { type: "string", enum: tableNames },
    title: string,
    language: { type: "string", enum: languages },
    from: { ...orNull({ type: "string", format: "date" }), description: "Null: of now." },
    to: orNull({ type: "string", format: "date" }),
    definitions: listOf(string),
    columns: listOf(
      exactly({
        key: string,
        title: string,
        meaning: string,
        format: { type: ["string", "null"], enum: ["date", null] },
      }),
    ),
    rows: listOf({
      type: "object",
      description: "By the columns' keys.",
      additionalProperties: { type: ["string", "number", "null"] },
    }),
  }),
  Health: {
    type: "object",
    required: ["database", "problems"],
    properties: {
      database: { type: "string", enum: ["ok", "no answer"] },
      problems: listOf({ type: "string", enum: ["database-down", ...problemKinds] }),
      counts: exactly({
        newest_hour: orNull(moment),
        behind_minutes: {
          ...orNull(integer),
          description: "How long ago the hour of the newest count in the database was over.",
        },
        pending: {
          ...orNull(integer),
          description: "Scans that the tallies have and the database has not.",
        },
      }),
      night: exactly({
        judged_day: orNull(day),
        due_day: { ...day, description: "The day that should be judged by now." },
        finished_at: orNull(moment),
        jobs: listOf(exactly({ name: string, done_at: orNull(moment), failed_at: orNull(moment) })),
      }),
      spare_copy: exactly({ made_at: orNull(moment), age_minutes: orNull(integer) }),
    },
    additionalProperties: false,
  },
  Problem: exactly({
    type: string,
    title: string,
    status: integer,
    detail: string,
  }),
};
