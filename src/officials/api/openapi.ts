import type { City } from "../../city.ts";
import { scanners } from "../../db/schema.ts";
import type { RecordKind } from "../../records/changes/change-set.ts";
import { fieldsOf } from "../../records/changes/check/present.ts";
import { listsOf } from "../../records/changes/lists.ts";
import { recordKinds, referredTo } from "../../records/changes/pieces.ts";
import type { AnyField } from "../../records/fields.ts";
import { exactly, type JsonSchema, listOf, orNull } from "../../records/json-schema.ts";
import { jsonSchema } from "../../records/public-formats.ts";
import { groups } from "../queries/scan-groups.ts";
import { defaultLimit, maxLimit } from "./records.ts";

/** The description of the officials' API (OpenAPI 3.1.1). */
export const officialOpenApi = (city: City) => ({
  openapi: "3.1.1",
  info: {
    title: `Officials' data of ${city.name.en}`,
    description:
      "For whoever has a role: people, and service tokens of Cloudflare Access (headers CF-Access-Client-Id and CF-Access-Client-Secret). What is not known is null.",
    version: "1.0.0",
  },
  servers: [{ url: `https://${city.host}` }],
  security: [{ clientId: [], clientSecret: [] }],
  paths: {
    "/officials/api/scans": {
      get: {
        operationId: "sumScans",
        summary: "Scans of a period by one kind of scanner, added up by a group",
        parameters: [
          query("period", "A period by its name, unless from and to are given.", {
            type: "string",
            enum: ["7", "28", "90", "month", "last-month", "quarter", "year"],
            default: "28",
          }),
          query("from", "The first city day.", { type: "string", format: "date" }),
          query("to", "The last city day.", { type: "string", format: "date" }),
          query("by", "Who scanned.", { type: "string", enum: scanners, default: "person" }),
          query(
            "group",
            "What is added up. Wards are those in force on the period's last day, so that a period across a day of redrawing is told by the new ones; they add up to the city's.",
            { type: "string", enum: groups, default: "day" },
          ),
        ],
        responses: { 200: json("The sums", ref("Scans")), ...refused },
      },
    },
    "/officials/api/records": {
      get: {
        operationId: "listRecords",
        summary: "The records of a kind with all their fields and versions",
        parameters: [
          {
            ...query("kind", "Which records.", { type: "string", enum: recordKinds }),
            required: true,
          },
          query("after", "Where to go on: take the whole of `next` instead.", { type: "string" }),
          query("limit", "How many records an answer holds.", {
            type: "integer",
            minimum: 1,
            maximum: maxLimit,
            default: defaultLimit,
          }),
        ],
        responses: { 200: json("A page of records", ref("Records")), ...refused },
      },
    },
  },
  components: {
    securitySchemes: {
      clientId: { type: "apiKey", in: "header", name: "CF-Access-Client-Id" },
      clientSecret: { type: "apiKey", in: "header", name: "CF-Access-Client-Secret" },
    },
    schemas,
  },
});

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const query = (name: string, description: string, schema: object) => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});
const json = (description: string, schema: JsonSchema) => ({
  description,
  content: { "application/json": { schema } },
});
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
const refused = {
  400: problem("A parameter is wrong; the detail says what would be right"),
  403: problem("Whoever asks has no role here"),
};

const string: JsonSchema = { type: "string" };
const integer: JsonSchema = { type: "integer" };

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

const schemas: Record<string, JsonSchema> = {
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
  Problem: exactly({
    type: string,
    title: string,
    status: integer,
    detail: string,
  }),
};
