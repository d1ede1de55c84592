import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import { officialPath } from "../paths.ts";

/** The way back from a list of records to their first page, and from a form to its list. */
export function RecordsTrail(props: {
  /** The list that the page is a form of; without it the page is a list itself. */
  list?: { path: string; title: string };
  language: Language;
}) {
  const { list, language } = props;
  return (
    <p class="trail no-print">
      <a href={officialPath(language, "/records")}>{messages[language].nav.records}</a>
      {list && (
        <>
          {" › "}
          <a href={officialPath(language, list.path)}>{list.title}</a>
        </>
      )}
    </p>
  );
}
