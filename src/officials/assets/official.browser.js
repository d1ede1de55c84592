// The officials' script. Every page works without it; with it, filtering and sorting replace the
// results in place, with the keyboard's focus left where it was and how many were found read out,
// and judging runs on by itself.

/** What a new answer replaces. */
const parts = ["#found", "#downloads", "#results", ".period", "body > header"];

/** @param {Element} part */
const controls = (part) => [...part.querySelectorAll("a, button, input")];

/** What was asked for last: an answer that comes behind it is not shown. */
let asked = "";

/** @param {string} url */
async function replace(url) {
  asked = url;
  const answer = await fetch(url);
  const html = await answer.text();
  if (asked !== url) return;
  if (!answer.ok) return location.assign(url);
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of parts) {
    const found = page.querySelector(part);
    const shown = document.querySelector(part);
    if (!found || !shown) continue;
    const { activeElement } = document;
    const focused = activeElement ? controls(shown).indexOf(activeElement) : -1;
    shown.replaceChildren(...found.childNodes);
    const control = controls(shown)[focused];
    if (control instanceof HTMLElement) control.focus();
  }
  /** @type {NodeListOf<HTMLSelectElement>} */
  const choices = page.querySelectorAll("form[data-live] select");
  for (const { name, value } of choices) {
    /** @type {HTMLSelectElement | null} */
    const choice = document.querySelector(`form[data-live] [name=${name}]`);
    if (choice) choice.value = value;
  }
  history.replaceState(null, "", url);
}

document.addEventListener("click", (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest("a[data-live]") : null;
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  replace(link.href);
});

/** @type {NodeListOf<HTMLFormElement>} */
const liveForms = document.querySelectorAll("form[data-live]");
for (const form of liveForms) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const search = () => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value) parameters.set(name, value);
    }
    replace(`${form.action}?${parameters}`);
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
}

/** What makes workbooks (tables/xlsx.browser.ts), loaded when the first is asked for. */
const workbooks = document.createElement("script");
workbooks.type = "module";

document.addEventListener("click", (event) => {
  /** @type {HTMLAnchorElement | null} */
  const link = event.target instanceof Element ? event.target.closest("a[data-xlsx]") : null;
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  const save = () => link.dispatchEvent(new Event("save-workbook", { bubbles: true }));
  if (workbooks.dataset.ready) return save();
  workbooks.addEventListener("load", () => {
    workbooks.dataset.ready = "true";
    save();
  });
  workbooks.addEventListener("error", () => location.assign(link.href));
  if (workbooks.isConnected) return;
  workbooks.src = link.dataset.xlsx ?? "";
  document.head.append(workbooks);
});

/** @type {NodeListOf<HTMLFormElement>} */
const repeatedForms = document.querySelectorAll("form[data-repeat]");
for (const form of repeatedForms) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (!button) return;
    button.disabled = true;
    const label = button.textContent;
    for (;;) {
      const headers = { Accept: "application/json" };
      const answer = await fetch(form.action, { method: "POST", headers });
      if (!answer.ok) break;
      const { step, share } = await answer.json();
      button.textContent = `${label} ${Math.round(share * 100)}%`;
      if (step === "done") break;
    }
    location.reload();
  });
}

/** @type {NodeListOf<HTMLInputElement>} */
const files = document.querySelectorAll("input[type=file][data-fills]");
for (const file of files) {
  file.addEventListener("change", async () => {
    const box = document.getElementById(file.dataset.fills ?? "");
    const [chosen] = file.files ?? [];
    if (box instanceof HTMLTextAreaElement && chosen) box.value = await chosen.text();
  });
}

/** @param {Element} one */
const middleOf = (one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

/** The arrow keys, each as a step on the page. */
/** @type {Record<string, [x: number, y: number]>} */
const steps = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** @type {NodeListOf<SVGSVGElement>} */
const maps = document.querySelectorAll("svg.map");
for (const map of maps) {
  const links = [...map.querySelectorAll("a")].filter((link) => link instanceof SVGAElement);

  // One tab stop: an arrow key leads to the nearest sign that lies more that way than another.
  map.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const from = links.find((link) => link === document.activeElement);
    if (!step || !from || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const start = middleOf(from);
    let nearest = Number.POSITIVE_INFINITY;
    let next = from;
    for (const link of links) {
      const { x, y } = middleOf(link);
      const along = (x - start.x) * step[0] + (y - start.y) * step[1];
      const aside = Math.abs((x - start.x) * step[1]) + Math.abs((y - start.y) * step[0]);
      if (along <= 0 || aside > along || along + aside >= nearest) continue;
      nearest = along + aside;
      next = link;
    }
    from.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  // A finger is wider than a sign: what it may have meant is listed below.
  const list = document.querySelector("#near");
  if (!(list instanceof HTMLElement)) continue;
  map.addEventListener("click", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== "touch") return;
    event.preventDefault();
    const heading = document.createElement("h2");
    heading.textContent = list.dataset.heading ?? "";
    const near = document.createElement("ul");
    near.className = "touch";
    const nearest = links
      .map((link) => {
        const { x, y } = middleOf(link);
        return { link, distance: Math.hypot(x - event.clientX, y - event.clientY) };
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, Number(list.dataset.most));
    for (const { link } of nearest) {
      const line = document.createElement("a");
      line.href = link.href.baseVal;
      line.textContent = link.querySelector("title")?.textContent ?? "";
      const item = document.createElement("li");
      item.append(line);
      near.append(item);
    }
    list.replaceChildren(heading, near);
    heading.scrollIntoView({ block: "nearest" });
  });
}
