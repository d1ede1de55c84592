import type { Language } from "../../city.ts";
import type { OrderMove } from "../../db/audit.ts";
import type { Order, OrderedPlate, PlateState } from "../../signs/workshop/order-list.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { plateFormats } from "../components/plate-formats.ts";
import { signBoxStyle } from "../components/sign-box-style.ts";
import { nameOfSign } from "../components/sign-boxes.ts";
import { Stat } from "../components/stat.tsx";
import { streetName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { dueOf } from "./orders-page.tsx";
import { Problems } from "./problems.tsx";
import { PutUpForms } from "./put-up-forms.tsx";

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  problems: readonly string[];
  status: 200 | 400 | 409;
};

const states = ["awaited", "delivered", "putUp", "dropped"] as const satisfies PlateState[];

/** As many signs of a state as are listed; the codes of others are pasted. */
const maxShown = 200;

/** What can be recorded of the plates of a state. */
const movesOf: Record<PlateState, readonly OrderMove[]> = {
  awaited: ["deliver", "cancel"],
  delivered: ["undeliver"],
  putUp: [],
  dropped: ["uncancel"],
};

/** An order: what was agreed, how far it is, and its signs with what can be recorded of them. */
export function orderPage(c: OfficialContext, view: OrderView): Promise<Response> {
  const { language } = c.var;
  const { order, plates, today, mayMove, problems, status } = view;
  const t = messages[language];
  const isRenamed = plates.some((plate) => plate.state === "awaited" && hasNewName(plate));
  return officialPage(
    c,
    { title: t.order(String(order.id)), path: `/orders/${order.id}`, style: signBoxStyle, status },
    <>
      <Problems problems={problems} />
      <Facts order={order} today={today} language={language} />
      {isRenamed && <p class="notice">{t.renamed}</p>}
      <form class="act" method="post" action={officialPath(language, "/print")}>
        <input
          type="hidden"
          name="codes"
          value={plates
            .filter(({ state }) => state !== "dropped")
            .map(({ code }) => code)
            .join(" ")}
        />
        <input type="hidden" name="format" value={order.format} />
        <input type="hidden" name="bleed" value={String(order.bleed)} />
        <input type="hidden" name="quantity" value={String(order.quantity)} />
        <button type="submit">{t.files}</button>
      </form>
      {mayMove && <PutUpForms plates={plates} today={today} language={language} />}
      {states.map((state) => (
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
        {states.map((state) => (
          <Stat term={t.states[state]}>{n(order[state])}</Stat>
        ))}
      </dl>
    </>
  );
}

/** The signs of one state. */
function Plates(props: {
  state: PlateState;
  plates: readonly OrderedPlate[];
  view: OrderView;
  language: Language;
}) {
  const { state, plates, view, language } = props;
  const { order, today, mayMove } = view;
  const t = messages[language];
  if (plates.length === 0) return null;
  const moves = mayMove ? movesOf[state] : [];
  const action = officialPath(language, `/orders/${order.id}/moves`);
  const heading = `${t.states[state]} · ${formatNumber(plates.length, language)}`;
  const shown = plates.slice(0, maxShown);
  return (
    <section>
      <h2>{heading}</h2>
      {mayMove && state === "awaited" && (
        <form class="act" method="post" action={action}>
          <input type="hidden" name="codes" value={plates.map(({ code }) => code).join(" ")} />
          <Day order={order} today={today} language={language} />
          <button type="submit" name="move" value="deliver">
            {t.moveAll.deliver(formatNumber(plates.length, language))}
          </button>
        </form>
      )}
      {plates.length > maxShown && (
        <p>{t.shown(formatNumber(maxShown, language), formatNumber(plates.length, language))}</p>
      )}
      {moves.length === 0 ? (
        <ul>
          {shown.map((plate) => (
            <li>
              <PlateLine plate={plate} language={language} />
            </li>
          ))}
        </ul>
      ) : (
        <form class="many" method="post" action={action}>
          <fieldset>
            <legend>{t.chosen}</legend>
            {shown.map((plate) => (
              <label>
                <input type="checkbox" name={nameOfSign(plate.code)} value="1" />
                <PlateLine plate={plate} language={language} />
              </label>
            ))}
          </fieldset>
          {plates.length > maxShown && (
            <label>
              {t.codes}
              <textarea name="codes" rows={3} spellcheck={false} autocomplete="off" />
            </label>
          )}
          <div class="act">
            {state === "awaited" && <Day order={order} today={today} language={language} />}
            {moves.map((move) => (
              <button type="submit" name="move" value={move}>
                {t.moves[move]}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
}

function Day(props: { order: Order; today: string; language: Language }) {
  const { order, today, language } = props;
  return (
    <label>
      {messages[language].day}{" "}
      <input type="date" name="day" required value={today} min={order.orderedOn} max={today} />
    </label>
  );
}

/** A sign, its street as it was ordered and, where that is another, as it is today, and its day. */
function PlateLine({ plate, language }: { plate: OrderedPlate; language: Language }) {
  const day = plate.cancelledOn ?? plate.putUpOn ?? plate.deliveredOn;
  const today = { street: plate.streetToday, kind: plate.kindToday };
  return (
    <span>
      <a href={officialPath(language, `/signs/${plate.code}`)}>
        <code>{plate.code}</code>
      </a>{" "}
      {streetName(plate)}
      {hasNewName(plate) && (
        <>
          {" → "}
          <strong>{streetName(today)}</strong>
        </>
      )}
      {day && <span class="quiet"> · {formatDay(day, language)}</span>}
    </span>
  );
}

/** Whether the street is called otherwise than it was ordered. */
const hasNewName = ({ street, kind, streetToday, kindToday }: OrderedPlate): boolean =>
  street !== streetToday || kind !== kindToday;
