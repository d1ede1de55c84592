import { BrowserScript } from "../components/browser-script.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { importStyle } from "./style.ts";

/** The page that reads files: all of its work is done by `imports.browser.tsx`. */
export function importsPage(c: OfficialContext): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    {
      title: t.title,
      path: "/imports",
      head: <BrowserScript name="imports" />,
      style: recordFormStyle + importStyle,
      lead: (
        <p class="trail no-print">
          <a href={officialPath(language, "/records")}>{t.records}</a>
        </p>
      ),
    },
    <>
      <p>{t.about}</p>
      <noscript>
        <p class="notice">{t.noScript}</p>
      </noscript>
      <div
        id="imports"
        data-language={language}
        data-city="/officials/imports/city.json"
        data-imports={officialPath(language, "/imports")}
      ></div>
    </>,
  );
}
