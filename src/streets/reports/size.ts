import type { ReportTable } from "./tables.ts";

/**
 * How large a table of reports is: bytes of all reports up to an id. Adding up what was filed since
 * costs one row; once a night everything is added up anew, with what has been removed meanwhile.
 */

/** What a report takes beside its texts, with its indexes: 134 bytes measured, and some to spare. */
const rowBytes = 200;

/** SQL for the bytes of a report with these texts, which are SQL too and may be NULL. */
const bytesOf = (texts: readonly string[]): string =>
  `(${[rowBytes, ...texts.map((text) => `coalesce(length(CAST(${text} AS BLOB)), 0)`)].join(" + ")})`;

/** SQL for the bytes of a report that is there. */
const ownBytes = ({ words }: ReportTable): string => bytesOf([...words, "contact"]);

/** SQL for whether there is room for a report with these texts, which are SQL too. */
export const hasRoom = ({ size, maxBytes }: ReportTable, texts: readonly string[]): string =>
  `coalesce((SELECT bytes FROM ${size}), 0) + ${bytesOf(texts)} <= ${maxBytes}`;

/** SQL that adds the reports which were filed since it last ran. */
export const addNewSizes = (table: ReportTable): string => `
  UPDATE ${table.size} SET up_to = newest.id,
    bytes = bytes + (SELECT sum(${ownBytes(table)}) FROM ${table.name} WHERE id > up_to)
  FROM (SELECT max(id) AS id FROM ${table.name}) AS newest WHERE newest.id > up_to`;

/** SQL that adds everything up anew; it reads every report. */
export const addAllSizes = (table: ReportTable): string => `
  INSERT INTO ${table.size} (id, up_to, bytes)
  SELECT 1, coalesce(max(id), 0), coalesce(sum(${ownBytes(table)}), 0) FROM ${table.name}
  WHERE true
  ON CONFLICT (id) DO UPDATE SET up_to = excluded.up_to, bytes = excluded.bytes`;
