import { cityOf } from "../../city.ts";
import { isoDay, isoDayOf, parseDay } from "../../db/hours.ts";
import { changedBefore, changeOnce } from "../../records/changes/change-once.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { draftsOf, unanswered } from "../../records/redrawing/drafts.ts";
import { formKeyOf } from "../../web/form-key.ts";
import { formatNumber } from "../../web/format.ts";
import { type Form, readForm } from "../../web/read-form.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readRedrawnFigures } from "../queries/redrawn-figures.ts";
import { type Asked, askedIn, planAsked, type Redrawing } from "./asked.ts";
import { messages } from "./messages.ts";
import { previewPage } from "./preview-page.tsx";
import { tablePage } from "./table-page.tsx";

const nothingTyped: Form = new Map();

/** `GET /officials/wards/redrawing`: where the table is typed or pasted. */
export const redrawing = async (c: OfficialContext): Promise<Response> =>
  tablePage(c, askedIn(nothingTyped), []);

/** `POST /officials/wards/redrawing`: what the table would change. Saves nothing. */
export async function previewRedrawing(c: OfficialContext): Promise<Response> {
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const asked = askedIn(form);
  if (form.get("step") === "table") return tablePage(c, asked, []);
  return show(c, asked, await planAsked(c.env.DB, asked));
}

/** `POST /officials/wards/redrawing/application`: does what was shown, as one change set. */
export async function applyRedrawing(c: OfficialContext): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language].redrawing;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const asked = askedIn(form);
  const found = await planAsked(c.env.DB, asked);
  const formKey = formKeyOf(form);
  // Behind the plan, which is another once the same form has been applied.
  const before = await changedBefore(c.env.DB, formKey);
  if (before) return toChangeSet(c, before.changeSet);
  if ("problems" in found || form.get("digest") !== found.digest) {
    return show(c, asked, found, t.changedMeanwhile, 409);
  }
  const open = unanswered(found.plan, found.choices);
  if (open.length > 0 || found.plan.problems.length > 0) {
    return show(c, asked, found, t.unanswered(formatNumber(open.length, language)), 422);
  }
  const done = await changeOnce(c.env.DB, draftsOf(found.plan, found.choices), formKey, {
    official: official.email,
    what: "wards",
    today: isoDayOf(Date.now(), cityOf(c.env).utcOffset),
  });
  switch (done.outcome) {
    case "applied":
    case "changed-before":
      return toChangeSet(c, done.changeSet);
    case "unchanged":
      return show(c, asked, found, t.nothing, 409);
    case "conflict":
      return show(c, asked, await planAsked(c.env.DB, asked), t.changedMeanwhile, 409);
    case "refused": {
      const sentences = done.problems.map(({ key, problem }) =>
        [key, problemSentence(problem, language)].filter(Boolean).join(": "),
      );
      return show(c, asked, found, sentences.join(" "), 422);
    }
  }
}

const toChangeSet = (c: OfficialContext, changeSet: number): Response =>
  c.redirect(officialPath(c.var.language, `/changes/${changeSet}`), 303);

async function show(
  c: OfficialContext,
  asked: Asked,
  found: Redrawing,
  notice: string | null = null,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { language } = c.var;
  const t = messages[language].redrawing;
  if ("problems" in found) {
    if (found.problems === "outlines") return tablePage(c, asked, [t.wrongOutlines]);
    return tablePage(
      c,
      asked,
      found.problems.map(({ line, problem, cell }) => {
        const said =
          typeof problem === "object"
            ? problemSentence(problem.name, language)
            : t.problems[problem](cell);
        return line === 0 ? said : `${t.line(formatNumber(line, language))}: ${said}`;
      }),
    );
  }
  const { plan, choices } = found;
  if (plan.problems.length > 0) {
    return tablePage(
      c,
      asked,
      plan.problems.map(({ problem, code }) => t.planProblems[problem](code)),
    );
  }
  if (plan.targets.length === 0) return tablePage(c, asked, [t.nothing]);
  const days = plan.targets.map(({ from }) => from).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const span = { before: isoDay((parseDay(first) ?? 1) - 1), after: last };
  const figures = await readRedrawnFigures(c.env.DB, plan, choices, span);
  return previewPage(c, { asked, redrawing: found, figures, span, notice, status });
}
