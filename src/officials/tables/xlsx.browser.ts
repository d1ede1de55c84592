import { type WorkbookSheet, writeWorkbook } from "../../web/workbook.ts";
import type { TableJson } from "./json.ts";
import { sheetsOf } from "./workbook.ts";

/** Loaded by `assets/official.browser.js` when somebody asks for a workbook. */
document.addEventListener("save-workbook", async ({ target }) => {
  if (!(target instanceof HTMLAnchorElement)) return;
  try {
    await save(target.href);
  } catch {
    // The address says what is wrong.
    location.assign(target.href);
  }
  target.ariaBusy = "false";
});

/** What an address gives: a table, or the sheets themselves. */
type Answer = TableJson | { sheets: WorkbookSheet[] };

/**
 * Makes a workbook of a table's JSON and saves it under the name that the answer has.
 * @throws Error if the address gives none.
 */
async function save(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const found = (await answer.json()) as Answer;
  const bytes = await writeWorkbook("sheets" in found ? found.sheets : sheetsOf(found));
  const link = document.createElement("a");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = `${nameIn(answer.headers.get("Content-Disposition"))}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The file's name (RFC 6266) without what stands behind its point. */
const nameIn = (disposition: string | null): string =>
  /filename="([^"]+)\.[a-z]+"/.exec(disposition ?? "")?.[1] ?? "table";
