import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { isoDay, today } from "../../db/hours.ts";
import { fullName } from "../../signs/street-name.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { page } from "../../web/page.tsx";
import type { StreetWithSigns } from "../street.ts";
import { messages } from "./messages.ts";
import type { Receipt } from "./reports.ts";

/** What became of a report, for whoever has its address. */
export function receiptPage(
  c: Context,
  options: { language: Language; found: StreetWithSigns; receipt: Receipt },
): Promise<Response> {
  const { language, found, receipt } = options;
  const { street } = found;
  const t = messages[language];
  const day = isoDay(today(receipt.at * 1000, cityOf(c.env).utcOffset));
  return page(
    c,
    {
      language,
      title: t.receiptTitle,
      head: <meta name="robots" content="noindex" />,
      headers: { "Cache-Control": "no-store" },
    },
    <>
      <h1>{t.receiptTitle}</h1>
      <p>{t.receiptLead}</p>
      <ul>
        <li>
          {t.number}: {formatNumber(receipt.id, language)}
        </li>
        <li>{fullName(street, language)}</li>
        <li>
          {t.kinds[receipt.kind]}
          {receipt.code && ` (${receipt.code})`}
        </li>
        <li>
          {t.sentOn}: {formatDay(day, language)}
        </li>
        <li>
          {t.state}: <strong>{t.states[receipt.state]}</strong>
        </li>
      </ul>
      <p>
        <a href={`/${language}/streets/${street.slug}`}>{t.back}</a>
      </p>
    </>,
  );
}
