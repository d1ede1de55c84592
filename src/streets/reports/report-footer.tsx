import type { Contact, Language } from "../../city.ts";
import { messages as shared } from "../../web/messages.ts";
import { messages } from "./messages.ts";

/** The foot of the reports' pages: what is kept, and whom to turn to. */
export function ReportFooter({ language, contact }: { language: Language; contact: Contact }) {
  const t = messages[language];
  return (
    <>
      {t.footer} <a href={`/${language}/privacy`}>{shared[language].privacy}</a>. {t.contactCity}{" "}
      <a href={contact.href}>{contact.text}</a>
    </>
  );
}
