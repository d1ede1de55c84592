/**
 * How large the reports are, in table `report_size`: bytes of all reports up to an id. Adding up
 * what was filed since costs one row; once a night everything is added up anew, with what has been
 * removed meanwhile.
 */

/** What a report takes beside its texts, with its indexes: 134 bytes measured, and some to spare. */
const rowBytes = 200;

/**
 * Bytes of all reports together. SQLite's pages of 4 KB hold texts of some lengths badly (measured:
 * 4,186 bytes for a text of 2,000), so this is 160 MB at most: a third of the 500 MB that a
 * database has on the free plan. The rest is for the records and the counting.
 */
export const maxBytes = 80_000_000;

/** SQL for the bytes of a report with these texts, which are SQL too. */
const bytesOf = (text: string, contact: string): string =>
  `(${rowBytes} + length(CAST(${text} AS BLOB)) + coalesce(length(CAST(${contact} AS BLOB)), 0))`;

/** SQL for whether there is room for a report with these texts, which are SQL too. */
export const hasRoom = (text: string, contact: string): string =>
  `coalesce((SELECT bytes FROM report_size), 0) + ${bytesOf(text, contact)} <= ${maxBytes}`;

/** SQL that adds the reports which were filed since it last ran. */
export const addNewSizes = `
  UPDATE report_size SET up_to = newest.id,
    bytes = bytes + (SELECT sum(${bytesOf("text", "contact")}) FROM reports WHERE id > up_to)
  FROM (SELECT max(id) AS id FROM reports) AS newest WHERE newest.id > up_to`;

/** SQL that adds everything up anew; it reads every report. */
export const addAllSizes = `
  INSERT INTO report_size (id, up_to, bytes)
  SELECT 1, coalesce(max(id), 0), coalesce(sum(${bytesOf("text", "contact")}), 0) FROM reports
  WHERE true
  ON CONFLICT (id) DO UPDATE SET up_to = excluded.up_to, bytes = excluded.bytes`;
