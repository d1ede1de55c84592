import { downloadZip } from "client-zip";
import { manifestCsv, manifestSheet } from "../../signs/workshop/manifest-files.ts";
import type { Cell } from "../../web/csv.ts";
import { find, save } from "../components/browser/page.ts";
import type { ArchiveFiles, MadeFiles } from "./archive-json.ts";
import { blobOf } from "./browser/blob-of.ts";
import { inOrder } from "./browser/in-order.ts";
import { Hopeless, persistently } from "./browser/patience.ts";

/**
 * Fetches the plates a few at a time and puts them into one ZIP file here in the browser, so that
 * no request has to make more of them than the free plan's time allows. Where the network fails, it
 * waits and goes on from there; of the files it holds no more than it is packing.
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
const cancel = find(ready, ".cancel", HTMLButtonElement);
const goOn = find(ready, ".go-on", HTMLButtonElement);
const bar = find(section, "progress", HTMLProgressElement);
const status = find(section, "[role=status]", HTMLElement);
const problems = find(section, "ul", HTMLElement);

/** How many batches are on their way at once. */
const requestsAtOnce = 4;

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
    const made: Made = { codes: [], names: new Set(), manifest: [], done: 0 };
    const { body } = downloadZip(filesOf(maker, made));
    if (!body) throw new Error("There is nothing to pack.");
    const blob = await blobOf(body, "application/zip");
    stop.signal.throwIfAborted();
    await recordArchive(made);
    save(blob, name);
    status.textContent = fill(t.finished, { done: made.codes.length, name });
  } catch (error) {
    const { aborted } = stop.signal;
    stop.abort();
    const isSaid = error instanceof Hopeless && error.message in t;
    status.textContent = aborted ? (t.stopped ?? "") : (t[isSaid ? error.message : "broken"] ?? "");
    if (!aborted && !isSaid) reportError(error);
  }
  show(false);
}

function show(working: boolean): void {
  start.disabled = kind.disabled = working;
  cancel.hidden = bar.hidden = !working;
  goOn.hidden = true;
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

/** What is packed: the signs, the names on their plates, their lines; `done` counts those left out too. */
type Made = { codes: string[]; names: Set<string>; manifest: Cell[][]; done: number };

/** The files of the archive as they are made, the manifest last. */
async function* filesOf(maker: PdfMaker | null, made: Made) {
  const lastModified = new Date();
  const starts = Array.from(
    { length: Math.ceil(codes.length / batchSize) },
    (_, i) => i * batchSize,
  );
  const batches = starts.map((from) => codes.slice(from, from + batchSize));
  for await (const { signs } of inOrder(batches, requestsAtOnce, (batch) =>
    fetchBatch(batch, made),
  )) {
    for (const sign of signs) {
      made.done++;
      if (!("files" in sign)) leaveOut(sign);
      else yield* filesOfSign(sign, maker, made, lastModified);
    }
    if (goOn.hidden) tell(made.done);
  }
  const { manifest } = made;
  yield { name: "manifest.csv", input: manifestCsv(manifest), lastModified };
  const { writeWorkbook } = await persistently(() => import("../../web/workbook.ts"), asking(made));
  const workbook = (await writeWorkbook([manifestSheet(manifest)])) as Uint8Array<ArrayBuffer>;
  yield { name: "manifest.xlsx", input: workbook, lastModified };
}

async function* filesOfSign(
  sign: MadeFiles,
  maker: PdfMaker | null,
  made: Made,
  lastModified: Date,
) {
  made.codes.push(sign.code);
  made.names.add(sign.says);
  made.manifest.push(sign.manifest);
  for (const { name, text } of sign.files) yield { name, input: text, lastModified };
  if (!maker || !sign.pdf) return;
  yield { name: sign.pdf.name, input: await maker.platePdf(sign.pdf.drawing), lastModified };
}

function leaveOut(sign: { code: string; problem: string }): void {
  const item = document.createElement("li");
  item.textContent = fill(t.leftOut, sign);
  problems.append(item);
}

async function loadPdfMaker(): Promise<PdfMaker> {
  try {
    return await import("../../signs/plate/pdf.ts");
  } catch {
    throw new Hopeless("noPdf");
  }
}

function fetchBatch(wanted: readonly string[], made: Made): Promise<ArchiveFiles> {
  const url = new URL(address, location.href);
  url.searchParams.set("codes", wanted.join(" "));
  url.searchParams.set("files", kind.value);
  return persistently(async () => {
    const answer = await fetch(url, { signal: stop.signal });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as ArchiveFiles;
  }, asking(made));
}

/**
 * Records which plates are made, once however often it is asked for, when they are: what was
 * cancelled is not recorded. The names on them go along, since one may have been corrected meanwhile.
 */
async function recordArchive(made: Made): Promise<void> {
  if (made.codes.length === 0) return;
  const body = new URLSearchParams({
    codes: made.codes.join(" "),
    names: [...made.names].join("\n"),
    format,
    token: crypto.randomUUID(),
    madeAs: "archive",
  });
  const headers = { Accept: "application/json" };
  await persistently(async () => {
    const answer = await fetch(record, { method: "POST", body, headers, signal: stop.signal });
    if (answer.status === 409) throw new Hopeless("renamed");
    if (!answer.ok) throw new Error(String(answer.status));
  }, asking(made));
}

let asked: Promise<void> | null = null;

/** Says that the network fails, and waits until somebody goes on or cancels; once for all that wait. */
function asking(made: Made) {
  const once = (): Promise<void> => {
    asked ??= ask(made);
    return asked;
  };
  return { signal: stop.signal, ask: once };
}

async function ask({ done }: Made): Promise<void> {
  status.textContent = fill(t.failed, { done, all: codes.length });
  goOn.hidden = false;
  goOn.focus();
  await new Promise<void>((resolve) => {
    goOn.addEventListener("click", () => resolve(), { once: true });
    stop.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  goOn.hidden = true;
  asked = null;
  if (!stop.signal.aborted) tell(done);
}

function fill(text = "", values: Record<string, unknown>): string {
  const { lang } = document.documentElement;
  const written = (value: unknown) =>
    typeof value === "number" ? value.toLocaleString(lang) : String(value);
  return text.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
}
