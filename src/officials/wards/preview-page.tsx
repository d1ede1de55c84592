import { choiceName } from "../../records/redrawing/drafts.ts";
import type { Plan, Question } from "../../records/redrawing/plan.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { FormKey } from "../components/form-key.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import { messages as records } from "../components/record-messages.ts";
import { Scroll } from "../components/scroll.tsx";
import { streetName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { RedrawnFigure } from "../queries/redrawn-figures.ts";
import { type Asked, boxName, type Redrawing } from "./asked.ts";
import { messages } from "./messages.ts";

type Preview = {
  asked: Asked;
  redrawing: Extract<Redrawing, { plan: Plan }>;
  figures: readonly RedrawnFigure[];
  span: { before: string; after: string };
  notice: string | null;
  status: 200 | 409 | 422;
};

/** What a table of redrawn wards would change, and what is left to be chosen. */
export function previewPage(c: OfficialContext, preview: Preview): Promise<Response> {
  const { asked, redrawing, notice, status } = preview;
  const { language } = c.var;
  const t = messages[language].redrawing;
  const { plan, digest } = redrawing;
  const action = officialPath(language, "/wards/redrawing");
  return officialPage(
    c,
    { title: t.preview, path: "/wards/redrawing", style: recordFormStyle + previewStyle, status },
    <>
      {notice && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      <Wards plan={plan} c={c} />
      <form method="post" action={`${action}/application`}>
        <FormKey />
        <div hidden>
          <textarea name="table" aria-label={t.table}>{`\n${asked.table}`}</textarea>
          <textarea name="outlines" aria-label={t.outlines}>{`\n${asked.outlines}`}</textarea>
          <input name="day" value={asked.day} aria-label={t.day} />
          <input name="digest" value={digest} aria-label={t.preview} />
        </div>
        <Streets redrawing={redrawing} c={c} />
        <Figures preview={preview} c={c} />
        <p>{t.applyNote}</p>
        <p class="buttons">
          <button type="submit">{t.apply}</button>
          <button type="submit" class="second" formaction={action}>
            {t.showAgain}
          </button>
          <button type="submit" class="second" formaction={action} name="step" value="table">
            {t.other}
          </button>
        </p>
      </form>
    </>,
  );
}

function Wards({ plan, c }: { plan: Plan; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language].redrawing;
  const { parts } = records[language];
  const number = (n: number) => formatNumber(n, language);
  return (
    <>
      <h2>{t.made}</h2>
      <ul>
        {plan.targets.map(({ name, code, from, sources, outline }) => (
          <li>
            {t.madeOf(name, code, formatDay(from, language))}{" "}
            {sources.map(({ ward, part }) => `${ward.name} (${parts[part]})`).join(", ")}
            {outline === null && <span class="quiet"> · {t.noOutline}</span>}
          </li>
        ))}
      </ul>
      <h2>{t.ended}</h2>
      <ul>
        {plan.ended.map(({ ward, on, targets }) => (
          <li>
            {t.endedOn(ward.name, ward.code, formatDay(on, language))} →{" "}
            {targets.map(({ target, part }) => `${target.name} (${parts[part]})`).join(", ")}
          </li>
        ))}
      </ul>
      {plan.elsewhere.length > 0 && (
        <p class="quiet">{t.elsewhere(number(plan.elsewhere.length))}</p>
      )}
      {plan.unchanged.length > 0 && (
        <p class="quiet">{t.unchanged(number(plan.unchanged.length))}</p>
      )}
    </>
  );
}

function Streets({ redrawing, c }: { redrawing: Preview["redrawing"]; c: OfficialContext }) {
  const { plan, choices } = redrawing;
  const { language } = c.var;
  const t = messages[language].redrawing;
  return (
    <>
      <h2>{t.moved(formatNumber(plan.moved.length, language))}</h2>
      <details hidden={plan.moved.length === 0}>
        <summary>{messages[language].streets}</summary>
        <ul>
          {plan.moved.map(({ street, targets }) => (
            <li>
              {titleOf(street)} → {targets.map(({ name }) => name).join(", ")}
            </li>
          ))}
        </ul>
      </details>
      <h2>{t.questions(formatNumber(plan.questions.length, language))}</h2>
      {plan.questions.length > 0 && <p>{t.questionsNote}</p>}
      {plan.questions.map((question) => (
        <Choice
          question={question}
          chosen={choices.get(choiceName(question)) ?? []}
          language={language}
        />
      ))}
    </>
  );
}

function Choice(props: {
  question: Question;
  chosen: readonly string[];
  language: OfficialContext["var"]["language"];
}) {
  const { question, chosen, language } = props;
  const t = messages[language].redrawing;
  return (
    <fieldset class={chosen.length === 0 ? "row wrong" : "row"}>
      <legend>
        {titleOf(question.street)} <small>({t.was(question.ward.name)})</small>
      </legend>
      <div class="ticks">
        {question.options.map(({ target, isHeld }) => (
          <label class="tick">
            <input
              type="checkbox"
              name={boxName(choiceName(question), target.key)}
              value="yes"
              checked={chosen.includes(target.key)}
            />
            <span>
              {target.name}
              {isHeld && <span class="quiet"> ({t.held})</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const titleOf = ({ kind, name }: { kind: string | null; name: string }): string =>
  streetName({ kind, street: name });

function Figures({ preview, c }: { preview: Preview; c: OfficialContext }) {
  const { figures, span } = preview;
  const { language } = c.var;
  const t = messages[language].redrawing;
  const number = (n: number) => formatNumber(n, language);
  const sum = (side: "before" | "after") => figures.reduce((all, row) => all + row[side], 0);
  return (
    <>
      <h2>{t.figures}</h2>
      <p>{t.figuresNote}</p>
      <Scroll label={t.figures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.ward}</th>
              <th scope="col" class="number">
                {t.before(formatDay(span.before, language))}
              </th>
              <th scope="col" class="number">
                {t.before(formatDay(span.after, language))}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ code, name, before, after }) => (
              <tr>
                <th scope="row">{code === "" ? t.noWard : `${name} (${code})`}</th>
                <td class="number">{number(before)}</td>
                <td class="number">{number(after)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.total}</th>
              <td class="number">{number(sum("before"))}</td>
              <td class="number">{number(sum("after"))}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </>
  );
}

const previewStyle = `
tfoot th,tfoot td{font-weight:600;border-top:1px solid var(--quiet)}
form [hidden]{display:none}
`;
