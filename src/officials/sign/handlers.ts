import { cityOf } from "../../city.ts";
import { isoDay, parseDay, today } from "../../db/hours.ts";
import { judgeAgain } from "../../sign-health/nightly/run.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readOneSign } from "../queries/one-sign.ts";
import type { PeriodContext } from "../request-period.ts";
import { type Recording, recordEvent, strikeOutEvent } from "./events.ts";
import { messages } from "./messages.ts";
import { signPage } from "./sign-page.tsx";

/** `GET /officials/signs/{CODE}`: all that is known of one sign. */
export async function sign(c: PeriodContext): Promise<Response> {
  const found = await readOneSign(c.env.DB, codeOf(c), c.var.period);
  return found ? signPage(c, found) : errorPage(c, "not-found");
}

const maxNoteLength = 500;

/** `POST /officials/signs/{CODE}/inspections` and the like: a day and a note, in a form. */
export function record(recording: Recording) {
  return async (c: OfficialContext): Promise<Response> => {
    const t = messages[c.var.language];
    const code = codeOf(c);
    const form = await c.req.parseBody();
    const day = String(form.day ?? "");
    const note = String(form.note ?? "")
      .normalize("NFC")
      .trim();
    const present = isoDay(today(Date.now(), cityOf(c.env).utcOffset));
    if (parseDay(day) === null || day > present) {
      return errorPage(c, "bad-request", {}, t.wrongDay(day));
    }
    if (note.length > maxNoteLength) return errorPage(c, "bad-request", {}, t.longNote);
    const event = { code, recording, day, note: note || null };
    const outcome = await recordEvent(c.env.DB, event, c.var.official.email);
    if (outcome === "no-sign") return errorPage(c, "not-found");
    if (outcome === "wrong-status") {
      const { installations, others } = t.wrongState;
      const detail = recording === "installations" ? installations : others;
      return errorPage(c, "bad-request", {}, detail);
    }
    await judgeAgain(c.env, code);
    return backToEvents(c, code);
  };
}

/** `POST /officials/signs/{CODE}/events/{ID}/corrections`: an event that was a mistake. */
export async function correct(c: OfficialContext): Promise<Response> {
  const code = codeOf(c);
  const id = Number(c.req.param("id"));
  if (!(await strikeOutEvent(c.env.DB, code, id, c.var.official.email))) {
    return errorPage(c, "not-found");
  }
  await judgeAgain(c.env, code);
  return backToEvents(c, code);
}

const codeOf = (c: OfficialContext | PeriodContext): string =>
  (c.req.param("code") ?? "").toUpperCase();

const backToEvents = (c: OfficialContext, code: string): Response =>
  c.redirect(officialPath(c.var.language, `/signs/${code}#events`), 303);
