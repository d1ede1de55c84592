import type { Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { type Need, type NeededPlate, needs } from "../../signs/workshop/needed.ts";
import { maxSignsPerOrder } from "../../signs/workshop/orders.ts";
import { formatNumber } from "../../web/format.ts";
import { signBoxStyle } from "../components/sign-box-style.ts";
import { nameOfSign } from "../components/sign-boxes.ts";
import { streetName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import { Problems } from "./problems.tsx";
import type { OrderFields } from "./read-order.ts";
import { Terms } from "./terms.tsx";

export type NewOrderView = {
  /** How many signs need a plate, and of those of `need` as many as are listed. */
  needed: { counts: ReadonlyMap<Need, number>; plates: readonly NeededPlate[] };
  need: Need | null;
  /** Where signs were chosen elsewhere: their codes, as pasted. */
  codes: string | null;
  /** Boxes that are ticked; or all. */
  chosen: ReadonlySet<string>;
  allChosen: boolean;
  fields: OrderFields;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  problems: readonly string[];
  status: 200 | 400 | 409;
};

const path = "/orders/new";

/** More boxes than this nobody ticks; the rest is listed once these are ordered. */
export const maxListed = 300;

/** The signs to order plates of, and from whom. */
export function newOrderPage(c: OfficialContext, view: NewOrderView): Promise<Response> {
  const { language } = c.var;
  const { needed, need, codes, problems, status } = view;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.newOrder, path, query: need ? { need } : {}, style: signBoxStyle, status },
    <>
      <Problems problems={problems} />
      {codes === null && <Needs view={view} language={language} />}
      {codes === null && <AllAtOnce view={view} language={language} />}
      {codes === null && needed.plates.length === 0 ? (
        <p>{t.noneNeeded}</p>
      ) : (
        <form class="many" method="post" action={officialPath(language, "/orders")}>
          {codes === null ? (
            <Boxes view={view} language={language} />
          ) : (
            <div class="form">
              <label>
                {t.codes} · {formatNumber(wordsIn(codes), language)}
                <textarea name="codes" rows={4} required spellcheck={false} autocomplete="off">
                  {codes}
                </textarea>
              </label>
            </div>
          )}
          <div class="form">
            <input type="hidden" name="token" value={view.fields.token} />
            <Terms fields={view.fields} today={view.today} language={language} />
            <button type="submit">{t.place}</button>
          </div>
        </form>
      )}
      <p class="quiet">
        {t.byPrint} <a href={officialPath(language, "/print")}>{t.printPage}</a>
      </p>
    </>,
  );
}

const wordsIn = (text: string): number => text.match(/[^\s,;]+/g)?.length ?? 0;

/** How many signs need a plate, by why; each leads to those alone. */
function Needs({ view, language }: { view: NewOrderView; language: Language }) {
  const { needed, need } = view;
  const t = messages[language];
  const link = (one: Need | null, words: string, count: number) => (
    <a
      class="chip"
      href={withQuery(officialPath(language, path), { need: one })}
      aria-current={one === need ? "true" : undefined}
    >
      {words} · {formatNumber(count, language)}
    </a>
  );
  return (
    <nav class="period" aria-label={t.need}>
      {link(null, t.allNeeds, countOf(needed.counts, null))}
      {needs.map((one) => {
        const count = countOf(needed.counts, one);
        return count > 0 && link(one, t.needs[one], count);
      })}
    </nav>
  );
}

/** How many signs have one need, or any. */
const countOf = (counts: ReadonlyMap<Need, number>, need: Need | null): number =>
  needs.reduce((sum, one) => sum + (need === null || one === need ? (counts.get(one) ?? 0) : 0), 0);

/** Where there are more signs than boxes: the way to order as many as an order takes. */
function AllAtOnce({ view, language }: { view: NewOrderView; language: Language }) {
  const { needed, need } = view;
  const count = Math.min(countOf(needed.counts, need), maxSignsPerOrder);
  if (count <= maxListed) return null;
  return (
    <form class="act" method="post" action={officialPath(language, path)}>
      {need && <input type="hidden" name="need" value={need} />}
      <button type="submit">{messages[language].orderFirst(formatNumber(count, language))}</button>
    </form>
  );
}

function Boxes({ view, language }: { view: NewOrderView; language: Language }) {
  const { needed, need, chosen, allChosen } = view;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  const shown = needed.plates;
  const all = countOf(needed.counts, need);
  return (
    <>
      <p class="pages">
        {all > shown.length && <span>{t.listed(n(shown.length), n(all))}</span>}
        <a href={withQuery(officialPath(language, path), { need, all: allChosen ? null : 1 })}>
          {allChosen ? t.selectNone : t.selectAll}
        </a>
      </p>
      <fieldset>
        <legend>{t.chosen}</legend>
        {shown.map((plate) => (
          <label>
            <input
              type="checkbox"
              name={nameOfSign(plate.code)}
              value="1"
              checked={allChosen || chosen.has(plate.code)}
            />
            <span>
              <code>{plate.code}</code> {streetName(plate)}{" "}
              <span class="quiet">{positionIn(plate, language)}</span> · {t.needs[plate.need]}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
