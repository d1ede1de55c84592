import type { City } from "../../city.ts";
import {
  namesakeKinds,
  namingActKinds,
  recordStatuses,
  signStatuses,
  streetKinds,
} from "../../db/schema.ts";
import { licenceUrl } from "./street-json.ts";

/** The description of the open data (OpenAPI 3.1.1), for people and for generators of clients. */
export const openApi = (city: City) => ({
  openapi: "3.1.1",
  info: {
    title: `Street names of ${city.name.en}`,
    summary: "Streets, whom they honour, their signs, and how often these are scanned.",
    description: `Everything may be read by anybody without a key. What is not known is null. ${city.dataAttribution}`,
    version: "1.0.0",
    license: { name: city.dataLicence, identifier: city.dataLicence },
  },
  externalDocs: { description: "The licence's text", url: licenceUrl(city) },
  servers: [{ url: `https://${city.host}` }],
  paths: {
    "/api/streets": {
      get: {
        operationId: "listStreets",
        summary: "Streets: all in Vietnamese order, or those that answer a search, best first",
        parameters: [
          query("q", "A name, a namesake's name or alias; marks are not needed.", {
            type: "string",
            maxLength: 100,
          }),
          query("ward", "The code of a ward in force.", { type: "string" }),
          query("limit", "How many streets an answer holds.", {
            type: "integer",
            minimum: 1,
            maximum: 500,
            default: 100,
          }),
          query("cursor", "Where to go on: take the whole of `next` instead.", { type: "string" }),
        ],
        responses: {
          200: json("A page of streets", "StreetList"),
          400: problem("A parameter is wrong; the detail says what would be right"),
        },
      },
    },
    "/api/streets/{slug}": {
      get: {
        operationId: "readStreet",
        summary: "A street's whole record",
        parameters: [slug],
        responses: { 200: json("The street", "Street"), 404: problem("No street has this slug") },
      },
    },
    "/api/streets/{slug}/months": {
      get: {
        operationId: "readMonths",
        summary: "How often a street's signs were scanned in each month that is over",
        parameters: [slug],
        responses: { 200: json("The months", "Months"), 404: problem("No street has this slug") },
      },
    },
    "/api/streets.csv": {
      get: {
        operationId: "downloadCsv",
        summary: "All streets as CSV (RFC 4180, UTF-8 with a byte order mark)",
        responses: {
          200: { description: "The file", content: { "text/csv": { schema: { type: "string" } } } },
        },
      },
    },
    "/api/streets.geojson": {
      get: {
        operationId: "downloadGeoJson",
        summary: "All streets as GeoJSON (RFC 7946)",
        responses: {
          200: {
            description: "The file",
            content: { "application/geo+json": { schema: ref("FeatureCollection") } },
          },
        },
      },
    },
  },
  components: { schemas },
});

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const query = (name: string, description: string, schema: object) => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});
const json = (description: string, name: string) => ({
  description,
  content: { "application/json": { schema: ref(name) } },
});
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});
const slug = {
  name: "slug",
  in: "path",
  required: true,
  description: "The street's name in a URL, such as `ly-bon`.",
  schema: { type: "string" },
};

/** An object with exactly these properties, all of them present. */
const exactly = (properties: Record<string, object>) => ({
  type: "object",
  required: Object.keys(properties),
  properties,
  additionalProperties: false,
});
const list = (items: object) => ({ type: "array", items });
const string = { type: "string" };
const url = { type: "string", format: "uri" };
const orNull = (type: string, more: object = {}) => ({ type: [type, "null"], ...more });
const oneOf = (values: readonly string[]) => ({ type: "string", enum: values });
const aboutNotes = "One line for all readers, or two: the same in Vietnamese, then in English.";
const note = { ...string, description: aboutNotes };
const inBoth = exactly({ vi: orNull("string"), en: orNull("string") });
const kind = { type: ["string", "null"], enum: [...streetKinds, null] };
const pages = {
  type: "object",
  description: "The street's page by language.",
  additionalProperties: url,
};
const line = exactly({
  type: { const: "LineString" },
  coordinates: {
    type: "array",
    minItems: 2,
    items: { type: "array", minItems: 2, maxItems: 3, items: { type: "number" } },
  },
});
const end = exactly({
  text: orNull("string"),
  street: orNull("string", { description: "The slug of the street there." }),
});

const schemas = {
  Licence: exactly({
    id: { type: "string", description: "SPDX identifier." },
    url,
    attribution: { type: "string", description: "Whom to name." },
  }),
  ListedStreet: exactly({
    slug: string,
    kind,
    name: string,
    also: { ...list(string), description: "What else it is found by." },
    length_m: orNull("integer"),
    wards: { ...list(string), description: "Codes of its wards in force." },
    status: oneOf(recordStatuses),
    pages,
  }),
  StreetList: exactly({
    streets: list(ref("ListedStreet")),
    total: { type: "integer", minimum: 0 },
    next: orNull("string", { format: "uri" }),
    licence: ref("Licence"),
  }),
  Ward: exactly({ code: string, name: string }),
  Namesake: exactly({
    kind: oneOf(namesakeKinds),
    name: string,
    aliases: list(string),
    born: orNull("string"),
    died: orNull("string"),
    summary: inBoth,
    biography: inBoth,
    disputed: inBoth,
    sources: list(note),
  }),
  NamingAct: exactly({
    kind: oneOf(namingActKinds),
    previous_name: orNull("string"),
    resolution: orNull("string"),
    day: orNull("string", { description: "A day, or as much of one as is known." }),
    note: orNull("string"),
  }),
  Sign: exactly({
    code: { type: "string", pattern: "^[0-9A-HJKMNP-TV-Z]{6}$" },
    position: inBoth,
    latitude: orNull("number"),
    longitude: orNull("number"),
    status: oneOf(signStatuses),
  }),
  Street: exactly({
    slug: string,
    kind,
    name: string,
    status: oneOf(recordStatuses),
    source: orNull("string", { description: aboutNotes }),
    doubt: orNull("string", { description: aboutNotes }),
    start: end,
    end,
    length_m: orNull("integer"),
    width_m: orNull("number"),
    wards: list(ref("Ward")),
    former_wards: list(ref("Ward")),
    geometry: { oneOf: [line, { type: "null" }] },
    namesake: { oneOf: [ref("Namesake"), { type: "null" }] },
    naming_acts: list(ref("NamingAct")),
    signs: list(ref("Sign")),
    updated_at: { type: "string", format: "date-time" },
    pages,
    months: url,
    licence: ref("Licence"),
  }),
  Month: exactly({
    month: { type: "string", pattern: "^\\d{4}-\\d\\d$" },
    scans: orNull("integer", {
      multipleOf: 5,
      minimum: 10,
      description: "Rounded to 5; null for fewer than 10.",
    }),
    shown: { type: "string", pattern: "^(<10|\\d+)$" },
  }),
  Months: exactly({ street: string, months: list(ref("Month")), licence: ref("Licence") }),
  FeatureCollection: exactly({
    type: { const: "FeatureCollection" },
    licence: ref("Licence"),
    features: list(
      exactly({
        type: { const: "Feature" },
        id: string,
        geometry: { oneOf: [line, { type: "null" }] },
        properties: { type: "object", required: ["slug", "name", "status"] },
      }),
    ),
  }),
  Problem: {
    type: "object",
    description: "RFC 9457.",
    required: ["type", "title", "status"],
    properties: { type: string, title: string, status: { type: "integer" }, detail: string },
  },
};
