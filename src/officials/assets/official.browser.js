// The officials' script. Every page works without it; with it, filtering and sorting replace the
// results in place, with the keyboard's focus left where it was and how many were found read out,
// and judging runs on by itself.

/** What a new answer replaces. */
const parts = ["#found", "#downloads", "#results", ".period", "body > header"];

/** @param {Element} part */
const controls = (part) => [...part.querySelectorAll("a, button, input")];

/** @param {string} url */
async function replace(url) {
  const answer = await fetch(url);
  if (!answer.ok) return location.assign(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
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
