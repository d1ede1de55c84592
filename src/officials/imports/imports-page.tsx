import { entries } from "../../../dist/browser/scripts.js";
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
  const { file, loads } = scriptsOf("imports");
  const head = (
    <>
      {loads.map((one) => (
        <link rel="modulepreload" href={addressOf(one)} />
      ))}
      <script type="module" src={addressOf(file)}></script>
    </>
  );
  return officialPage(
    c,
    {
      title: t.title,
      path: "/imports",
      head,
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

const addressOf = (file: string): string => `/officials/scripts/${file}`;

/** @throws Error if no such entry was bundled. */
function scriptsOf(name: string): { file: string; loads: string[] } {
  const scripts = entries[name];
  if (!scripts) throw new Error(`No script for browsers is called "${name}".`);
  return scripts;
}
