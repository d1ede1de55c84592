import type { Child } from "hono/jsx";
import type { Language } from "../city.ts";
import { type PageOptions, page } from "../web/page.tsx";
import { PeriodChoice } from "./components/period-choice.tsx";
import { SignedIn } from "./components/signed-in.tsx";
import { StaffMode, staffModeUntil } from "./components/staff-mode.tsx";
import { may, type Official, type OfficialContext } from "./guard.ts";
import { messages } from "./messages.ts";
import { officialPath, withQuery } from "./paths.ts";
import { type Period, shortPeriodQuery } from "./period.ts";
import type { PeriodContext } from "./request-period.ts";
import { officialStyle } from "./style.ts";

type LayoutOptions = {
  title: string;
  /** Behind /officials. */
  path: string;
  /** What else the address holds; another period keeps it, but begins a list at its first page. */
  query?: Record<string, string>;
  /** Of a page about a period, at the top of which another may be chosen. */
  period?: Period;
  /** Whether the figures hold those of the sample city, which every such page must say. */
  isSample?: boolean;
  /** What stands above that notice; the title where it is not given. */
  heading?: Child;
  /** What stands between it and the choice of period. */
  lead?: Child;
  /** Style and head beside those of every official page. */
  style?: string;
  head?: Child;
  className?: string;
  status?: PageOptions["status"];
  headers?: PageOptions["headers"];
};

/** A page of the officials' area: its own navigation, wide, never indexed. */
export async function officialPage(
  c: OfficialContext | PeriodContext,
  options: LayoutOptions,
  content: Child,
): Promise<Response> {
  const { title, path, query = {}, period, isSample = false, lead } = options;
  const {
    heading = <h1>{title}</h1>,
    style = "",
    head,
    className = "",
    status = 200,
    headers = {},
  } = options;
  const { language, official } = c.var;
  const t = messages[language];
  const address = withQuery(path, { ...(period && shortPeriodQuery(period)), ...query });
  const { page: _, ...keep } = query;
  const staffUntil = await staffModeUntil(c);
  return page(
    c,
    {
      language,
      title: `${title} · ${t.area}`,
      pathIn: (other) => officialPath(other, address),
      home: officialPath(language),
      footer: (
        <>
          {t.footer} <SignedIn c={c as OfficialContext} />
        </>
      ),
      style: officialStyle + style,
      className: `official ${className}`.trim(),
      status,
      headers,
      head: (
        <>
          <meta name="robots" content="noindex" />
          <script src="/officials/assets/official.js" defer></script>
          {head}
        </>
      ),
    },
    <>
      <Navigation language={language} path={path} official={official} staffUntil={staffUntil} />
      {heading}
      {isSample && <p class="notice">{t.sample}</p>}
      {lead}
      {period && <PeriodChoice period={period} path={path} language={language} keep={keep} />}
      {content}
    </>,
  );
}

/** Each with where else its pages are. */
const sections = [
  ["overview", ""],
  ["records", "/records", "/streets", "/namesakes", "/wards", "/places"],
  ["signs", "/signs", "/sign-events"],
  ["visits", "/visits"],
  ["map", "/map"],
  ["print", "/print", "/orders"],
  ["reports", "/reports"],
  ["monthly", "/monthly"],
  ["data", "/data"],
] as const;

/** The overview is above all pages, and holds none. */
const isWithin = (path: string, places: readonly string[]): boolean =>
  places.some((place) => place !== "" && (path === place || path.startsWith(`${place}/`)));

function Navigation(props: {
  language: Language;
  path: string;
  official: Official;
  staffUntil: string | null;
}) {
  const { language, path, official, staffUntil } = props;
  const t = messages[language].nav;
  const all = [
    ...sections,
    ...(may(official, "editor") ? [["imports", "/imports"] as const] : []),
    ...(may(official, "auditor") ? [["changes", "/changes"] as const] : []),
    ...(may(official, "admin") ? [["people", "/people"] as const] : []),
  ];
  return (
    <nav class="places" aria-label={t.label}>
      {all.map(([name, section, ...more]) => (
        <a
          href={officialPath(language, section)}
          aria-current={path === section ? "page" : isWithin(path, [section, ...more]) || undefined}
        >
          {t[name]}
        </a>
      ))}
      <StaffMode until={staffUntil} path={path} language={language} />
    </nav>
  );
}
