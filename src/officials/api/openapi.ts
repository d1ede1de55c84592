import type { City } from "../../city.ts";
import { scanners } from "../../db/schema.ts";
import { recordKinds } from "../../records/changes/pieces.ts";
import { jsonAnswer, problemAnswer, query } from "../../records/openapi-parts.ts";
import { defaultPeriod, periodNames } from "../period.ts";
import { groups } from "../queries/scan-groups.ts";
import { showValues, sorts } from "../queries/select-signs.ts";
import { adminTables, tableNames } from "../table-names.ts";
import { defaultLimit, maxLimit } from "./records.ts";
import { schemas } from "./schemas.ts";

const ofPeriod = [
  query("period", "A period by its name, unless from and to are given.", {
    type: "string",
    enum: periodNames.filter((name) => name !== "free"),
    default: defaultPeriod,
  }),
  query("from", "The first city day.", { type: "string", format: "date" }),
  query("to", "The last city day.", { type: "string", format: "date" }),
];

/** The description of the officials' API (OpenAPI 3.1.1). */
export const officialOpenApi = (city: City) => ({
  openapi: "3.1.1",
  info: {
    title: `Officials' data of ${city.name.en}`,
    description:
      "For people who have a role, and for programs with a service token of the Access application in front of /officials/api (headers CF-Access-Client-Id and CF-Access-Client-Secret). What is not known is null.",
    version: "1.0.0",
  },
  servers: [{ url: `https://${city.host}` }],
  security: [{ clientId: [], clientSecret: [] }],
  paths: {
    "/officials/api/scans": {
      get: {
        operationId: "sumScans" as const,
        summary: "Scans of a period by one kind of scanner, added up by a group",
        parameters: [
          ...ofPeriod,
          query("by", "Who scanned.", { type: "string", enum: scanners, default: "person" }),
          query(
            "group",
            "What is added up. Wards are those in force on the period's last day, so that a period across a day of redrawing is told by the new ones; they add up to the city's.",
            { type: "string", enum: groups, default: "day" },
          ),
        ],
        responses: { 200: jsonAnswer("The sums", "Scans"), ...refused },
      },
    },
    "/officials/api/health": {
      get: {
        operationId: "readHealth" as const,
        summary: "How the running of the city stands, for a watcher outside",
        parameters: [],
        responses: {
          200: jsonAnswer("Nothing is wrong", "Health"),
          503: jsonAnswer("What is wrong", "Health"),
          403: refused[403],
        },
      },
    },
    "/officials/api/records": {
      get: {
        operationId: "listRecords" as const,
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
        responses: { 200: jsonAnswer("A page of records", "Records"), ...refused },
      },
    },
    "/officials/tables/{name}.json": {
      get: {
        operationId: "readTable" as const,
        summary: "A table with all its rows, and what its columns mean",
        description:
          "In Vietnamese; in English under /officials/en/tables. Tables of events, reports and changes are had whole where no period is asked for, and those of what there is now have none.",
        parameters: [
          {
            name: "name",
            in: "path",
            required: true,
            description: `Which table; ${adminTables.join(" and ")} are for administrators and auditors.`,
            schema: { type: "string", enum: tableNames },
          },
          ...ofPeriod,
          query("code", "Of the table `days`: one sign alone.", { type: "string" }),
          query("q", "Of the table `signs`: words of a street, a position or a code.", {
            type: "string",
          }),
          query("show", "Of the table `signs`: those of a status.", {
            type: "string",
            enum: showValues,
            default: "all",
          }),
          query("sort", "Of the table `signs`: the order of its rows.", {
            type: "string",
            enum: sorts,
            default: "-scans",
          }),
        ],
        responses: { 200: jsonAnswer("The table", "Table"), ...refused },
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

const refused = {
  400: problemAnswer("A parameter is wrong; the detail says what would be right"),
  403: problemAnswer("Whoever asks has no role here"),
};
