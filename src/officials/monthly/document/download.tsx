import type { Language } from "../../../city.ts";
import { may, type Official } from "../../guard.ts";
import { officialPath, withQuery } from "../../paths.ts";
import { messages } from "./messages.ts";

/** The button that makes an edition of a month's report a document (`document.browser.ts`). */
export function DocumentDownload(props: {
  month: string;
  edition: number;
  official: Official;
  language: Language;
}) {
  const { month, edition, official, language } = props;
  const t = messages[language];
  const { working, notFetched, notMade } = t;
  const said = { working, notFetched, notMade, done: t.done("{name}") };
  return (
    <section
      id="document"
      class="no-print"
      data-address={withQuery(officialPath("vi", "/monthly/document.json"), { month, edition })}
      data-messages={JSON.stringify(said)}
    >
      <noscript>
        <p class="notice">{t.noScript}</p>
      </noscript>
      <p class="scripted">
        <button type="button" hidden>
          {t.download}
        </button>{" "}
        <span role="status"></span>
      </p>
      <p class="quiet scripted">
        {t.about}{" "}
        {may(official, "editor") && (
          <a href={officialPath(language, "/monthly/letterhead/edit")}>{t.letterhead}</a>
        )}
      </p>
    </section>
  );
}
