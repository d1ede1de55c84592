import type { Language } from "../../city.ts";
import type { OrderMove } from "../../db/audit.ts";
import type { OrderedPlate, PlateState } from "../../signs/workshop/order-list.ts";
import { hasDay, movesOf } from "../../signs/workshop/order-moves.ts";
import { formatDay, formatNumber } from "../../web/format.ts";
import { nameOfSign } from "../components/sign-boxes.ts";
import { streetName } from "../format.ts";
import { officialPath } from "../paths.ts";
import { codesOf, movesPath } from "./codes-of.ts";
import { Day } from "./day.tsx";
import { messages } from "./messages.ts";
import { type OrderView, platesPerPage } from "./order-view.ts";
import { PutUpButtons } from "./put-up-forms.tsx";

/** The signs of one state. */
export function Plates(props: {
  state: PlateState;
  plates: readonly OrderedPlate[];
  view: OrderView;
  language: Language;
}) {
  const { state, plates, view, language } = props;
  const { order, page, today, mayMove } = view;
  const t = messages[language];
  if (plates.length === 0) return null;
  const moves = mayMove ? movesOf[state] : [];
  const action = officialPath(language, movesPath(order));
  const n = (value: number) => formatNumber(value, language);
  const all = n(plates.length);
  const heading = `${t.states[state]} · ${all}`;
  const before = (page - 1) * platesPerPage;
  const shown = plates.slice(before, before + platesPerPage);
  const typed = view.typed?.state === state ? view.typed : null;
  const day = (typedDay?: string) =>
    moves.some(hasDay) && <Day order={order} today={today} typed={typedDay} language={language} />;
  // Where the form comes from, to be shown again.
  const from = <input type="hidden" name="page" value={page} />;
  return (
    <section>
      <h2>{heading}</h2>
      {moves.length > 0 && plates.length > 1 && (
        <form class="act" method="post" action={action}>
          {from}
          <input type="hidden" name="codes" value={codesOf(plates)} />
          {day()}
          {moves.map((move) => (
            <button type="submit" name="move" value={move}>
              {t.moveAll[wordsOf(move, state)](all)}
            </button>
          ))}
        </form>
      )}
      {plates.length > platesPerPage && shown.length > 0 && (
        <p>{t.shown(n(before + 1), n(before + shown.length), all)}</p>
      )}
      {shown.length === 0 && <p>{t.noneOnPage}</p>}
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
          {from}
          <input type="hidden" name="state" value={state} />
          <fieldset hidden={shown.length === 0}>
            <legend>{t.chosen}</legend>
            {shown.map((plate) => (
              <label>
                <input
                  type="checkbox"
                  name={nameOfSign(plate.code)}
                  value="1"
                  checked={typed?.ticked.has(plate.code) ?? false}
                />
                <PlateLine plate={plate} language={language} />
              </label>
            ))}
          </fieldset>
          {plates.length > platesPerPage && (
            <label>
              {t.orPaste}
              <textarea name="codes" rows={3} spellcheck={false} autocomplete="off">
                {typed?.codes}
              </textarea>
            </label>
          )}
          <div class="act">
            {day(typed?.day)}
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
