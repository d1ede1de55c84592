import { cityOf } from "../../city.ts";
import { readOptions, whyNot } from "../../signs/plate/options.ts";
import { filesOf } from "../../signs/workshop/files.ts";
import { manifestHead, manifestLine } from "../../signs/workshop/manifest.ts";
import { readPasted } from "../../signs/workshop/pasted.ts";
import { bearing, readRows } from "../../signs/workshop/queries.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { messages } from "./messages.ts";

/**
 * How many signs the page asks for at once: a plate and a symbol take some two milliseconds of the
 * ten that a request has on the free plan.
 */
export const signsPerBatch = 3;

const maxSignsPerRequest = 10;

/** What the browser puts into the archive. */
export type ArchiveFiles = {
  manifestHead: string;
  signs: (
    | { code: string; files: { name: string; text: string }[]; manifestLine: string }
    | { code: string; problem: string }
  )[];
};

/** `GET /officials/print/archive-files?codes=…&format=&bleed=&marks=`: the files of a few signs, as JSON. */
export async function archiveFiles(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const { host } = cityOf(c.env);
  const options = readOptions(c.req.query(), language);
  if (typeof options === "string") return errorPage(c, "bad-request", {}, options);
  const { codes } = readPasted((c.req.query("codes") ?? "").slice(0, 1000));
  if (codes.length === 0 || codes.length > maxSignsPerRequest) {
    return errorPage(c, "bad-request", {}, messages[language].signsPerRequest(maxSignsPerRequest));
  }
  const rows = new Map((await readRows(c.env.DB, bearing(codes))).map((row) => [row.code, row]));
  const signs = codes.map((code): ArchiveFiles["signs"][number] => {
    const row = rows.get(code);
    if (!row) return { code, problem: messages[language].unknownCode };
    try {
      const files = filesOf(row, host, options);
      return {
        code,
        files: [files.plate, files.symbol],
        manifestLine: manifestLine(row, files, host),
      };
    } catch (error) {
      const problem = whyNot(error, language);
      if (problem === null) throw error;
      return { code, problem };
    }
  });
  return c.json({ manifestHead, signs } satisfies ArchiveFiles);
}
