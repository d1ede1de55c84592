import { xmlText } from "../../../web/xml.ts";
import { find, save } from "../../components/browser/page.ts";
import type { ReportDocument } from "./model.ts";

/** The button that makes the document: what it needs is fetched when it is pressed. */

const section = find(document, "#document", HTMLElement);
const button = find(section, "button", HTMLButtonElement);
const status = find(section, "[role=status]", HTMLElement);
const { address = "", messages = "" } = section.dataset;
const t: Record<"working" | "done" | "notFetched" | "notMade", string> = JSON.parse(messages);

button.hidden = false;
button.addEventListener("click", async () => {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  status.textContent = t.working;
  status.textContent = await make();
  button.ariaBusy = "false";
});

/** Makes and saves the document. @returns what there is to say then. Never throws. */
async function make(): Promise<string> {
  const fetched = await fetchAll();
  if (!fetched) return t.notFetched;
  const { report, writeDocument } = fetched;
  try {
    save(await writeDocument(report), report.fileName);
    return t.done.replace("{name}", report.fileName);
  } catch (error) {
    reportError(error);
    return t.notMade;
  }
}

/** The report, and what writes it; null where one of them does not come. */
async function fetchAll() {
  try {
    const [{ writeDocument }, report] = await Promise.all([
      import("./browser/write.ts"),
      fetchReport(),
    ]);
    return { writeDocument, report };
  } catch {
    return null;
  }
}

/** @throws Error where the answer is none, or that of a page to sign in on. */
async function fetchReport(): Promise<ReportDocument> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  // What somebody typed must not break the file, which is XML.
  return JSON.parse(await answer.text(), (_, value) =>
    typeof value === "string" ? xmlText(value) : value,
  );
}
