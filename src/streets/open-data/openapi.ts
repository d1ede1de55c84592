import type { City } from "../../city.ts";
import { exactly, listOf, orNull } from "../../records/json-schema.ts";
import { namesakeFields } from "../../records/namesake-fields.ts";
import { namingActFields } from "../../records/naming-act-fields.ts";
import { columnSchemas, jsonProperties, jsonSchema } from "../../records/public-formats.ts";
import { signFields } from "../../records/sign-fields.ts";
import {
  streetCourse,
  streetLine,
  streetName,
  streetRecord,
  streetWithdrawal,
} from "../../records/street-fields.ts";
import { wardFields } from "../../records/ward-fields.ts";
import { separators } from "../../web/csv.ts";
import { geometryProblems } from "../../web/geojson.ts";
import { licenceUrl } from "./licence.ts";
import { namesakeInFiles } from "./whole-city.ts";

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
          ...always,
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
        responses: {
          ...always,
          200: json("The street", "Street"),
          404: problem("No street has this slug"),
        },
      },
    },
    "/api/streets/{slug}/months": {
      get: {
        operationId: "readMonths",
        summary: "How often a street's signs were scanned in each month that is over",
        description:
          "From the month on in which its first sign was put up, two years at most. An answer may be a day old.",
        parameters: [slug],
        responses: {
          ...always,
          200: json("The months", "Months"),
          404: problem("No street has this slug"),
        },
      },
    },
    "/api/signs": {
      get: {
        operationId: "listSigns",
        summary: "The signs that hang",
        responses: { ...always, 200: json("The signs", "SignList") },
      },
    },
    "/api/signs.geojson": {
      get: {
        operationId: "downloadSigns",
        summary: "The signs that hang, as GeoJSON (RFC 7946)",
        responses: {
          ...always,
          200: {
            description: "The file",
            content: { "application/geo+json": { schema: ref("SignCollection") } },
          },
        },
      },
    },
    "/api/wards": {
      get: {
        operationId: "listWards",
        summary: "The wards in force today",
        responses: { ...always, 200: json("The wards", "WardList") },
      },
    },
    "/api/streets.csv": {
      get: {
        operationId: "downloadCsv",
        summary: "All streets as CSV (RFC 4180, UTF-8 with a byte order mark)",
        parameters: [
          query(
            "separator",
            "What stands between two cells; `semicolon`, with decimal commas, is for spreadsheets set to a language that has these.",
            { type: "string", enum: Object.keys(separators), default: "comma" },
          ),
        ],
        responses: {
          ...always,
          400: problem("The separator is none of the two"),
          200: { description: "The file", content: { "text/csv": { schema: { type: "string" } } } },
        },
      },
    },
    "/api/streets.geojson": {
      get: {
        operationId: "downloadGeoJson",
        summary: "All streets as GeoJSON (RFC 7946)",
        responses: {
          ...always,
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
/** What any of them may come to. */
const always = {
  503: problem("The database does not answer just now; Retry-After says when to ask again"),
};
const slug = {
  name: "slug",
  in: "path",
  required: true,
  description: "The street's name in a URL, such as `ly-bon`.",
  schema: { type: "string" },
};

const string = { type: "string" };
const url = { type: "string", format: "uri" };
const pages = {
  type: "object",
  description: "The street's page by language.",
  additionalProperties: url,
};

const geometryProblem = {
  type: ["string", "null"],
  enum: [...geometryProblems, null],
  description: "Why the geometry on record, or a part of it, is left out; null for no reason.",
};

const englishEnd = "The end in English; null where the record has Vietnamese words alone.";

const assumed = "; null where it is not known, or the street's record is not confirmed.";

const hangingSign = {
  code: string,
  street: { type: "string", description: "The street's slug." },
  position: exactly({ vi: orNull(string), en: orNull(string) }),
};

const schemas = {
  SignList: exactly({
    signs: listOf(
      exactly({
        ...hangingSign,
        latitude: { type: ["number", "null"], description: `WGS 84${assumed}` },
        longitude: { type: ["number", "null"], description: `WGS 84${assumed}` },
      }),
    ),
    licence: ref("Licence"),
  }),
  SignCollection: exactly({
    type: { const: "FeatureCollection" },
    licence: ref("Licence"),
    features: listOf(
      exactly({
        type: { const: "Feature" },
        id: string,
        geometry: orNull(
          exactly({ type: { const: "Point" }, coordinates: listOf({ type: "number" }) }),
        ),
        properties: exactly(hangingSign),
      }),
    ),
  }),
  WardList: exactly({ wards: listOf(ref("Ward")), licence: ref("Licence") }),
  Licence: exactly({
    id: { type: "string", description: "SPDX identifier." },
    url,
    attribution: { type: "string", description: "Whom to name." },
  }),
  ListedStreet: exactly({
    slug: jsonSchema(streetName.slug),
    kind: jsonSchema(streetName.kind),
    name: jsonSchema(streetName.name),
    also: { ...listOf(string), description: "What else it is found by." },
    length_m: jsonSchema(streetCourse.lengthM),
    wards: { ...listOf(string), description: "Codes of its wards in force." },
    status: jsonSchema(streetRecord.status),
    pages,
  }),
  StreetList: exactly({
    streets: listOf(ref("ListedStreet")),
    total: { type: "integer", minimum: 0 },
    next: orNull(url),
    licence: ref("Licence"),
  }),
  Ward: exactly(jsonProperties(wardFields)),
  Namesake: exactly(jsonProperties(namesakeFields)),
  NamingAct: exactly(jsonProperties(namingActFields)),
  Sign: exactly(jsonProperties(signFields)),
  Street: exactly({
    ...jsonProperties(streetName),
    ...jsonProperties(streetRecord),
    ...jsonProperties(streetCourse),
    wards: listOf(ref("Ward")),
    former_wards: listOf(ref("Ward")),
    ...jsonProperties(streetLine),
    geometry_problem: geometryProblem,
    ...jsonProperties(streetWithdrawal),
    namesake: { oneOf: [ref("Namesake"), { type: "null" }] },
    naming_acts: listOf(ref("NamingAct")),
    signs: listOf(ref("Sign")),
    updated_at: { type: "string", format: "date-time" },
    pages,
    months: url,
    licence: ref("Licence"),
  }),
  Month: exactly({
    month: { type: "string", pattern: "^\\d{4}-\\d\\d$" },
    scans: orNull({
      type: "integer",
      multipleOf: 5,
      minimum: 10,
      description:
        "Rounded up or down to a multiple of 5, at random and once and for all; null for less than 10.",
    }),
    shown: { type: "string", pattern: "^(<10|\\d+)$" },
  }),
  Months: exactly({
    street: string,
    months: listOf(ref("Month")),
    illustrative: {
      type: "boolean",
      description: "Whether there are figures of the sample city among them, made up by a program.",
    },
    licence: ref("Licence"),
  }),
  FeatureCollection: exactly({
    type: { const: "FeatureCollection" },
    licence: ref("Licence"),
    features: listOf(
      exactly({
        type: { const: "Feature" },
        id: string,
        geometry: jsonSchema(streetLine.geometry),
        properties: exactly({
          ...columnSchemas(streetName, "geojson"),
          ...columnSchemas(streetCourse, "geojson"),
          start_en: orNull({ type: "string", description: englishEnd }),
          end_en: orNull({ type: "string", description: englishEnd }),
          wards: {
            type: "string",
            description: "Codes of its wards in force, with spaces between.",
          },
          former_wards: { type: "string", description: "Names, with semicolons between." },
          ...columnSchemas(namesakeInFiles, "geojson", false),
          ...columnSchemas(streetRecord, "geojson"),
          updated_at: { type: "string", format: "date-time" },
          page: { ...url, description: "The street's page in the city's first language." },
          geometry_problem: geometryProblem,
        }),
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
