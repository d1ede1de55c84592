import type { City } from "../../city.ts";
import { jsonAnswer, problemAnswer, query, ref } from "../../records/openapi-parts.ts";
import { separators } from "../../web/csv.ts";
import { licenceUrl } from "./licence.ts";
import { schemas } from "./schemas.ts";

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
          200: jsonAnswer("A page of streets", "StreetList"),
          400: problemAnswer("A parameter is wrong; the detail says what would be right"),
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
          200: jsonAnswer("The street", "Street"),
          404: problemAnswer("No street has this slug"),
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
          200: jsonAnswer("The months", "Months"),
          404: problemAnswer("No street has this slug"),
        },
      },
    },
    "/api/signs": {
      get: {
        operationId: "listSigns",
        summary: "The signs that hang",
        responses: { ...always, 200: jsonAnswer("The signs", "SignList") },
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
        responses: { ...always, 200: jsonAnswer("The wards", "WardList") },
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
          400: problemAnswer("The separator is none of the two"),
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

/** What any of them may come to. */
const always = {
  503: problemAnswer("The database does not answer just now; Retry-After says when to ask again"),
};
const slug = {
  name: "slug",
  in: "path",
  required: true,
  description: "The street's name in a URL, such as `ly-bon`.",
  schema: { type: "string" },
};
