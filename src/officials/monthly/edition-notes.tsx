import { dayOf, hourOf } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import { dayName } from "../format.ts";
import { may } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { Difference } from "../queries/report/differences.ts";
import type { Edition } from "../queries/report/editions.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";
import { differences } from "./words.ts";

export type Editions = {
  shown: Edition;
  all: readonly Edition[];
  /** What is recorded by now and not in the last edition. */
  since: readonly Difference[];
};

/** Which edition this is, in what it differs from the one before, and what has changed since. */
export function EditionNotes(props: { month: string; editions: Editions; page: PageContext }) {
  const { month, page } = props;
  const { shown, all, since } = props.editions;
  const { language, official, period } = page;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const last = all.at(-1)?.edition ?? shown.edition;
  const day = dayName(dayOf(hourOf(shown.madeAt * 1000), period.utcOffset), language);
  const path = officialPath(language, "/monthly");
  return (
    <>
      <p class="quiet">
        {shown.official === null
          ? t.edition(number(shown.edition), day)
          : t.editionBy(number(shown.edition), day, shown.official)}{" "}
        {shown.edition < last && t.replaced(number(last))}
      </p>
      {shown.whatChanged.length > 0 && (
        <p class="quiet">
          {t.changedSince(number(shown.edition - 1))} {differences(shown.whatChanged, language)}
        </p>
      )}
      {all.length > 1 && (
        <nav class="no-print" aria-label={t.editions}>
          {all.map(({ edition }) => (
            <>
              <a
                href={withQuery(path, { month, edition: String(edition) })}
                aria-current={edition === shown.edition ? "page" : undefined}
              >
                {t.editionName(number(edition))}
              </a>{" "}
            </>
          ))}
        </nav>
      )}
      {since.length > 0 && shown.edition === last && (
        <div class="notice no-print">
          <p>
            {t.recordedSince} {differences(since, language)}
          </p>
          {may(official, "editor") && (
            <form method="post" action={officialPath(language, "/monthly/editions")}>
              <input type="hidden" name="month" value={month} />
              <button type="submit">{t.makeEdition}</button>
            </form>
          )}
        </div>
      )}
    </>
  );
}
