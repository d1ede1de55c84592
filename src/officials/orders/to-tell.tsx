import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { officialPath } from "../paths.ts";
import { codesOf, movesPath } from "./codes-of.ts";
import { Day } from "./day.tsx";
import { FilesForm } from "./files-form.tsx";
import { messages } from "./messages.ts";
import type { OrderView } from "./order-view.ts";

/** What the workshop has to be told of, or the office of what came from it. */
export function ToTell({ view, language }: { view: OrderView; language: Language }) {
  const { order, plates, today, mayMove } = view;
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
      {order.deliveredOld > 0 && (
        <div class="notice">
          <p>{t.deliveredOld(n(order.deliveredOld))}</p>
          {mayMove && (
            <form class="act" method="post" action={officialPath(language, movesPath(order))}>
              <input
                type="hidden"
                name="codes"
                value={codesOf(plates.filter(({ state, isOld }) => isOld && state === "delivered"))}
              />
              <Day order={order} today={today} language={language} />
              <button type="submit" name="move" value="cancel">
                {t.moveAll["cancel delivered"](n(order.deliveredOld))}
              </button>
            </form>
          )}
        </div>
      )}
      {order.retired > 0 && <p class="notice">{t.retiredSince(n(order.retired))}</p>}
    </>
  );
}
