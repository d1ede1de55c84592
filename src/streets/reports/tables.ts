/**
 * What differs between the two tables of reports: of streets and their signs, and of codes that no
 * sign bears (`../code-reports/`). All that keeps them within bounds and deletes from them holds for
 * both. Names stand in SQL as they are.
 */
export type ReportTable = {
  name: "reports" | "code_reports";
  /** The columns of its sender's words, which are deleted together. */
  words: readonly string[];
  /** The table that says how large it is (`size.ts`). */
  size: "report_size" | "code_report_size";
  /** Bytes of all its rows together. */
  maxBytes: number;
};

/**
 * SQLite's pages of 4 KB hold texts of some lengths badly (measured: 4,186 bytes for a text of
 * 2,000), so these bytes are 160 MB at most: a third of the 500 MB that a database has on the free
 * plan. The rest is for the records and the counting.
 */
export const streetReports: ReportTable = {
  name: "reports",
  words: ["text"],
  size: "report_size",
  maxBytes: 80_000_000,
};

/** Apart from the others, so that whoever invents codes takes no room from what is said of streets. */
export const codeReports: ReportTable = {
  name: "code_reports",
  words: ["place", "text"],
  size: "code_report_size",
  maxBytes: 8_000_000,
};

export const reportTables = [streetReports, codeReports] as const;

/** SQL that empties the words, for the SET of an UPDATE. */
export const emptied = ({ words }: ReportTable): string =>
  words.map((column) => `${column} = ''`).join(", ");
