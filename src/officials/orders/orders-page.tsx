import type { Language } from "../../city.ts";
import { type Order, ordersPerPage } from "../../signs/workshop/order-list.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { Paging, pageQuery } from "../components/paging.tsx";
import { Scroll } from "../components/scroll.tsx";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

type OrdersView = {
  /** Those of the page. */
  orders: readonly Order[];
  /** From 1. */
  page: number;
  /** How many orders there are. */
  total: number;
  /** How many signs need a plate that is not ordered. */
  needed: number;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
};

/** The orders, those that are not done first. */
export function ordersPage(
  c: OfficialContext,
  { orders, page, total, needed, today }: OrdersView,
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.title, path: "/orders", query: pageQuery(page) },
    <>
      <p class="quiet">{t.about}</p>
      <p class="summary">{needed > 0 ? t.needed(formatNumber(needed, language)) : t.noneNeeded}</p>
      {may(official, "editor") && (
        <p>
          <a href={officialPath(language, "/orders/new")}>{t.newOrder}</a>
        </p>
      )}
      {total === 0 && <p>{t.none}</p>}
      {orders.length > 0 && <OrderTable orders={orders} today={today} language={language} />}
      <Paging
        path="/orders"
        page={page}
        pages={Math.ceil(total / ordersPerPage)}
        language={language}
      />
    </>,
  );
}

function OrderTable(props: { orders: readonly Order[]; today: string; language: Language }) {
  const { orders, today, language } = props;
  const t = messages[language];
  const counts = ["signs", "awaited", "delivered", "putUp"] as const;
  return (
    <Scroll label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.workshop}</th>
            <th scope="col">{t.orderedOn}</th>
            <th scope="col">{t.dueOn}</th>
            {counts.map((name) => (
              <th scope="col" class="number">
                {name === "signs" ? t.signs : t.states[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr>
              <th scope="row" class="nowrap">
                <a href={officialPath(language, `/orders/${order.id}`)}>
                  {t.order(String(order.id))}
                </a>
                <ToTell order={order} language={language} />
              </th>
              <td>{order.workshop}</td>
              <td class="nowrap">{formatDay(order.orderedOn, language)}</td>
              <td class="nowrap">{dueOf(order, today, language)}</td>
              {counts.map((name) => (
                <td class="number">{formatNumber(order[name], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What has to be told to the workshop, or not to be put up; the order's page says more. */
function ToTell({ order, language }: { order: Order; language: Language }) {
  const t = messages[language].toTell;
  const n = (value: number) => formatNumber(value, language);
  const old = order.awaitedOld + order.deliveredOld;
  const said = [old > 0 && t.old(n(old)), order.retired > 0 && t.retired(n(order.retired))];
  return <>{said.map((words) => words && <div class="state watch">{words}</div>)}</>;
}

/** When an order is due; that it is late while the workshop still has some of it. */
export function dueOf(
  { dueOn, awaited }: Pick<Order, "dueOn" | "awaited">,
  today: string,
  language: Language,
): string {
  const t = messages[language];
  if (dueOn === null) return t.noDue;
  const day = formatDay(dueOn, language);
  return awaited > 0 && dueOn < today ? t.overdue(day) : day;
}
