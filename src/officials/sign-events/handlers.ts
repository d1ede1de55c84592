import { cityOf } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { judgeAgain } from "../../sign-health/nightly/judge-again.ts";
import { type Choice, readChoice } from "../../signs/workshop/choice.ts";
import { choiceQuery, readRows } from "../../signs/workshop/queries.ts";
import { readIndex } from "../../streets/list/street-index.ts";
import { errorPage } from "../../web/errors.tsx";
import { formKeyOf } from "../../web/form-key.ts";
import { formatNumber } from "../../web/format.ts";
import { readForm } from "../../web/read-form.ts";
import { messages as shared } from "../components/messages.ts";
import { readOutcome } from "../components/outcome.ts";
import { codesIn, maxSignsAtOnce } from "../components/sign-boxes.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import { choicePage } from "./choice-page.tsx";
import { messages } from "./messages.ts";
import { recordedKinds, recordMany } from "./record-many.ts";
import { refusedPage } from "./refused-page.tsx";

/** So many are judged at once; the next night judges the others. */
const maxJudgedAtOnce = 10;

/** `GET /officials/sign-events/new?ward=&street=&status=&page=&all=`: signs to choose from. */
export async function newSignEvents(c: OfficialContext): Promise<Response> {
  const query = c.req.query();
  const asked = readChoice(query);
  const choice: Choice = asked ?? { ward: "", street: "", status: "planned" };
  const [rows, index] = await Promise.all([
    readRows(c.env.DB, choiceQuery(choice, todayOf(c))),
    readIndex(c.env),
  ]);
  const pages = Math.max(1, Math.ceil(rows.length / maxSignsAtOnce));
  const page = Math.max(1, Math.min(pages, Math.trunc(Number(query.page)) || 1));
  const kind = recordedKinds.find((known) => known === query.recorded);
  return choicePage(c, {
    choice,
    index,
    page,
    found: rows.length,
    rows: rows.slice((page - 1) * maxSignsAtOnce, page * maxSignsAtOnce),
    allChosen: query.all === "1",
    today: todayOf(c),
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

/** `POST /officials/sign-events`: `sign-{CODE}` for each sign, `kind`, `day`, `outcome` and `note`. */
export async function recordSignEvents(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const codes = codesIn(form);
  const kind = recordedKinds.find((known) => known === form.get("kind"));
  if (codes.length === 0) return errorPage(c, "bad-request", {}, t.noSigns);
  if (codes.length > maxSignsAtOnce) {
    return errorPage(c, "bad-request", {}, t.tooMany(formatNumber(maxSignsAtOnce, language)));
  }
  if (!kind) return errorPage(c, "bad-request", {}, t.noKind);
  const found = readOutcome(form, kind);
  if ("problem" in found) return errorPage(c, "bad-request", {}, shared[language].wrongOutcome);
  const events = {
    codes,
    kind,
    day: form.get("day") ?? "",
    outcome: found.value,
    note: form.get("note") || null,
  };
  const { utcOffset } = cityOf(c.env);
  const by = { official: official.email, today: todayOf(c), utcOffset };
  const done = await recordMany(c.env.DB, events, by, formKeyOf(form));
  if (done.outcome === "refused") return refusedPage(c, events, done.signs);
  if (done.outcome === "recorded") {
    for (const code of codes.slice(0, maxJudgedAtOnce)) await judgeAgain(c.env, code);
  }
  const path = officialPath(language, "/sign-events/new");
  const before = done.outcome === "before" ? 1 : null;
  const told = { recorded: kind, signs: codes.length, before, set: done.changeSet };
  return c.redirect(withQuery(path, told), 303);
}

const todayOf = (c: OfficialContext): string => isoDayOf(Date.now(), cityOf(c.env).utcOffset);
