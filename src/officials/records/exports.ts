import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { kindOfFile } from "../../records/export/columns.ts";
import { recordsCsv } from "../../records/export/csv.ts";
import { recordsGeoJson } from "../../records/export/geojson.ts";
import { readRecords } from "../../records/export/read-records.ts";
import { sheetOf, sheetsOf } from "../../records/export/sheets.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";

/**
 * `GET /officials/records/exports/{kind}.csv`: all records of a kind, which an import reads back as
 * they are. `map.geojson`: wards, streets and signs with their places. `workbook.json`: all sheets,
 * of which a browser makes a workbook.
 */
export async function exported(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const { host, utcOffset } = cityOf(c.env);
  const today = isoDayOf(Date.now(), utcOffset);
  const file = c.req.param("file") ?? "";
  const [, name = "", type = ""] = /^([a-z-]+)\.(csv|geojson|json)$/.exec(file) ?? [];
  const kind = type === "csv" ? kindOfFile(name) : null;
  const isThere = kind !== null || file === "map.geojson" || file === "workbook.json";
  if (!isThere) return errorPage(c, "not-found");

  const city = await readRecords(c.env.DB, today);
  const headers = (about: string, ending: string) => ({
    "Content-Disposition": `attachment; filename="${host}-${about}-${today}.${ending}"`,
  });
  if (kind !== null) {
    return c.body(recordsCsv(sheetOf(city, kind, { language }), ","), 200, {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      ...headers(name, "csv"),
    });
  }
  if (type === "geojson") {
    return c.body(JSON.stringify(recordsGeoJson(city)), 200, {
      "Content-Type": "application/geo+json",
      ...headers("map", "geojson"),
    });
  }
  const sheets = sheetsOf(city, { language, withoutLines: true });
  return c.json({ sheets }, 200, headers("records", "json"));
}
