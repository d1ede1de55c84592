import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { messages as scanMessages } from "../../scan/messages.ts";
import { ScanPrivacy } from "../../scan/privacy.tsx";
import { errorPage } from "../../web/errors.tsx";
import { languageOfPath } from "../../web/languages.ts";
import { page } from "../../web/page.tsx";
import { senderLimitOf } from "../reports/sender-limit.ts";
import { ReportPrivacy } from "./report-privacy.tsx";

/** `GET /{lang}/privacy`: what is kept of a scan and of a report, and what never is. */
export async function privacyPage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const city = cityOf(c.env);
  const language = languageOfPath(c.req.path, city);
  if (!language) return errorPage(c, "not-found");
  const t = scanMessages[language];
  return page(
    c,
    {
      language,
      title: t.title,
      description: t.lead,
      pathIn: (other) => `/${other}/privacy`,
      headers: { "Cache-Control": "public, max-age=3600" },
      style,
    },
    <>
      <h1>{t.title}</h1>
      <ScanPrivacy language={language} />
      <ReportPrivacy
        city={city}
        language={language}
        hasSenderLimit={senderLimitOf(c.env) !== null}
      />
    </>,
  );
}

const style = `
table{border-collapse:collapse;width:100%;margin:.8rem 0}
th,td{text-align:left;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--quiet);font-weight:600;font-size:.9rem}
tbody th{font-weight:400}
td{overflow-wrap:anywhere}
:is(th,td):last-child{padding-right:0}
h3{margin:1.4rem 0 .3rem}
`;
