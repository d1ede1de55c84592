import type { Language } from "../../city.ts";
import type { OrderMove } from "../../db/audit.ts";
import {
  type Order,
  type OrderedPlate,
  type PlateState,
  plateStates,
} from "../../signs/workshop/order-list.ts";
import { hasDay, movesOf } from "../../signs/workshop/order-moves.ts";
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
import { PutUpButtons, PutUpForms } from "./put-up-forms.tsx";

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  problems: readonly string[];
  status: 200 | 400 | 409;
};

/** As many signs of a state as are listed; the codes of others are pasted. */
const maxShown = 500;

/** An order: what was agreed, how far it is, and its signs with what can be recorded of them. */
export function orderPage(c: OfficialContext, view: OrderView): Promise<Response> {
  const { language } = c.var;
  const { order, plates, today, mayMove, problems, status } = view;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.order(String(order.id)), path: `/orders/${order.id}`, style: signBoxStyle, status },
    <>
      <Problems problems={problems} />
      <Facts order={order} today={today} language={language} />
      <ToTell order={order} plates={plates} language={language} />
      <FilesForm
        order={order}
        plates={plates.filter(({ state }) => state !== "cancelled" && state !== "retired")}
        words={t.files}
        language={language}
      />
      {mayMove && <PutUpForms plates={plates} today={today} language={language} />}
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

/** What the workshop has to be told of, or the office of what came from it. */
function ToTell(props: { order: Order; plates: readonly OrderedPlate[]; language: Language }) {
  const { order, plates, language } = props;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  return (
    <>
      {order.awaitedOld > 0 && (
        <div class="notice">
          <p>{t.awaitedOld(n(order.awaitedOld))}</p>
          <FilesForm
            order={order}
            plates={plates.filter(({ state, isOld }) => isOld && state === "awaited")}
            words={t.filesOfOld(n(order.awaitedOld))}
            language={language}
          />
        </div>
      )}
      {order.deliveredOld > 0 && <p class="notice">{t.deliveredOld(n(order.deliveredOld))}</p>}
      {order.retired > 0 && <p class="notice">{t.retiredSince(n(order.retired))}</p>}
    </>
  );
}

/** Leads to the files of plates, as they were ordered. */
function FilesForm(props: {
  order: Order;
  plates: readonly OrderedPlate[];
  words: string;
  language: Language;
}) {
  const { order, plates, words, language } = props;
  if (plates.length === 0) return null;
  const { format, bleed, quantity } = order;
  const fields = { codes: codesOf(plates), format, bleed, quantity };
  return (
    <form class="act" method="post" action={officialPath(language, "/print")}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <button type="submit">{words}</button>
    </form>
  );
}

const codesOf = (plates: readonly OrderedPlate[]): string =>
  plates.map(({ code }) => code).join(" ");

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
  const all = formatNumber(plates.length, language);
  const heading = `${t.states[state]} · ${all}`;
  const shown = plates.slice(0, maxShown);
  const day = moves.some(hasDay) && <Day order={order} today={today} language={language} />;
  return (
    <section>
      <h2>{heading}</h2>
      {moves.length > 0 && plates.length > 1 && (
        <form class="act" method="post" action={action}>
          <input type="hidden" name="codes" value={codesOf(plates)} />
          {day}
          {moves.map((move) => (
            <button type="submit" name="move" value={move}>
              {t.moveAll[wordsOf(move, state)](all)}
            </button>
          ))}
        </form>
      )}
      {plates.length > maxShown && <p>{t.shown(formatNumber(maxShown, language), all)}</p>}
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
            {day}
            {moves.map((move) => (
              <button type="submit" name="move" value={move}>
                {t.moves[wordsOf(move, state)]}
              </button>
            ))}
            {state === "delivered" && <PutUpButtons plates={shown} language={language} />}
          </div>
        </form>
      )}
    </section>
  );
}

/** To cancel what the workshop has, what came from it and what nobody needs are told apart. */
const wordsOf = (move: OrderMove, state: PlateState) =>
  move === "cancel" && (state === "delivered" || state === "retired")
    ? (`cancel ${state}` as const)
    : move;

function Day(props: { order: Order; today: string; language: Language }) {
  const { order, today, language } = props;
  return (
    <label>
      {messages[language].day}{" "}
      <input type="date" name="day" required value={today} min={order.orderedOn} max={today} />
    </label>
  );
}

/** A sign, its street as the plate has it and, where that is old, as it is today, and its day. */
function PlateLine({ plate, language }: { plate: OrderedPlate; language: Language }) {
  const day = plate.cancelledOn ?? plate.putUpOn ?? plate.deliveredOn;
  const today = { street: plate.streetToday, kind: plate.kindToday };
  return (
    <span>
      <a href={officialPath(language, `/signs/${plate.code}`)}>
        <code>{plate.code}</code>
      </a>{" "}
      {streetName(plate)}
      {plate.isOld === 1 && (
        <>
          {" → "}
          <strong>{streetName(today)}</strong>
        </>
      )}
      {day && <span class="quiet"> · {formatDay(day, language)}</span>}
    </span>
  );
}
