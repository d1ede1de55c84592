import { raw } from "hono/html";
import { formatNumber } from "../../web/format.ts";
import { sparkline } from "../components/charts/sparkline.ts";
import { Scroll } from "../components/scroll.tsx";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { SignName } from "../components/sign-name.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { ago } from "../format.ts";
import { messages as shared } from "../messages.ts";
import { daysOf, daysPerBar } from "../period.ts";
import type { Sort } from "../queries/select-signs.ts";
import type { SignList } from "../queries/sign-list.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";
import { selectionPath } from "./selection-query.ts";

/** A page of the list; the head of a column sorts by it. */
export function SignTable({ list, page }: { list: SignList; page: PageContext }) {
  const { selection, rows, trends } = list;
  const { language, period } = page;
  const t = shared[language];
  const own = messages[language];
  const bars = Math.ceil(daysOf(period) / daysPerBar(period));
  const noTrend = Array.from({ length: bars }, () => 0);
  const head = (label: string, up: Sort, down: Sort, className?: string) => {
    const isUp = selection.sort === up;
    const isDown = selection.sort === down && up !== down;
    // The first press of a column of figures brings the greatest up.
    const next = isDown ? up : down;
    return (
      <th
        scope="col"
        class={className}
        aria-sort={isUp ? "ascending" : isDown ? "descending" : undefined}
      >
        <a href={selectionPath({ ...selection, sort: next, page: 1 }, page)} data-live>
          {label}
          {isUp ? " ↑" : isDown ? " ↓" : ""}
        </a>
      </th>
    );
  };
  return (
    <Scroll label={own.title}>
      <table>
        <thead>
          <tr>
            {head(t.street, "street", "street")}
            {head(t.scans, "scans", "-scans", "number")}
            <th scope="col">{own.trend}</th>
            {head(t.lastScan, "last", "-last")}
            {head(t.state, "state", "state")}
            {head(t.code, "code", "code")}
          </tr>
        </thead>
        <tbody>
          {rows.map((sign) => (
            <tr id={sign.code}>
              <th scope="row">
                <SignName sign={sign} language={language} />
                {sign.target !== null && <p class="target">{own.opens(sign.target)}</p>}
                {selection.show === "check" && (
                  <p class="quiet">{reasonSentences(sign, language).join(" ")}</p>
                )}
              </th>
              <td class="number">{formatNumber(sign.scans, language)}</td>
              <td>{raw(sparkline(trends.get(sign.code) ?? noTrend))}</td>
              <td class="nowrap">{ago(sign.lastDay, period.today, language)}</td>
              <td>
                <StateMark state={sign.state} language={language} />
              </td>
              <td>
                <code>{sign.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
