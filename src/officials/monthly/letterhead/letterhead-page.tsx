import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import { recordFormStyle } from "../../components/record-form/style.ts";
import type { OfficialContext } from "../../guard.ts";
import { officialPage } from "../../layout.tsx";
import { officialPath } from "../../paths.ts";
import { hasLines, type LetterheadPart, letterheadParts } from "../../queries/letterhead-parts.ts";
import { messages as monthly } from "../messages.ts";
import { messages } from "./messages.ts";
import { maxLine, maxLines, type PartFault, shownField, type TypedLetterhead } from "./save.ts";

/** The form of the letterhead, again with what was typed where something is wrong with it. */
export function letterheadPage(c: OfficialContext, typed: TypedLetterhead): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    {
      title: t.title,
      path: "/monthly/letterhead/edit",
      style: recordFormStyle,
      status: typed.faults.size > 0 ? 422 : 200,
      lead: (
        <p class="trail no-print">
          <a href={officialPath(language, "/monthly")}>{monthly[language].title}</a>
        </p>
      ),
    },
    <>
      <p>{t.about}</p>
      {typed.faults.size > 0 && (
        <p class="notice" role="alert">
          {t.notSaved}
        </p>
      )}
      <form class="record" method="post" action={officialPath(language, "/monthly/letterhead")}>
        {letterheadParts.map((part) => (
          <Part part={part} typed={typed} language={language} />
        ))}
        <p class="buttons">
          <button type="submit">{t.save}</button>
        </p>
      </form>
    </>,
  );
}

function Part(props: { part: LetterheadPart; typed: TypedLetterhead; language: Language }) {
  const { part, typed, language } = props;
  const t = messages[language];
  const fault = typed.faults.get(part);
  const current = typed.current[part];
  const [hint, wrong] = [`${part}-hint`, `${part}-wrong`];
  const box = {
    id: part,
    name: part,
    lang: "vi",
    "aria-describedby": fault ? `${hint} ${wrong}` : hint,
    "aria-invalid": fault ? ("true" as const) : undefined,
  };
  return (
    <div class={fault ? "box wrong" : "box"}>
      <label for={part}>{t.parts[part]}</label>
      <p class="hint" id={hint}>
        {t.hints[part]}
      </p>
      {fault && (
        <p class="error" id={wrong}>
          {sentenceOf(fault, { part, current, language })}
        </p>
      )}
      {hasLines(part) ? (
        <textarea {...box} rows={3}>
          {typed.letterhead[part]}
        </textarea>
      ) : (
        <input {...box} value={typed.letterhead[part]} autocomplete="off" />
      )}
      <input type="hidden" name={shownField(part)} value={current} />
    </div>
  );
}

function sentenceOf(
  fault: PartFault,
  { part, current, language }: { part: LetterheadPart; current: string; language: Language },
): string {
  const t = messages[language];
  switch (fault) {
    case "too-long":
      return t.tooLong(formatNumber(hasLines(part) ? maxLines : maxLine, language));
    case "too-many-marks":
      return t.tooManyMarks;
    case "changed":
      return t.changed(current.replaceAll("\n", "; "));
  }
}
