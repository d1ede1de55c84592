// Fetches the plates a few at a time and puts them into one ZIP file here in the browser, so that
// no request has to make more of them than the free plan's time allows.

const { downloadZip } = globalThis; // From client-zip.js, loaded before.

const section = document.querySelector("#archive");
const t = JSON.parse(section.dataset.messages);
const codes = section.dataset.codes.split(" ");
const batchSize = Number(section.dataset.batchSize);
const [start, cancel] = section.querySelectorAll("button");
const bar = section.querySelector("progress");
const status = section.querySelector("[role=status]");
const problems = section.querySelector("ul");

/** How many batches are on their way at once, and how often each is asked for. */
const requestsAtOnce = 4;
const attempts = 3;

let stop = new AbortController();

for (const element of [start, section.querySelector(".ready")]) element.hidden = false;
start.addEventListener("click", make);
cancel.addEventListener("click", () => stop.abort());

async function make() {
  stop = new AbortController();
  show(true);
  try {
    const batches = await fetchAll();
    const blob = await downloadZip(filesOf(batches)).blob();
    if (stop.signal.aborted) throw stop.signal.reason;
    const done = batches.flatMap(({ signs }) => signs).filter(({ files }) => files).length;
    save(blob, section.dataset.name);
    status.textContent = fill(t.finished, { done, name: section.dataset.name });
  } catch (error) {
    const { aborted } = stop.signal;
    stop.abort();
    status.textContent = aborted ? t.stopped : fill(t.failed, { code: error.code ?? "?" });
  }
  show(false);
}

function show(working) {
  start.disabled = working;
  cancel.hidden = bar.hidden = !working;
  if (!working) return start.focus();
  problems.replaceChildren();
  tell(0);
  cancel.focus();
}

function tell(done) {
  bar.max = codes.length;
  bar.value = done;
  status.textContent = fill(t.progress, { done, all: codes.length });
}

/** All batches, in the order of the codes. */
async function fetchAll() {
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

async function fetchBatch(wanted) {
  const url = new URL(section.dataset.files, location.href);
  url.searchParams.set("codes", wanted.join(" "));
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(url, { signal: stop.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return await answer.json();
    } catch (error) {
      if (stop.signal.aborted) throw error;
      if (attempt === attempts) throw Object.assign(error, { code: wanted[0] });
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

function* filesOf(batches) {
  const lastModified = new Date();
  let manifest = batches[0].manifestHead;
  for (const sign of batches.flatMap(({ signs }) => signs)) {
    if (!sign.files) {
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

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
