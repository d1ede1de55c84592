import type { RecordProblem } from "../../records/changes/outcome.ts";
import { messages as placeMessages } from "../../records/places/messages.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { titleOf } from "../../signs/street-name.ts";
import { formatNumber } from "../../web/format.ts";
import { FormKey } from "../components/form-key.tsx";
import type { OfficialContext } from "../guard.ts";
import { may } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { type Asked, fieldsOf, type NewSign } from "./drafts.ts";
import { messages } from "./messages.ts";
import type { StreetToSign } from "./street-places.ts";
import { newSignStyle } from "./style.ts";
import { signWords } from "./words.ts";

export type CheckView = {
  street: StreetToSign;
  asked: Asked;
  signs: readonly NewSign[];
  /** Whether signs were added to the street since these were looked at. */
  hasChanged: boolean;
  /** Of the signs, by their place in the list. */
  problems: readonly RecordProblem[];
};

/** The signs as they would be saved. */
export function checkPage(c: OfficialContext, view: CheckView): Promise<Response> {
  const { language, official } = c.var;
  const { street, asked, signs, hasChanged, problems } = view;
  const t = messages[language];
  const fields: [string, string][] = [["street", street.slug], ...fieldsOf(asked)];
  return officialPage(
    c,
    {
      title: t.checkTitle,
      path: "/signs/new",
      query: { street: street.slug },
      status: hasChanged ? 409 : problems.length > 0 ? 422 : 200,
      style: newSignStyle,
    },
    <>
      {hasChanged && (
        <p class="notice" role="alert">
          {t.changed}
        </p>
      )}
      <p class="summary">{titleOf(street, language)}</p>
      <ol>
        {signs.map((sign, i) => (
          <li>
            {signWords(sign, language)}{" "}
            <span class="quiet">
              ·{" "}
              {sign.after.latitude === null
                ? t.withoutPoint
                : `${sign.after.latitude}, ${sign.after.longitude}`}
            </span>
            {sign.place?.sign && <p class="notice">{t.taken(sign.place.sign)}</p>}
            {sign.isFar && <p class="notice">{t.far(formatNumber(sign.away ?? 0, language))}</p>}
            {sign.isView && <p class="notice">{placeMessages[language].viewOnly}</p>}
            {problems
              .filter(({ n }) => n === i)
              .map(({ problem }) => (
                <p class="field-problem">{problemSentence(problem, language)}</p>
              ))}
          </li>
        ))}
      </ol>
      <p class="quiet">{t.codesLater}</p>
      {may(official, "editor") && (
        <form method="post" action={officialPath(language, "/signs")}>
          <FormKey />
          {[...fields, ["known", String(street.signs)]].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{t.save(formatNumber(signs.length, language))}</button>
        </form>
      )}
      <p>
        <a href={`${officialPath(language, "/signs/new")}?${new URLSearchParams(fields)}`}>
          {t.change}
        </a>
      </p>
    </>,
  );
}
