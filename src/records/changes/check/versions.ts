import type { Subject } from "../change-set.ts";
import type { Version } from "../merge.ts";
import type { LookUp } from "./look-up.ts";

/** What was changed of these subjects since these versions, the oldest first. */
export const lookUpVersions = (
  since: readonly (readonly [Subject, number])[],
): LookUp<Map<string, Version[]>> | null =>
  since.length === 0
    ? null
    : {
        sql: `SELECT subject, "before", "after", official, at, change_set AS changeSet
          FROM json_each(?1) AS wanted JOIN changes
            ON subject = wanted.value ->> 0 AND version > wanted.value ->> 1
          ORDER BY subject, version`,
        values: [since],
        take: (rows) =>
          Map.groupBy(
            rows.map(({ subject, before, after, official, at, changeSet }) => ({
              subject: String(subject),
              before: before === null ? null : JSON.parse(String(before)),
              after: JSON.parse(String(after)),
              official: String(official),
              at: Number(at),
              changeSet: Number(changeSet),
            })),
            ({ subject }) => subject,
          ),
      };
