import { lastDayOf, scansOf } from "../../scan/read.ts";
import { stateSql } from "./state.ts";

/**
 * What lists, sums and the map are made of, as a table `facts` of a statement in SQL: of each sign
 * `code`, `street_id`, `status`, `latitude`, `longitude`, its `scans` in the period and its `state`. The
 * statement has the DayRange in `?1`, `?2` and `?3`. All signs are read once, whatever is asked of them.
 * @param where a condition on `signs`, to read some alone.
 */
export const factsSql = (where = "true"): string => `
  counted AS MATERIALIZED (
    SELECT signs.code, street_id, status, latitude, longitude, tier, judgement,
      ${scansOf("signs.code", "'person'")} AS scans
    FROM signs LEFT JOIN sign_health ON sign_health.code = signs.code WHERE ${where}
  ),
  facts AS MATERIALIZED (
    SELECT code, street_id, status, latitude, longitude, scans,
      ${stateSql(`${lastDayOf("counted.code", "'person'", "?3")} IS NULL`)} AS state
    FROM counted
  )`;
