import type { Language } from "../../city.ts";
import type { OrderedPlate } from "../../signs/workshop/order-list.ts";
import { formatNumber } from "../../web/format.ts";
import { maxSignsAtOnce, nameOfSign } from "../components/sign-boxes.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Records delivered plates as put up: signs that never hung are installed, the others replaced. */
export function PutUpForms(props: {
  plates: readonly OrderedPlate[];
  today: string;
  language: Language;
}) {
  const { plates, today, language } = props;
  const t = messages[language];
  const delivered = plates.filter(({ state }) => state === "delivered");
  if (delivered.length === 0) return null;
  const kinds = [
    ["installed", "planned"],
    ["replaced", "installed"],
  ] as const;
  return (
    <>
      <p>{t.hangAbout}</p>
      {kinds.map(([kind, status]) => {
        const ready = delivered.filter((plate) => plate.status === status).slice(0, maxSignsAtOnce);
        // Before it came, no plate can have been put up.
        const came = ready
          .map(({ deliveredOn }) => deliveredOn ?? "")
          .toSorted()
          .at(-1);
        return (
          ready.length > 0 && (
            <form class="act" method="post" action={officialPath(language, "/sign-events")}>
              {ready.map(({ code }) => (
                <input type="hidden" name={nameOfSign(code)} value="1" />
              ))}
              <label>
                {t.day}{" "}
                <input type="date" name="day" required value={today} min={came} max={today} />
              </label>
              <button type="submit" name="kind" value={kind}>
                {t.hang[kind](formatNumber(ready.length, language))}
              </button>
            </form>
          )
        );
      })}
    </>
  );
}
