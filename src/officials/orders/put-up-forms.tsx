import type { Language } from "../../city.ts";
import type { OrderedPlate } from "../../signs/workshop/order-list.ts";
import { formatNumber } from "../../web/format.ts";
import { maxSignsAtOnce, nameOfSign } from "../components/sign-boxes.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** What is recorded of a plate that hangs: a sign that never hung is installed, another replaced. */
const kinds = [
  ["installed", "planned"],
  ["replaced", "installed"],
] as const;

const actionOf = (language: Language): string => officialPath(language, "/sign-events");

/** Records all delivered plates as put up; where there are more than at once, says how to choose. */
export function PutUpForms(props: {
  plates: readonly OrderedPlate[];
  today: string;
  language: Language;
}) {
  const { plates, today, language } = props;
  const t = messages[language];
  const n = (value: number) => formatNumber(value, language);
  const delivered = plates.filter(({ state }) => state === "delivered");
  if (delivered.length === 0) return null;
  return (
    <>
      <p>{t.hangAbout}</p>
      {delivered.length > maxSignsAtOnce && <p>{t.hangMany(n(maxSignsAtOnce))}</p>}
      {kinds.map(([kind, status]) => {
        const ready = delivered.filter((plate) => plate.status === status);
        if (ready.length === 0 || delivered.length > maxSignsAtOnce) return null;
        // Before it came, no plate can have been put up.
        const came = ready
          .map(({ deliveredOn }) => deliveredOn ?? "")
          .toSorted()
          .at(-1);
        return (
          <form class="act" method="post" action={actionOf(language)}>
            {ready.map(({ code }) => (
              <input type="hidden" name={nameOfSign(code)} value="1" />
            ))}
            <label>
              {t.day} <input type="date" name="day" required value={today} min={came} max={today} />
            </label>
            <button type="submit" name="kind" value={kind}>
              {t.hang[kind](n(ready.length))}
            </button>
          </form>
        );
      })}
    </>
  );
}

/** The same for those that are ticked in a form of delivered plates. */
export function PutUpButtons(props: { plates: readonly OrderedPlate[]; language: Language }) {
  const { plates, language } = props;
  return (
    <>
      {kinds.map(
        ([kind, status]) =>
          plates.some((plate) => plate.status === status) && (
            <button type="submit" name="kind" value={kind} formaction={actionOf(language)}>
              {messages[language].hangChosen[kind]}
            </button>
          ),
      )}
    </>
  );
}
