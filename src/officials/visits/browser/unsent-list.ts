import { dropVisit, isAnyHeld, keepVisit, keptVisits, type UnsentVisit } from "./kept.ts";
import { type Sent, send } from "./send.ts";

type Texts = Record<
  | "heading"
  | "sending"
  | "waiting"
  | "login"
  | "signIn"
  | "again"
  | "sent"
  | "recorded"
  | "refused"
  | "open"
  | "others"
  | "kept"
  | "held"
  | "heldOnly"
  | "discard"
  | "discardNow"
  | "two",
  string
>;

export type UnsentList = {
  t: Texts;
  official: string;
  /** The visit of a sign that waits, or that was refused; null if there is none. */
  of: (code: string) => UnsentVisit | null;
  /** Sends all that wait, one after the other; what is under way is not begun again. */
  sendAll: () => Promise<void>;
};

export type Settled = Extract<Sent, { outcome: "recorded" | "refused" }>;

/** So often what could not be sent is tried again, in milliseconds; and when the network is back. */
const retryMs = 15_000;

/**
 * Lists in a section the visits that the server has not confirmed, and sends them.
 * @param settled told what became of each, once the server has said it; whether it tells that itself.
 */
export function unsentList(
  section: HTMLElement,
  settled: (visit: UnsentVisit, sent: Settled) => boolean,
): UnsentList {
  const t: Texts = JSON.parse(section.dataset.messages ?? "{}");
  const official = section.dataset.official ?? "";
  const status = section.querySelector("[role=status]");
  const list = document.createElement("div");
  section.append(list);

  const own = (): UnsentVisit[] => keptVisits().filter((visit) => visit.official === official);
  const waiting = (): UnsentVisit[] => own().filter(({ refused }) => refused === null);
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };

  let last: Sent = { outcome: "unsent" };
  let shown = "";
  // Only what is new: whoever is on a button stays on it.
  const show = (): void => {
    const now = JSON.stringify([keptVisits(), last.outcome]);
    if (now !== shown) {
      list.replaceChildren(
        ...content(t, official, last, {
          again: () => sendAll(),
          discard: (visit) => {
            dropVisit(visit);
            show();
          },
        }),
      );
    }
    shown = now;
  };

  let isSending = false;
  async function sendAll(): Promise<void> {
    show();
    if (isSending || waiting().length === 0) return;
    isSending = true;
    say(t.sending);
    // Each once, the last pressed first, so that none that fails stands in the way of another; what is
    // pressed meanwhile too.
    const tried = new Set<string>();
    let toTell = false;
    for (;;) {
      const visit = waiting().findLast(({ key }) => !tried.has(key));
      if (!visit) break;
      tried.add(visit.key);
      last = await send(visit);
      if (last.outcome === "login" || last.outcome === "forbidden") break;
      if (last.outcome === "unsent") continue;
      if (last.outcome === "recorded") dropVisit(visit);
      else keepVisit({ ...visit, refused: last.detail });
      toTell = !settled(visit, last) || toTell;
      show();
    }
    isSending = false;
    if (waiting().length > 0) say(isAnyHeld() ? t.heldOnly : sentenceOf(t, last));
    else say(toTell && own().length === 0 ? t.sent : "");
    show();
  }

  addEventListener("online", sendAll);
  addEventListener("pageshow", sendAll);
  addEventListener("storage", show);
  // The browser asks before it leaves a page with which something would be lost.
  addEventListener("beforeunload", (event) => {
    if (isAnyHeld()) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") sendAll();
  });
  setInterval(sendAll, retryMs);
  show();
  return {
    t,
    official,
    of: (code) => own().find((visit) => visit.code === code) ?? null,
    sendAll,
  };
}

const sentenceOf = (t: Texts, sent: Sent): string => {
  if (sent.outcome === "login") return t.login;
  return sent.outcome === "forbidden" ? sent.detail : t.waiting;
};

type Acts = { again: () => void; discard: (visit: UnsentVisit) => void };

function content(t: Texts, official: string, last: Sent, { again, discard }: Acts): HTMLElement[] {
  const visits = keptVisits();
  if (visits.length === 0) return [];
  const heading = element("h2", t.heading.replace("{n}", String(visits.length)));
  const list = document.createElement("ul");
  for (const visit of visits) list.append(item(t, official, visit, discard));
  const parts = [heading, list];
  if (visits.some((visit) => visit.official === official && visit.refused === null)) {
    parts.push(last.outcome === "login" ? link(t.signIn, location.href) : button(t.again, again));
  }
  return parts;
}

function item(
  t: Texts,
  official: string,
  visit: UnsentVisit,
  discard: Acts["discard"],
): HTMLElement {
  const { lang } = document.documentElement;
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const time = new Date(visit.at).toLocaleTimeString(lang, clock);
  const one = element("li", `${visit.name} (${visit.code}), ${time}: ${visit.result}`);
  if (visit.official !== official) {
    one.append(` – ${t.others.replace("{official}", visit.official)}`);
  } else if (visit.refused !== null) {
    one.append(` – ${t.refused.replace("{detail}", visit.refused)} `, link(t.open, visit.page));
    // What is thrown away takes two taps.
    const apart = document.createElement("details");
    apart.append(
      element("summary", t.discard),
      button(t.discardNow, () => discard(visit)),
    );
    one.append(apart);
  }
  return one;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function link(text: string, href: string): HTMLElement {
  const made = document.createElement("a");
  made.textContent = text;
  made.href = href;
  return made;
}

function button(text: string, press: () => void): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}
