import type { LookUp } from "./look-up.ts";

/** How many streets bear each of these namesakes; those that nobody bears are left out. */
export const lookUpBorne = (
  namesakes: readonly (number | string)[],
): LookUp<Map<number | string, number>> | null =>
  namesakes.length === 0
    ? null
    : {
        sql: `SELECT namesake_id AS id, count(*) AS streets FROM streets
          WHERE namesake_id IN (SELECT value FROM json_each(?1)) AND withdrawn_on IS NULL
          GROUP BY namesake_id`,
        values: [namesakes],
        take: (rows) => new Map(rows.map(({ id, streets }) => [Number(id), Number(streets)])),
      };
