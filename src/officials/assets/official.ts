/**
 * The officials' script, served from /officials/assets. Every page works without it; with it,
 * filtering and sorting replace the results in place, with the keyboard's focus left where it was
 * and how many were found read out, and judging runs on by itself.
 */
export const officialScript = `
const parts = ["#found", "#downloads", "#results", ".period", "body > header"];
const controls = (part) => [...part.querySelectorAll("a, button, input")];
const replace = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) return location.assign(url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of parts) {
    const found = page.querySelector(part);
    const shown = document.querySelector(part);
    if (!found || !shown) continue;
    const focused = controls(shown).indexOf(document.activeElement);
    shown.replaceChildren(...found.childNodes);
    if (focused >= 0) controls(shown)[focused]?.focus();
  }
  for (const { name, value } of page.querySelectorAll("form[data-live] select")) {
    document.querySelector("form[data-live] [name=" + name + "]").value = value;
  }
  history.replaceState(null, "", url);
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-live]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  replace(link.href);
});
for (const form of document.querySelectorAll("form[data-live]")) {
  let timer;
  const search = () => {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) parameters.set(name, value);
    replace(form.action + "?" + parameters);
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 250); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); search(); });
}
for (const form of document.querySelectorAll("form[data-repeat]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    const label = button.textContent;
    for (;;) {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" } });
      if (!answer.ok) break;
      const { step, share } = await answer.json();
      button.textContent = label + " " + Math.round(share * 100) + "%";
      if (step === "done") break;
    }
    location.reload();
  });
}
`;
