import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { judgeAgain } from "../../sign-health/nightly/judge-again.ts";
import { type Choice, readChoice } from "../../signs/workshop/choice.ts";
import { choiceQuery, codesQuery, readRows } from "../../signs/workshop/queries.ts";
import { readIndex } from "../../streets/list/street-index.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { formatNumber } from "../../web/format.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import { messages as shared } from "../components/messages.ts";
import { readOutcome } from "../components/outcome.ts";
import { codesIn, maxSignsAtOnce } from "../components/sign-boxes.ts";
import type { OfficialContext } from "../guard.ts";
import { pageOf } from "../paths.ts";
import { choiceAddress, type ShownChoice } from "./choice-address.ts";
import { type ChoiceView, choicePage, type TypedEvents } from "./choice-page.tsx";
import { messages } from "./messages.ts";
import { type RefusedSign, recordedKinds, recordMany } from "./record-many.ts";
import { refusedPage } from "./refused-page.tsx";

/** So many are judged at once; the next night judges the others. */
const maxJudgedAtOnce = 10;

/** `GET /officials/sign-events/new?ward=&street=&status=&page=&all=`: signs to choose from. */
export async function newSignEvents(c: OfficialContext): Promise<Response> {
  const query = c.req.query();
  const kind = recordedKinds.find((known) => known === query.recorded);
  return show(c, choiceIn(query), {
    chosen: [],
    allChosen: query.all === "1",
    typed: { day: todayOf(c), outcome: "", note: "" },
    problems: [],
    status: 200,
    recorded: kind
      ? {
          kind,
          signs: Math.trunc(Number(query.signs)) || 0,
          before: query.before === "1",
          changeSet: Math.trunc(Number(query.set)) || null,
        }
      : null,
  });
}

/** The choice of an address or of a form; without one, the first of the signs that are planned. */
function choiceIn(fields: Readonly<Record<string, string | undefined>>): ShownChoice {
  const choice = readChoice(fields);
  return choice ? { choice, page: pageOf(fields.page) } : { choice: plannedSigns, page: 1 };
}

const plannedSigns: Choice = { ward: "", street: "", status: "planned" };

type Shown = Pick<ChoiceView, "allChosen" | "typed" | "problems" | "status" | "recorded"> & {
  chosen: readonly string[];
};

/** The page of a choice; where there are fewer pages, its last. */
async function show(c: OfficialContext, asked: ShownChoice, shown: Shown): Promise<Response> {
  const { choice } = asked;
  const today = todayOf(c);
  const [found, index] = await Promise.all([
    readRows(c.env.DB, choiceQuery(choice, today)),
    readIndex(c.env),
  ]);
  const pages = Math.max(1, Math.ceil(found.length / maxSignsAtOnce));
  const page = Math.min(pages, asked.page);
  const rows = found.slice((page - 1) * maxSignsAtOnce, page * maxSignsAtOnce);
  const codes = rows.map(({ code }) => code);
  const elsewhere = shown.chosen.filter((code) => !codes.includes(code));
  return choicePage(c, {
    ...shown,
    choice,
    page,
    index,
    found: found.length,
    rows,
    others: elsewhere.length > 0 ? await readRows(c.env.DB, codesQuery(elsewhere)) : [],
    chosen: new Set(shown.allChosen ? codes : shown.chosen),
    today,
  });
}

/**
 * `POST /officials/sign-events`: `sign-{CODE}` for each sign, `kind`, `day`, `outcome` and `note`; and
 * `ward`, `street`, `status` and `page`, the choice to come back to.
 */
export async function recordSignEvents(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const codes = codesIn(form);
  const kind = recordedKinds.find((known) => known === form.get("kind"));
  if (codes.length === 0) return giveBack(c, form, [t.noSigns], 400);
  if (codes.length > maxSignsAtOnce) {
    return errorPage(c, "bad-request", {}, t.tooMany(formatNumber(maxSignsAtOnce, language)));
  }
  if (!kind) return giveBack(c, form, [t.noKind], 400);
  const found = readOutcome(form, kind);
  if ("problem" in found) return giveBack(c, form, [shared[language].wrongOutcome], 400);
  const { day, note } = typedIn(form);
  const events = { codes, kind, day, outcome: found.value, note: note || null };
  const { utcOffset } = cityOf(c.env);
  const by = { official: official.email, today: todayOf(c), utcOffset };
  const done = await recordMany(c.env.DB, events, by, formKeyOf(form));
  const asked = choiceIn(Object.fromEntries(form));
  if (done.outcome === "refused") {
    return done.signs.length < codes.length
      ? refusedPage(c, events, done.signs, asked)
      : giveBack(c, form, sentencesOf(c, done.signs), 422);
  }
  if (done.outcome === "recorded") {
    for (const code of codes.slice(0, maxJudgedAtOnce)) await judgeAgain(c.env, code);
  }
  const before = done.outcome === "before" ? 1 : null;
  const told = { recorded: kind, signs: codes.length, before, set: done.changeSet };
  return c.redirect(choiceAddress(language, asked, told), 303);
}

const typedIn = (form: Form): TypedEvents => ({
  day: form.get("day") ?? "",
  outcome: form.get("outcome") ?? "",
  note: form.get("note") ?? "",
});

/** The page again with what was typed and ticked; the problems alone to a program. */
function giveBack(
  c: OfficialContext,
  form: Form,
  problems: readonly string[],
  status: 400 | 422,
): Promise<Response> {
  if (c.req.header("Accept") === "application/json") {
    return errorPage(c, "bad-request", {}, problems.join(" "));
  }
  return show(c, choiceIn(Object.fromEntries(form)), {
    chosen: codesIn(form).slice(0, maxSignsAtOnce),
    allChosen: false,
    typed: typedIn(form),
    problems,
    status,
    recorded: null,
  });
}

/** Why signs are refused, each sentence once; which ones it is of, where there are several. */
function sentencesOf(c: OfficialContext, signs: readonly RefusedSign[]): string[] {
  const { language } = c.var;
  const ofSentence = Map.groupBy(signs, ({ problem }) =>
    problem.problem === "unknown-reference"
      ? messages[language].unknown
      : problemSentence(problem, language),
  );
  return [...ofSentence].map(([sentence, some]) =>
    some.length === signs.length
      ? sentence
      : `${sentence} (${some.map(({ code }) => code).join(", ")})`,
  );
}

const todayOf = (c: OfficialContext): string => isoDayOf(Date.now(), cityOf(c.env).utcOffset);
