import type { Language } from "../../city.ts";
import { whyNot } from "../../signs/plate/options.ts";
import { nameOnPlate } from "../../signs/workshop/archives.ts";
import { filesOf } from "../../signs/workshop/files.ts";
import type { PrintJob } from "../../signs/workshop/job.ts";
import { manifestCells } from "../../signs/workshop/manifest.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import type { ArchiveFiles } from "./archive-json.ts";
import { messages } from "./messages.ts";

/**
 * How many signs the page asks for at once: a plate and a symbol take some two milliseconds of the
 * ten that a request has on the free plan.
 */
export const signsPerBatch = 3;

export const maxSignsPerRequest = 10;

/** The files of some codes, in the order given; a code that has none says why. */
export function archiveFilesOf(
  codes: readonly string[],
  rows: readonly PrintRow[],
  job: PrintJob,
  { host, language }: { host: string; language: Language },
): ArchiveFiles {
  const rowOf = new Map(rows.map((row) => [row.code, row]));
  const signs = codes.map((code): ArchiveFiles["signs"][number] => {
    const row = rowOf.get(code);
    if (!row) return { code, problem: messages[language].unknownCode };
    try {
      const files = filesOf(row, host, job);
      return {
        code,
        says: nameOnPlate(row),
        files: [files.svg, files.symbol].filter((file) => file !== null),
        pdf: files.pdf,
        manifest: manifestCells(row, files, { host, job }),
      };
    } catch (error) {
      const problem = whyNot(error, language);
      if (problem === null) throw error;
      return { code, problem };
    }
  });
  return { signs };
}
