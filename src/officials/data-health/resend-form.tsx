import { officialPath } from "../paths.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/**
 * The button with which an administrator has the tallies send their counts again.
 * @param unanswered of a request just made, how many tallies did not answer; null where none was.
 */
export function ResendForm({ page, unanswered }: { page: PageContext; unanswered: number | null }) {
  const { language } = page;
  const t = messages[language];
  return (
    <>
      <h2>{t.resend}</h2>
      {unanswered !== null && (
        <p class="notice" role="status">
          {unanswered === 0 ? t.resent : t.resentToSome}
        </p>
      )}
      <p>{t.resendText}</p>
      <form class="act" method="post" action={officialPath(language, "/resends")}>
        <button type="submit">{t.resend}</button>
      </form>
    </>
  );
}
