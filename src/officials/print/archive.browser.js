// Fetches the plates a few at a time and puts them into one ZIP file here in the browser, so that
// no request has to make more of them than the free plan's time allows.

/** @typedef {import("./archive-json.ts").ArchiveFiles} ArchiveFiles */

// From client-zip.js, loaded before.
const { downloadZip } = /** @type {typeof import("client-zip")} */ (
  /** @type {unknown} */ (globalThis)
);

const section = find(document, "#archive", HTMLElement);
const { messages = "", codes: allCodes = "", files: address = "", name = "" } = section.dataset;
const { record = "", format = "" } = section.dataset;
const t = JSON.parse(messages);
const codes = allCodes.split(" ");
const batchSize = Number(section.dataset.batchSize);
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

start.hidden = ready.hidden = false;
start.addEventListener("click", make);
cancel.addEventListener("click", () => stop.abort());

async function make() {
  stop = new AbortController();
  show(true);
  try {
    const batches = await fetchAll();
    const blob = await downloadZip(filesOf(batches)).blob();
    if (stop.signal.aborted) throw stop.signal.reason;
    await recordArchive(batches);
    const done = batches.flatMap(({ signs }) => signs).filter((sign) => "files" in sign).length;
    save(blob, name);
    status.textContent = fill(t.finished, { done, name });
  } catch (error) {
    const { aborted } = stop.signal;
    stop.abort();
    const code = error instanceof BatchError ? error.code : "?";
    const said = error instanceof RecordError ? t[error.message] : fill(t.failed, { code });
    status.textContent = aborted ? t.stopped : said;
  }
  show(false);
}

/** @param {boolean} working */
function show(working) {
  start.disabled = working;
  cancel.hidden = bar.hidden = !working;
  if (!working) return start.focus();
  problems.replaceChildren();
  tell(0);
  cancel.focus();
}

/** @param {number} done */
function tell(done) {
  bar.max = codes.length;
  bar.value = done;
  status.textContent = fill(t.progress, { done, all: codes.length });
}

/** The archive could not be recorded, for the reason that the message names: no file is saved of which nobody would know. */
class RecordError extends Error {}

/**
 * Records which plates are made, once however often it is asked for, when they are: what was
 * cancelled is not recorded. The names on them go along, since one may have been corrected meanwhile.
 * @param {ArchiveFiles[]} batches
 */
async function recordArchive(batches) {
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

/** All batches, in the order of the codes. */
async function fetchAll() {
  /** @type {ArchiveFiles[]} */
  const batches = [];
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next * batchSize < codes.length) {
      const index = next++;
      const wanted = codes.slice(index * batchSize, (index + 1) * batchSize);
      batches[index] = await fetchBatch(wanted);
      done += wanted.length;
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, lane));
  return batches;
}

/** What could not be fetched, by the first of its codes. */
class BatchError extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {string[]} wanted
 * @returns {Promise<ArchiveFiles>}
 */
async function fetchBatch(wanted) {
  const url = new URL(address, location.href);
  url.searchParams.set("codes", wanted.join(" "));
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

/** @param {ArchiveFiles[]} batches */
function* filesOf(batches) {
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
  yield { name: "manifest.csv", input: manifest, lastModified };
}

/** @type {(blob: Blob, name: string) => void} */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @type {(text: string, values: Record<string, unknown>) => string} */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * An element that must be there.
 * @template {Element} Kind
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Kind} kind
 */
function find(within, selector, kind) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`There is no ${selector}.`);
}
