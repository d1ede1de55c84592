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
.columns{margin:.8rem 0}
.columns div{display:flex;flex-wrap:wrap;gap:0 .8rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.columns dt{flex:2 1 7rem;min-width:0}
.columns dd{flex:5 1 10rem;min-width:0;margin:0}
h3{margin:1.4rem 0 .3rem}
`;
