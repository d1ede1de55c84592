import type { Language } from "../../city.ts";
import { signStatuses } from "../../db/schema.ts";
import { positionIn } from "../../signs/position.ts";
import { fullName } from "../../signs/street-name.ts";
import type { Choice } from "../../signs/workshop/choice.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import type { StreetIndex } from "../../streets/list/street-index.ts";
import { formatNumber } from "../../web/format.ts";
import { FormKey } from "../components/form-key.tsx";
import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { signBoxStyle } from "../components/sign-box-style.ts";
import { maxSignsAtOnce, nameOfSign } from "../components/sign-boxes.ts";
import { streetName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { choiceAddress, choiceFields, choicePath, type ShownChoice } from "./choice-address.ts";
import { messages } from "./messages.ts";
import { type RecordedKind, recordedKinds } from "./record-many.ts";

/** What is recorded of the chosen signs, as it stands in the form. */
export type TypedEvents = { day: string; outcome: string; note: string };

export type ChoiceView = ShownChoice & {
  index: StreetIndex;
  /** How many signs there are, and those of this page. */
  found: number;
  rows: readonly PrintRow[];
  /** Signs that were chosen elsewhere, and stand before those of this page. */
  others: readonly PrintRow[];
  /** The codes of those that begin chosen; whether it is all of this page. */
  chosen: ReadonlySet<string>;
  allChosen: boolean;
  typed: TypedEvents;
  /** What keeps the form from being recorded, a sentence for each thing. */
  problems: readonly string[];
  status: 200 | 400 | 422;
  /** The city's, as `YYYY-MM-DD`. */
  today: string;
  /** What was just recorded, by this sending of its form or one before, and how it is undone. */
  recorded: {
    kind: RecordedKind;
    signs: number;
    before: boolean;
    changeSet: number | null;
  } | null;
};

/** Signs to choose from, and what to record of them. */
export function choicePage(c: OfficialContext, view: ChoiceView): Promise<Response> {
  const { language } = c.var;
  const { rows, others, recorded, problems, status } = view;
  const isEmpty = rows.length + others.length === 0;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.title, path: choicePath, query: { ...view.choice }, style: signBoxStyle, status },
    <>
      {problems.length > 0 && (
        <div class="notice" role="alert">
          <p>{t.mend}</p>
          {problems.map((problem) => (
            <p>{problem}</p>
          ))}
        </div>
      )}
      {recorded && (
        <p class="notice" role="status">
          {recorded.before
            ? t.recordedBefore
            : t.recorded(formatNumber(recorded.signs, language), t.kinds[recorded.kind])}{" "}
          {recorded.changeSet !== null && (
            <a href={`${officialPath(language, `/changes/${recorded.changeSet}`)}#undo`}>
              {t.undo}
            </a>
          )}
        </p>
      )}
      <p class="quiet">{t.about}</p>
      <Filter view={view} language={language} />
      {!isEmpty && <Signs view={view} language={language} />}
      {isEmpty && !recorded && <p>{t.none}</p>}
    </>,
  );
}

function Filter({ view, language }: { view: ChoiceView; language: Language }) {
  const { choice, index } = view;
  const t = messages[language];
  const select = (label: string, name: keyof Choice, options: [string, string][]) => (
    <label>
      {label}
      <select name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === choice[name]}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      class="filter"
      method="get"
      action={officialPath(language, choicePath)}
      aria-label={t.choose}
    >
      {select(t.status, "status", [
        ["", t.notRetired],
        ...signStatuses.map((status): [string, string] => [status, t.statuses[status]]),
      ])}
      {select(t.ward, "ward", [
        ["", t.all],
        ...index.wards.map(({ code, name }): [string, string] => [code, name]),
      ])}
      {select(t.street, "street", [
        ["", t.all],
        ...index.streets.map((street): [string, string] => [
          street.slug,
          fullName(street, language),
        ]),
      ])}
      <button type="submit">{t.show}</button>
    </form>
  );
}

function Signs({ view, language }: { view: ChoiceView; language: Language }) {
  const { choice, page, found, rows, others, chosen, allChosen } = view;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const first = (page - 1) * maxSignsAtOnce;
  const link = (to: number, all: 1 | null = null) =>
    choiceAddress(language, { choice, page: to }, { all });
  const last = first + rows.length;
  return (
    <>
      <div class="pages">
        <p>{found > 0 && t.found(number(first + 1), number(last), number(found))}</p>
        <a href={link(page, allChosen ? null : 1)}>{allChosen ? t.selectNone : t.selectAll}</a>
      </div>
      <form class="many" method="post" action={officialPath(language, "/sign-events")}>
        <FormKey />
        {choiceFields(view).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend>{t.chosen}</legend>
          {[...others, ...rows].map((sign) => (
            <label>
              <input
                type="checkbox"
                name={nameOfSign(sign.code)}
                value="1"
                checked={chosen.has(sign.code)}
              />
              <SignLine sign={sign} language={language} />
            </label>
          ))}
        </fieldset>
        <What view={view} language={language} />
      </form>
      <nav class="pages" aria-label={t.choose}>
        <span>{page > 1 && <a href={link(page - 1)}>{t.previous}</a>}</span>
        <span>{last < found && <a href={link(page + 1)}>{t.next}</a>}</span>
      </nav>
    </>
  );
}

function SignLine({ sign, language }: { sign: PrintRow; language: Language }) {
  return (
    <span>
      <code>{sign.code}</code> {streetName(sign)}{" "}
      <span class="quiet">{positionIn(sign, language)}</span> ·{" "}
      {messages[language].statuses[sign.status]}
    </span>
  );
}

function What({ view, language }: { view: ChoiceView; language: Language }) {
  const { today, typed } = view;
  const t = messages[language];
  return (
    <div class="form what">
      <label>
        {t.day}
        <input type="date" name="day" required value={typed.day} max={today} />
      </label>
      <OutcomeChoice chosen={typed.outcome} language={language} />
      <label>
        {t.note}
        <textarea name="note" rows={2} maxlength={500}>
          {typed.note}
        </textarea>
      </label>
      <p id="record-as">{t.record}</p>
      <div class="act">
        {recordedKinds
          .filter((kind) => kind !== "retired")
          .map((kind) => (
            <button type="submit" name="kind" value={kind} aria-describedby="record-as">
              {t.kinds[kind]}
            </button>
          ))}
      </div>
      <details>
        <summary>{t.retire}</summary>
        <p>{t.retireNote}</p>
        <div class="act">
          <button type="submit" name="kind" value="retired">
            {t.retireNow}
          </button>
        </div>
      </details>
      <p class="quiet">{t.answers}</p>
    </div>
  );
}
