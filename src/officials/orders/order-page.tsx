import type { Language } from "../../city.ts";
import { type Order, plateStates } from "../../signs/workshop/order-list.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { Paging, pageQuery } from "../components/paging.tsx";
import { plateFormats } from "../components/plate-formats.ts";
import { signBoxStyle } from "../components/sign-box-style.ts";
import { Stat } from "../components/stat.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { correctionPath } from "./correction-page.tsx";
import { FilesForm } from "./files-form.tsx";
import { messages } from "./messages.ts";
import { type OrderView, platesPerPage } from "./order-view.ts";
import { dueOf } from "./orders-page.tsx";
import { Plates } from "./plates.tsx";
import { Problems } from "./problems.tsx";
import { PutUpForms } from "./put-up-forms.tsx";
import { ToTell } from "./to-tell.tsx";

/** On paper the signs stand in columns, without their boxes. */
const printStyle = `
@media print{
.many fieldset,section>ul{columns:3;border:0;padding:0;list-style:none}
.many fieldset label{min-height:0;border:0;padding:0;break-inside:avoid}
.many legend,.many input,.many>label{display:none}
}
`;

/** An order: what was agreed, how far it is, and its signs with what can be recorded of them. */
export function orderPage(c: OfficialContext, view: OrderView): Promise<Response> {
  const { language } = c.var;
  const { order, plates, page, today, mayMove, problems, status } = view;
  const t = messages[language];
  const path = `/orders/${order.id}`;
  const lines = Math.max(...plateStates.map((state) => order[state]));
  return officialPage(
    c,
    {
      title: t.order(String(order.id)),
      path,
      query: pageQuery(page),
      style: signBoxStyle + printStyle,
      status,
    },
    <>
      <Problems problems={problems} />
      <Facts order={order} today={today} language={language} />
      {mayMove && (
        <p class="no-print">
          <a href={officialPath(language, correctionPath(order.id))}>{t.correct}</a>
        </p>
      )}
      <ToTell view={view} language={language} />
      <FilesForm
        order={order}
        plates={plates.filter(({ state }) => state !== "cancelled" && state !== "retired")}
        words={t.files}
        language={language}
      />
      {mayMove && <PutUpForms plates={plates} today={today} language={language} />}
      <Paging
        path={path}
        page={page}
        pages={Math.ceil(lines / platesPerPage)}
        language={language}
      />
      {plateStates.map((state) => (
        <Plates
          state={state}
          plates={plates.filter((plate) => plate.state === state)}
          view={view}
          language={language}
        />
      ))}
      <p class="quiet">{t.facts(order.official)}</p>
    </>,
  );
}

function Facts(props: { order: Order; today: string; language: Language }) {
  const { order, today, language } = props;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  const shown = plateStates.filter((state) => state !== "retired" || order.retired > 0);
  return (
    <>
      <p class="summary">
        {order.workshop} · {t.orderedOn}: {formatDay(order.orderedOn, language)} · {t.dueOn}:{" "}
        {dueOf(order, today, language)}
      </p>
      <p>
        {t.format}: {plateFormats[order.format][language]} · {t.bleed}: {n(order.bleed)} ·{" "}
        {t.quantity}: {n(order.quantity)}
      </p>
      {order.note && <p>{order.note}</p>}
      <dl class="figures">
        <Stat term={t.signs}>{n(order.signs)}</Stat>
        {shown.map((state) => (
          <Stat term={t.states[state]}>{n(order[state])}</Stat>
        ))}
      </dl>
    </>
  );
}
