import { dropDraft, dropVisit, keepDraft, keepVisit, keptDraft, type UnsentVisit } from "./kept.ts";
import type { Settled, UnsentList } from "./unsent-list.ts";

/** `settle` says what became of a visit, and whether it was one of this form's sign. */
export type VisitForm = { settle: (visit: UnsentVisit, sent: Settled) => boolean };

/** About when the page was made. */
const opened = Date.now();

/**
 * Keeps what is pressed in the form of a visit on this device before it is sent, and what is typed
 * before it is pressed. While a visit of this sign waits, there is no form to press again.
 */
export function visitForm(form: HTMLFormElement, unsent: UnsentList): VisitForm {
  const { code = "", name = "", now = "", page } = form.dataset;
  const draft = { official: unsent.official, code };
  const said = document.createElement("p");
  said.className = "notice";
  said.setAttribute("role", "alert");
  said.hidden = true;
  form.before(said);
  const say = (text: string): void => {
    said.textContent = text;
    said.hidden = text === "";
  };

  // In a list the visits that are not sent are told far above.
  const keep = ({ result }: UnsentVisit, isKept = true): void => {
    form.hidden = true;
    const told = isKept ? unsent.t.kept : unsent.t.held;
    say(page === undefined ? "" : told.replace("{what}", result));
  };

  const before = unsent.of(code);
  if (before?.refused != null) {
    fill(form, before.body);
    say(unsent.t.refused.replace("{detail}", before.refused));
  } else if (before) keep(before);
  else fill(form, keptDraft(draft) ?? "");

  form.addEventListener("input", () => {
    keepDraft(draft, bodyOf(form, null).toString());
  });

  form.addEventListener("submit", (event) => {
    // A browser that does not say which button was pressed sends the form itself.
    if (!event.submitter) return;
    const body = bodyOf(form, event.submitter);
    if (body.has("well") && body.has("result")) {
      event.preventDefault();
      return say(unsent.t.two);
    }
    body.set("day", dayAt(now, Date.now() - opened));
    const visit: UnsentVisit = {
      key: body.get("key") ?? "",
      official: unsent.official,
      code,
      name,
      result: resultIn(form, event.submitter),
      at: Date.now(),
      action: form.action,
      body: body.toString(),
      page: page ?? location.pathname,
      refused: null,
    };
    event.preventDefault();
    const refused = unsent.of(code);
    if (refused?.refused != null) dropVisit(refused);
    dropDraft(draft);
    keep(visit, keepVisit(visit));
    unsent.sendAll();
  });

  return {
    settle: (visit, sent) => {
      if (visit.code !== code) return false;
      form.hidden = sent.outcome === "recorded";
      if (sent.outcome === "recorded") say(unsent.t.recorded.replace("{what}", visit.result));
      else {
        // It may have been pressed on another page.
        fill(form, visit.body);
        say(unsent.t.refused.replace("{detail}", sent.detail));
      }
      return true;
    },
  };
}

/** What the form holds, and the button that was pressed. */
function bodyOf(form: HTMLFormElement, pressed: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams(
    [...new FormData(form)].map(([field, value]) => [field, String(value)]),
  );
  // Browsers of before 2023 do not give FormData the button.
  if (pressed instanceof HTMLButtonElement && pressed.name) body.set(pressed.name, pressed.value);
  return body;
}

/** The city's day `openMs` after the page was made: it may have been left open over midnight. */
const dayAt = (now: string, openMs: number): string =>
  new Date(Number(now) + openMs).toISOString().slice(0, 10);

/** In words: of the button, or of what was chosen. */
function resultIn(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const chosen = form.querySelector("input[name=result]:checked");
  const from = chosen?.closest("label") ?? submitter;
  return from?.textContent?.trim() ?? "";
}

/** What was typed, back in its boxes; the key and the day are the page's own. */
function fill(form: HTMLFormElement, body: string): void {
  const typed = new URLSearchParams(body);
  const shown = typed.get("reports")?.split(" ") ?? [];
  for (const box of form.elements) {
    if (box instanceof HTMLTextAreaElement) box.value = typed.get(box.name) ?? box.value;
    if (!(box instanceof HTMLInputElement)) continue;
    if (box.type === "radio" && typed.has(box.name)) {
      box.checked = box.value === typed.get(box.name);
    }
    // A report that came in since was never unticked.
    if (box.type === "checkbox" && shown.includes(box.value)) box.checked = typed.has(box.name);
  }
}
