import type { Context } from "hono";
import { cityOf, type Language } from "../city.ts";
import { dayOf, isoDay } from "../db/hours.ts";
import { formatDay, formatNumber } from "../web/languages.ts";
import { page } from "../web/page.tsx";
import type { SignScans } from "./sign-scans.ts";
import { words } from "./words.ts";

type DashboardOptions = {
  language: Language;
  signs: SignScans[];
  strays: number;
  sampleFigures: boolean;
};

const shortList = 5;

/** The first dashboard: headline figures, the ends of the ranking, every sign. */
export function dashboardPage(c: Context, options: DashboardOptions): Promise<Response> {
  const { language, signs, strays, sampleFigures } = options;
  const say = words[language];
  const installed = signs.filter(({ status }) => status === "installed");
  const never = installed.filter(({ ever }) => ever === 0);
  const sum = (period: "today" | "days7" | "days28") =>
    signs.reduce((total, sign) => total + sign[period], 0);
  const table = (rows: SignScans[]) => (
    <SignTable rows={rows} language={language} utcOffset={cityOf(c.env).utcOffset} />
  );
  return page(
    c,
    {
      language,
      title: say.title,
      pathIn: (other) => `/officials?lang=${other}`,
      style,
      className: "wide",
      head: <meta name="robots" content="noindex" />,
    },
    <>
      <h1>{say.title}</h1>
      {sampleFigures && <p class="notice">{say.sample}</p>}
      <dl class="figures">
        <Figure term={say.today} note={say.todayNote} value={sum("today")} language={language} />
        <Figure term={say.days7} value={sum("days7")} language={language} />
        <Figure term={say.days28} value={sum("days28")} language={language} />
        <Figure term={say.strays} note={say.straysNote} value={strays} language={language} />
      </dl>
      {signs.length === 0 ? (
        <p>{say.noSigns}</p>
      ) : (
        <>
          <h2>{say.mostUsed}</h2>
          {table(signs.slice(0, shortList))}
          <h2>{say.leastUsed}</h2>
          {table(
            installed
              .filter(({ ever }) => ever > 0)
              .slice(-shortList)
              .reverse(),
          )}
          <h2>{say.neverScanned}</h2>
          {never.length === 0 ? <p>{say.noneNever}</p> : table(never)}
          <h2>{say.allSigns}</h2>
          {table(signs)}
        </>
      )}
    </>,
  );
}

function Figure(props: { term: string; note?: string; value: number; language: Language }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>
        {formatNumber(props.value, props.language)}
        {props.note && <small>{props.note}</small>}
      </dd>
    </div>
  );
}

function SignTable(props: { rows: SignScans[]; language: Language; utcOffset: number }) {
  const { rows, language, utcOffset } = props;
  const say = words[language];
  const number = (value: number) => <td class="number">{formatNumber(value, language)}</td>;
  return (
    <section class="scroll" tabindex={0} aria-label={say.allSigns}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.code}</th>
            <th scope="col">{say.street}</th>
            <th scope="col">{say.position}</th>
            <th scope="col">{say.status}</th>
            <th scope="col" class="number">
              {say.today}
            </th>
            <th scope="col" class="number">
              {say.days7}
            </th>
            <th scope="col" class="number">
              {say.days28}
            </th>
            <th scope="col" class="number">
              {say.ever}
            </th>
            <th scope="col">{say.lastScan}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sign) => (
            <tr id={sign.code}>
              <th scope="row">
                <code>{sign.code}</code>
              </th>
              <td>
                <a href={`/${language}/streets/${sign.slug}`}>{sign.street}</a>
              </td>
              <td>{(language === "en" && sign.positionEn) || sign.position}</td>
              <td>{say.statuses[sign.status]}</td>
              {number(sign.today)}
              {number(sign.days7)}
              {number(sign.days28)}
              {number(sign.ever)}
              <td>
                {sign.lastHour === null
                  ? say.never
                  : formatDay(isoDay(dayOf(sign.lastHour, utcOffset)), language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const style = `
.wide header,.wide main,.wide footer{max-width:72rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1rem 0}
.figures div{background:var(--wash);border-radius:.5rem;padding:.8rem 1rem}
.figures dt{color:var(--quiet);font-size:.9rem}
.figures dd{margin:0;font-size:1.9rem;font-weight:650;font-variant-numeric:tabular-nums;line-height:1.2}
.figures small{display:block;font-size:.8rem;font-weight:400;color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;padding:.45rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}
tbody th{font-weight:400}
.number{text-align:right;font-variant-numeric:tabular-nums}
`;
