import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { isoDay, today } from "../../db/hours.ts";
import type { ReportKind } from "../../db/schema.ts";
import { formatDay } from "../../web/format.ts";
import { page } from "../../web/page.tsx";
import { messages } from "./messages.ts";
import { isSettledBy, type Step } from "./progress.ts";
import { messages as progress } from "./progress-messages.ts";
import { ReportFooter } from "./report-footer.tsx";
import { ReportProgress } from "./report-progress.tsx";
import { isLeft, type ReceiptFacts, withdrawables } from "./withdraw.ts";

/** What became of a report, for whoever has its address. */
export function receiptPage(
  c: Context,
  options: {
    language: Language;
    /** What it is about, a line each. */
    about: string[];
    receipt: ReceiptFacts;
    /** What was done about it, in the order in which it was; only of streets and signs. */
    way?: { kind: ReportKind; steps: readonly Step[] };
    /** Of this page. */
    path: string;
    /** Of the form for another report. */
    formPath: string;
    back: { path: string; text: string };
    /** Its form was sent once more, with other words. */
    isAgain: boolean;
  },
): Promise<Response> {
  const { language, about, receipt, way, path, formPath, back, isAgain } = options;
  const isSettled = receipt.state !== "withdrawn" && isSettledBy(way?.steps.at(-1));
  const left = withdrawables.filter((what) => isLeft(what, receipt));
  const t = messages[language];
  const { contact, utcOffset } = cityOf(c.env);
  const dayOf = (at: number) => formatDay(isoDay(today(at * 1000, utcOffset)), language);
  return page(
    c,
    {
      language,
      title: t.receiptTitle,
      head: <meta name="robots" content="noindex" />,
      headers: { "Cache-Control": "no-store" },
      style,
      footer: <ReportFooter language={language} contact={contact} />,
    },
    <>
      <h1>{t.receiptTitle}</h1>
      {isAgain && <p class="notice">{t.again}</p>}
      <p>{t.receiptLead}</p>
      <ul>
        <li>
          {t.number}: {receipt.id}
        </li>
        {about.map((line) => (
          <li>{line}</li>
        ))}
        <li>
          {t.sentOn}: {dayOf(receipt.at)}
        </li>
        <li>
          {t.state}:{" "}
          <strong>{isSettled ? progress[language].names.settled : t.states[receipt.state]}</strong>
        </li>
        <li>
          {t.textState}:{" "}
          {receipt.textRemovedAt === null
            ? t.textKept
            : t.textRemoved(dayOf(receipt.textRemovedAt))}
        </li>
        <li>
          {t.contactState}: {receipt.hasContact ? t.contactKept : t.contactNone}
        </li>
      </ul>
      {way && (
        <ReportProgress
          receipt={{ ...receipt, kind: way.kind }}
          steps={way.steps}
          utcOffset={utcOffset}
          language={language}
        />
      )}
      <p>
        <a href={formPath}>{t.another}</a>
      </p>
      <p>
        <a href={back.path}>{back.text}</a>
      </p>
      {left.length > 0 && (
        <section>
          <h2>{t.withdraw}</h2>
          <p>{t.withdrawLead}</p>
          <form action={`${path}/withdrawals`} class="withdraw">
            {left.map((what) => (
              <button type="submit" name="of" value={what}>
                {t.withdrawals[what].button}
              </button>
            ))}
          </form>
        </section>
      )}
    </>,
  );
}

const style = `
.withdraw{display:flex;flex-wrap:wrap;gap:.6rem}
.withdraw button{background:transparent;color:var(--link);border-color:var(--line)}
`;
