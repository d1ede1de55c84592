import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { page } from "../../web/page.tsx";
import { messages } from "./messages.ts";
import { ReportFooter } from "./report-footer.tsx";
import type { Withdrawable } from "./withdraw.ts";

/** Asks once more before anything is deleted; `receiptPath` is where it leads back to. */
export function withdrawalPage(
  c: Context,
  options: { language: Language; what: Withdrawable; receiptPath: string },
): Promise<Response> {
  const { language, what, receiptPath } = options;
  const t = messages[language];
  const { title, lead, confirm } = t.withdrawals[what];
  return page(
    c,
    {
      language,
      title,
      head: <meta name="robots" content="noindex" />,
      headers: { "Cache-Control": "no-store" },
      footer: <ReportFooter language={language} contact={cityOf(c.env).contact} />,
    },
    <>
      <h1>{title}</h1>
      <p>{lead}</p>
      <form method="post" action={`${receiptPath}/withdrawals`}>
        <input type="hidden" name="of" value={what} />
        <button type="submit">{confirm}</button>
      </form>
      <p>
        <a href={receiptPath}>{t.keep}</a>
      </p>
    </>,
  );
}
