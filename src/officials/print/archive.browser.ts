import { downloadZip } from "client-zip";
import { find, save } from "../components/browser/page.ts";
import type { ArchiveFiles } from "./archive-json.ts";

/**
 * Fetches the plates a few at a time and puts them into one ZIP file here in the browser, so that
 * no request has to make more of them than the free plan's time allows.
 */

type PdfMaker = typeof import("../../signs/plate/pdf.ts");

const section = find(document, "#archive", HTMLElement);
const { messages = "", codes: allCodes = "", files: address = "", name = "" } = section.dataset;
const { record = "", format = "" } = section.dataset;
const t: Record<string, string> = JSON.parse(messages);
const codes = allCodes.split(" ");
const batchSize = Number(section.dataset.batchSize);
const kinds = find(section, ".kinds", HTMLLabelElement);
const kind = find(kinds, "select", HTMLSelectElement);
const start = find(section, "button", HTMLButtonElement);
const ready = find(section, ".ready", HTMLElement);
const cancel = find(ready, "button", HTMLButtonElement);
const bar = find(section, "progress", HTMLProgressElement);
const status = find(section, "[role=status]", HTMLElement);
const problems = find(section, "ul", HTMLElement);

/** How many batches are on their way at once, and how often each is asked for. */
const requestsAtOnce = 4;
const attempts = 3;

let stop = new AbortController();

start.hidden = kinds.hidden = ready.hidden = false;
start.addEventListener("click", make);
cancel.addEventListener("click", () => stop.abort());

async function make(): Promise<void> {
  stop = new AbortController();
  show(true);
  try {
    // What makes PDF is loaded when the first is asked for: few workshops want it.
    const maker = kind.value === "svg" ? null : await loadPdfMaker();
    const { batches, pdfs } = await fetchAll(maker);
    const blob = await downloadZip(filesOf(batches, pdfs)).blob();
    if (stop.signal.aborted) throw stop.signal.reason;
    await recordArchive(batches);
    const done = batches.flatMap(({ signs }) => signs).filter((sign) => "files" in sign).length;
    save(blob, name);
    status.textContent = fill(t.finished, { done, name });
  } catch (error) {
    const { aborted } = stop.signal;
    stop.abort();
    const code = error instanceof BatchError ? error.code : "?";
    const isSaid = error instanceof RecordError || error instanceof PdfMakerError;
    const said = isSaid ? (t[error.message] ?? "") : fill(t.failed, { code });
    status.textContent = aborted ? (t.stopped ?? "") : said;
  }
  show(false);
}

function show(working: boolean): void {
  start.disabled = kind.disabled = working;
  cancel.hidden = bar.hidden = !working;
  if (!working) {
    start.focus();
    return;
  }
  problems.replaceChildren();
  tell(0);
  cancel.focus();
}

function tell(done: number): void {
  bar.max = codes.length;
  bar.value = done;
  status.textContent = fill(t.progress, { done, all: codes.length });
}

/** The archive could not be recorded, for the reason that the message names: no file is saved of which nobody would know. */
class RecordError extends Error {}

/**
 * Records which plates are made, once however often it is asked for, when they are: what was
 * cancelled is not recorded. The names on them go along, since one may have been corrected meanwhile.
 */
async function recordArchive(batches: readonly ArchiveFiles[]): Promise<void> {
  const made = batches.flatMap(({ signs }) => signs).filter((sign) => "files" in sign);
  if (made.length === 0) return;
  const body = new URLSearchParams({
    codes: made.map(({ code }) => code).join(" "),
    names: [...new Set(made.map(({ says }) => says))].join("\n"),
    format,
    token: crypto.randomUUID(),
    madeAs: "archive",
  });
  const headers = { Accept: "application/json" };
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(record, { method: "POST", body, headers, signal: stop.signal });
      if (answer.status === 409) throw new RecordError("renamed");
      if (!answer.ok) throw new Error(String(answer.status));
      return;
    } catch (error) {
      if (stop.signal.aborted || error instanceof RecordError) throw error;
      if (attempt === attempts) throw new RecordError("notRecorded");
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** The script that makes PDF could not be loaded. */
class PdfMakerError extends Error {}

async function loadPdfMaker(): Promise<PdfMaker> {
  try {
    return await import("../../signs/plate/pdf.ts");
  } catch {
    throw new PdfMakerError("noPdf");
  }
}

/** All batches, in the order of the codes, and the PDF of each drawing in them by its file's name. */
async function fetchAll(
  maker: PdfMaker | null,
): Promise<{ batches: ArchiveFiles[]; pdfs: Map<string, Uint8Array<ArrayBuffer>> }> {
  const batches: ArchiveFiles[] = [];
  const pdfs = new Map<string, Uint8Array<ArrayBuffer>>();
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next * batchSize < codes.length) {
      const index = next++;
      const wanted = codes.slice(index * batchSize, (index + 1) * batchSize);
      const batch = await fetchBatch(wanted);
      batches[index] = batch;
      for (const sign of batch.signs) {
        if (!maker || !("files" in sign) || !sign.pdf) continue;
        pdfs.set(sign.pdf.name, await maker.platePdf(sign.pdf.drawing));
      }
      done += wanted.length;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, lane));
  return { batches, pdfs };
}

/** What could not be fetched, by the first of its codes. */
class BatchError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function fetchBatch(wanted: readonly string[]): Promise<ArchiveFiles> {
  const url = new URL(address, location.href);
  url.searchParams.set("codes", wanted.join(" "));
  url.searchParams.set("files", kind.value);
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(url, { signal: stop.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return await answer.json();
    } catch (error) {
      if (stop.signal.aborted) throw error;
      if (attempt === attempts) throw new BatchError(wanted[0] ?? "?");
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

function* filesOf(
  batches: readonly ArchiveFiles[],
  pdfs: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
) {
  const lastModified = new Date();
  let manifest = batches[0]?.manifestHead ?? "";
  for (const sign of batches.flatMap(({ signs }) => signs)) {
    if (!("files" in sign)) {
      const item = document.createElement("li");
      item.textContent = fill(t.leftOut, sign);
      problems.append(item);
      continue;
    }
    manifest += sign.manifestLine;
    for (const { name, text } of sign.files) yield { name, input: text, lastModified };
  }
  for (const [name, input] of pdfs) yield { name, input, lastModified };
  yield { name: "manifest.csv", input: manifest, lastModified };
}

function fill(text = "", values: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
