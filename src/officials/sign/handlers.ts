import { cityOf } from "../../city.ts";
import { isoDay, parseDay, today } from "../../db/hours.ts";
import type { Problem } from "../../records/problems.ts";
import { judgeAgain } from "../../sign-health/nightly/run.ts";
import { errorPage } from "../../web/errors.tsx";
import { formatDay } from "../../web/format.ts";
import { readForm } from "../../web/read-form.ts";
import { excerptOf, readText } from "../../web/text.ts";
import { type Recording, recordings } from "../components/event-change.ts";
import { messages as shared } from "../components/messages.ts";
import { readOutcome } from "../components/outcome.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readOneSign } from "../queries/one-sign.ts";
import type { PeriodContext } from "../request-period.ts";
import { recordEvent, strikeOutEvent } from "./events.ts";
import { messages } from "./messages.ts";
import { signPage } from "./sign-page.tsx";

/** `GET /officials/signs/{CODE}`: all that is known of one sign. */
export async function sign(c: PeriodContext): Promise<Response> {
  const found = await readOneSign(c.env.DB, codeOf(c), c.var.period);
  return found ? signPage(c, found) : errorPage(c, "not-found");
}

const maxNoteLength = 500;

/** `POST /officials/signs/{CODE}/inspections` and the like: `day`, `note` and of an inspection `outcome`, in a form. */
export function record(recording: Recording) {
  return async (c: OfficialContext): Promise<Response> => {
    const t = messages[c.var.language];
    const code = codeOf(c);
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const day = form.get("day") ?? "";
    const note = readText(form.get("note") ?? "", maxNoteLength);
    if (parseDay(day) === null || day > recorderOf(c).today) {
      return errorPage(c, "bad-request", {}, t.wrongDay(excerptOf(day)));
    }
    if (note.fault) return errorPage(c, "bad-request", {}, t.wrongNote[note.fault]);
    const found = readOutcome(form, recordings[recording]);
    if ("problem" in found)
      return errorPage(c, "bad-request", {}, shared[c.var.language].wrongOutcome);
    const event = { code, recording, day, outcome: found.value, note: note.text || null };
    const recorded = await recordEvent(c.env.DB, event, recorderOf(c));
    if (recorded !== "recorded") return refuse(c, recording, recorded);
    await judgeAgain(c.env, code);
    return backToEvents(c, code);
  };
}

/** `POST /officials/signs/{CODE}/events/{ID}/corrections`: an event that was a mistake. */
export async function correct(c: OfficialContext): Promise<Response> {
  const code = codeOf(c);
  const id = Number(c.req.param("id"));
  if (!(await strikeOutEvent(c.env.DB, code, id, recorderOf(c)))) {
    return errorPage(c, "not-found");
  }
  await judgeAgain(c.env, code);
  return backToEvents(c, code);
}

/** Why it was not recorded. */
function refuse(c: OfficialContext, recording: Recording, refused: Problem) {
  const t = messages[c.var.language];
  const { problem, detail } = refused;
  if (problem === "unknown-reference") return errorPage(c, "not-found");
  if (problem === "wrong-status") {
    const { installations, others } = t.wrongState;
    return errorPage(c, "bad-request", {}, recording === "installations" ? installations : others);
  }
  if (problem === "before-event") {
    const before = t.dayBefore[detail.kind](formatDay(detail.day, c.var.language));
    return errorPage(c, "bad-request", {}, before);
  }
  return errorPage(c, "bad-request", {}, t.wrongNote.unseen);
}

const recorderOf = (c: OfficialContext): { official: string; today: string } => ({
  official: c.var.official.email,
  today: isoDay(today(Date.now(), cityOf(c.env).utcOffset)),
});

const codeOf = (c: OfficialContext | PeriodContext): string =>
  (c.req.param("code") ?? "").toUpperCase();

const backToEvents = (c: OfficialContext, code: string): Response =>
  c.redirect(officialPath(c.var.language, `/signs/${code}#events`), 303);
