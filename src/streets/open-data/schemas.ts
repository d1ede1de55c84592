import { exactly, listOf, orNull } from "../../records/json-schema.ts";
import { namesakeFields } from "../../records/namesake-fields.ts";
import { namingActFields } from "../../records/naming-act-fields.ts";
import { ref } from "../../records/openapi-parts.ts";
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
import { geometryProblems } from "../../web/geojson.ts";
import { namesakeInFiles } from "./whole-city.ts";

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

/** The schemas of the open data's description, made from the fields of the records themselves. */
export const schemas = {
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
