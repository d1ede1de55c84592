import type { Child } from "hono/jsx";
import { entries } from "../../../dist/browser/scripts.js";
import { cityOf, type Language } from "../../city.ts";
import { page } from "../../web/page.tsx";
import { SignedIn } from "../components/signed-in.tsx";
import { StaffMode, staffModeUntil } from "../components/staff-mode.tsx";
import type { OfficialContext } from "../guard.ts";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import { visitStyle } from "./style.ts";

/** Behind /officials, of the list of signs to visit. */
export const toVisitPath = "/visits";

const msPerHour = 3_600_000;

/** The city's time: milliseconds since 1970 there. */
export const cityNow = (c: OfficialContext): number =>
  Date.now() + cityOf(c.env).utcOffset * msPerHour;

type FrameOptions = {
  title: string;
  /** Behind /officials. */
  path: string;
  /** What else the address holds. */
  query?: Record<string, string>;
  /** Beside that of every such page. */
  style: string;
  isSample: boolean;
  status?: 200 | 409 | 422;
  headers?: Record<string, string>;
};

/**
 * A page for the street: without the tables, charts and scripts of the officials' other pages, so
 * that it comes whole in the first packets of a slow network (14 kB, RFC 6928), and with one script
 * that browsers keep.
 */
export async function visitFrame(
  c: OfficialContext,
  { title, path, query = {}, style, isSample, status = 200, headers = {} }: FrameOptions,
  content: Child,
): Promise<Response> {
  const { language } = c.var;
  const until = await staffModeUntil(c);
  return page(
    c,
    {
      language,
      title: `${title} · ${shared[language].area}`,
      pathIn: (other) => withQuery(officialPath(other, path), query),
      home: officialPath(language),
      footer: (
        <>
          {messages[language].signedInAs} <SignedIn c={c} />
        </>
      ),
      style: visitStyle + style,
      status,
      headers,
      head: (
        <>
          <meta name="robots" content="noindex" />
          <script type="module" src={`/officials/scripts/${entries.visits?.file}`}></script>
        </>
      ),
    },
    <>
      <Way path={path} until={until} language={language} />
      {isSample && <p class="notice">{shared[language].sample}</p>}
      {content}
    </>,
  );
}

/** Where else somebody goes who walks along signs. */
function Way(props: { path: string; until: string | null; language: Language }) {
  const { path, until, language } = props;
  return (
    <nav class="way" aria-label={messages[language].nav}>
      <a
        href={officialPath(language, toVisitPath)}
        aria-current={path === toVisitPath ? "page" : undefined}
      >
        {shared[language].nav.visits}
      </a>
      <StaffMode until={until} path={path} language={language} />
      <a href={officialPath(language)}>{shared[language].nav.overview}</a>
    </nav>
  );
}
