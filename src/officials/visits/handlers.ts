import { cityOf } from "../../city.ts";
import { isoDay, isoDayOf, today } from "../../db/hours.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { judgeAgain } from "../../sign-health/nightly/judge-again.ts";
import { errorPage } from "../../web/errors.tsx";
import { type Form, readForm } from "../../web/read-form.ts";
import { readOpenReportsOf } from "../components/answers/answer-reports.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { hasSampleFigures } from "../queries/sample-figures.ts";
import { readEvents } from "../queries/sign-history.ts";
import { readSigns } from "../queries/sign-row.ts";
import { readSignsToVisit } from "../queries/signs-to-visit.ts";
import { listPage } from "./list-page.tsx";
import { messages } from "./messages.ts";
import { readVisit, typedIn } from "./read-visit.ts";
import { recordVisit } from "./record-visit.ts";
import { recordedResult } from "./results.ts";
import { type VisitView, visitPage } from "./visit-page.tsx";

/** Of scans, as the officials' other pages show where nobody chooses a period. */
const shownDays = 28;

const nothingTyped: Form = new Map();

/** `GET /officials/signs/{CODE}/visit`: what a scan in staff mode opens. */
export const visit = (c: OfficialContext): Promise<Response> =>
  answerWith(c, nothingTyped, { isRecorded: c.req.query("recorded") === "1", problem: null });

/**
 * `POST /officials/signs/{CODE}/visits`: the form of `readVisit`. The same form sent twice is one
 * visit. To a script that asks for JSON it answers `{"recorded": key}`, and with a problem detail
 * (RFC 9457) where it records nothing.
 */
export async function recordOneVisit(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const code = codeOf(c);
  const { utcOffset } = cityOf(c.env);
  const now = isoDayOf(Date.now(), utcOffset);
  const read = readVisit(form, code, language);
  if ("problem" in read) {
    const { problem, isOurForm } = read;
    return isOurForm ? refuse(c, form, problem, 422) : errorPage(c, "bad-request", {}, problem);
  }
  const recorder = { official: official.email, today: now, utcOffset };
  const done = await recordVisit(c.env.DB, read, recorder);
  if (done.outcome === "refused") {
    if (done.problem.problem === "unknown-reference") return errorPage(c, "not-found");
    return refuse(c, form, problemSentence(done.problem, language), 422);
  }
  if (done.outcome === "other-before") {
    const what = recordedResult(done.recorded, language);
    return refuse(c, form, messages[language].problems.other(what), 409);
  }
  // Also where the same form comes again, since the first time may have been cut off behind the write.
  await judgeAgain(c.env, code);
  return wantsJson(c)
    ? c.json({ recorded: read.key })
    : c.redirect(officialPath(language, `/signs/${code}/visit?recorded=1`), 303);
}

/** `GET /officials/visits?ward=`: the signs that want a visit, for somebody who sets out. */
export async function toVisit(c: OfficialContext): Promise<Response> {
  const { DB } = c.env;
  const { utcOffset } = cityOf(c.env);
  const ward = c.req.query("ward") ?? "";
  const [found, isSample] = await Promise.all([
    readSignsToVisit(DB, { today: today(Date.now(), utcOffset), utcOffset }, ward),
    hasSampleFigures(DB),
  ]);
  return listPage(c, { toVisit: found, ward, isSample });
}

/** Nothing is recorded: says why, and gives back what was typed, with a key that is free. */
function refuse(
  c: OfficialContext,
  form: Form,
  problem: string,
  status: 409 | 422,
): Promise<Response> {
  return wantsJson(c)
    ? errorPage(c, "bad-request", {}, problem)
    : answerWith(c, form, { isRecorded: false, problem, status });
}

async function answerWith(
  c: OfficialContext,
  form: Form,
  said: Pick<VisitView, "isRecorded" | "problem" | "status">,
): Promise<Response> {
  const { DB } = c.env;
  const { utcOffset } = cityOf(c.env);
  const day = today(Date.now(), utcOffset);
  const code = codeOf(c);
  const [[sign], events, openReports, isSample] = await Promise.all([
    readSigns(DB, { from: day - shownDays + 1, to: day, utcOffset }, [code]),
    readEvents(DB, code),
    readOpenReportsOf(DB, code),
    hasSampleFigures(DB),
  ]);
  if (!sign) return errorPage(c, "not-found");
  const last = events.find(({ correctedBy }) => correctedBy === null) ?? null;
  const isRecorded = said.isRecorded && last?.day === isoDay(day);
  const typed = typedIn(form);
  return visitPage(c, { sign, last, openReports, isSample, typed, ...said, isRecorded });
}

const wantsJson = (c: OfficialContext): boolean => c.req.header("Accept") === "application/json";

const codeOf = (c: OfficialContext): string => (c.req.param("code") ?? "").toUpperCase();
