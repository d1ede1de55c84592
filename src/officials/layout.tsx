import type { Context } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Language } from "../city.ts";
import { page } from "../web/page.tsx";
import { may, type OfficialEnv } from "./guard.ts";
import { messages } from "./messages.ts";
import { officialPath } from "./paths.ts";
import { officialStyle } from "./style.ts";

type LayoutOptions = {
  title: string;
  /** Behind /officials, with its query: where the same page is in the other language. */
  path: string;
  status?: 200 | 400;
  /** Style and head beside those of every official page. */
  style?: string;
  head?: Child;
  className?: string;
};

/** A page of the officials' area: its own navigation, wide, never indexed. */
export function officialPage(
  c: Context<OfficialEnv>,
  { title, path, status = 200, style = "", head, className = "" }: LayoutOptions,
  content: Child,
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  return page(
    c,
    {
      language,
      title: `${title} · ${t.area}`,
      status,
      pathIn: (other) => officialPath(other, path),
      home: officialPath(language),
      footer: `${t.footer} ${official.email}`,
      style: officialStyle + style,
      className: `official ${className}`.trim(),
      head: (
        <>
          <meta name="robots" content="noindex" />
          <script src="/officials/assets/official.js" defer></script>
          {head}
        </>
      ),
    },
    <>
      <Navigation language={language} path={path} isAdmin={may(official, "admin")} />
      {content}
    </>,
  );
}

const places = [
  ["overview", ""],
  ["signs", "/signs"],
  ["map", "/map"],
  ["print", "/print"],
  ["reports", "/reports"],
  ["monthly", "/monthly"],
  ["data", "/data"],
] as const;

function Navigation(props: { language: Language; path: string; isAdmin: boolean }) {
  const { language, path, isAdmin } = props;
  const t = messages[language].nav;
  const here = path.split("?", 1)[0];
  const all = isAdmin ? [...places, ["people", "/people"] as const] : places;
  return (
    <nav class="places" aria-label={t.label}>
      {all.map(([name, place]) => (
        <a href={officialPath(language, place)} aria-current={here === place ? "page" : undefined}>
          {t[name]}
        </a>
      ))}
    </nav>
  );
}

/** A chart with its title, the sentence that says what it shows, and the table behind it. */
export function Figure(props: {
  title: string;
  summary: string;
  svg: string;
  language: Language;
  table: Child;
  level?: 2 | 3;
}) {
  const { title, summary, svg, language, table, level = 2 } = props;
  return (
    <figure>
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <p class="quiet">{summary}</p>
      </figcaption>
      {raw(svg)}
      <details>
        <summary>{messages[language].showTable}</summary>
        {table}
      </details>
    </figure>
  );
}

/** A table that may be wider than a phone; it scrolls by itself and can be reached by keyboard. */
export function Scroll(props: { label: string; children: Child }) {
  return (
    <section class="scroll" tabindex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
