import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import type { Problem } from "../../records/problems.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import { judgeAgain } from "../../sign-health/nightly/judge-again.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import { readText } from "../../web/text.ts";
import { readOpenReportsOf } from "../components/answers/answer-reports.ts";
import { reportsAnswered, reportsUnticked } from "../components/answers/answers-choice.tsx";
import {
  dayOfSending,
  type Recorder,
  type Recording,
  recordings,
} from "../components/event-change.ts";
import { messages as shared } from "../components/messages.ts";
import { readOutcome } from "../components/outcome.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { readOneSign } from "../queries/one-sign.ts";
import type { PeriodContext } from "../request-period.ts";
import { recordEvent, strikeOutEvent } from "./events.ts";
import { messages } from "./messages.ts";
import { type Said, saids } from "./said.ts";
import { type SignView, signPage } from "./sign-page.tsx";

/** `GET /officials/signs/{CODE}`: all that is known of one sign. */
export async function sign(c: PeriodContext): Promise<Response> {
  const said = saids.find((one) => one === c.req.query("said"));
  const changeSet = Number(c.req.query("set")) || null;
  return show(c, { told: said ? { said, changeSet } : null });
}

async function show(c: PeriodContext, more: Pick<SignView, "told" | "refused">): Promise<Response> {
  const code = codeOf(c);
  const [found, openReports] = await Promise.all([
    readOneSign(c.env.DB, code, c.var.period),
    readOpenReportsOf(c.env.DB, code),
  ]);
  if (found) return signPage(c, { ...found, openReports, ...more });
  const { refused } = more;
  return refused ? errorPage(c, "bad-request", {}, refused.problem) : errorPage(c, "not-found");
}

const maxNoteLength = 500;

/**
 * `POST /officials/signs/{CODE}/inspections` and the like: `day` (`YYYY-MM-DD`, or `today`), `note` and of
 * an inspection `outcome`, in a form.
 */
export function record(recording: Recording) {
  return async (c: PeriodContext): Promise<Response> => {
    const { language } = c.var;
    const t = messages[language];
    const code = codeOf(c);
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const note = readText(form.get("note") ?? "", maxNoteLength);
    if (note.fault) return giveBack(c, form, t.wrongNote[note.fault]);
    const found = readOutcome(form, recordings[recording]);
    if ("problem" in found) return errorPage(c, "bad-request", {}, shared[language].wrongOutcome);
    const day = dayIn(c, form);
    const event = { code, recording, day, outcome: found.value, note: note.text || null };
    const sent = { formKey: formKeyOf(form), reports: reportsAnswered(form) };
    const recorded = await recordEvent(c.env.DB, event, recorderOf(c), sent);
    if (recorded.outcome === "refused") return refuse(c, form, recorded.problem);
    if (recorded.outcome === "recorded") await judgeAgain(c.env, code);
    return backToEvents(c, code, recorded);
  };
}

/** `POST /officials/signs/{CODE}/events/{ID}/corrections`: an event that was a mistake. */
export async function correct(c: OfficialContext): Promise<Response> {
  const code = codeOf(c);
  const id = Number(c.req.param("id"));
  const struckOut = await strikeOutEvent(c.env.DB, code, id, recorderOf(c));
  if (!struckOut) return errorPage(c, "not-found");
  if (struckOut.outcome === "struck-out") await judgeAgain(c.env, code);
  return backToEvents(c, code, struckOut);
}

/** Why it was not recorded, and what would be right. */
function refuse(c: PeriodContext, form: Form, problem: Problem) {
  if (problem.problem === "unknown-reference") return errorPage(c, "not-found");
  const { choices } = signEventFields.kind.value.limits;
  return giveBack(c, form, problemSentence(problem, c.var.language, choices));
}

/** The page again with what was typed; the problem alone to a program, or where it is no form of ours. */
function giveBack(c: PeriodContext, form: Form, problem: string): Promise<Response> {
  if (!form.has("day") || c.req.header("Accept") === "application/json") {
    return errorPage(c, "bad-request", {}, problem);
  }
  const [outcome = "", note = ""] = ["outcome", "note"].map((name) => form.get(name));
  const typed = { day: dayIn(c, form), outcome, note, unticked: reportsUnticked(form) };
  return show(c, { told: null, refused: { problem, typed } });
}

/** The day of a form, as it was typed. */
function dayIn(c: PeriodContext, form: Form): string {
  const day = form.get("day") ?? "";
  return day === dayOfSending ? recorderOf(c).today : day;
}

function recorderOf(c: OfficialContext | PeriodContext): Recorder {
  const { utcOffset } = cityOf(c.env);
  return { official: c.var.official.email, today: isoDayOf(Date.now(), utcOffset), utcOffset };
}

const codeOf = (c: OfficialContext | PeriodContext): string =>
  (c.req.param("code") ?? "").toUpperCase();

/** To the sign's events, where it is said what was done and how it is undone. */
function backToEvents(
  c: OfficialContext | PeriodContext,
  code: string,
  { outcome, changeSet }: { outcome: Said; changeSet: number },
): Response {
  const path = officialPath(c.var.language, `/signs/${code}`);
  return c.redirect(`${withQuery(path, { said: outcome, set: changeSet })}#events`, 303);
}
