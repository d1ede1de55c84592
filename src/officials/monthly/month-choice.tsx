import type { Language } from "../../city.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** Which month, and how to print it; left out on paper. */
export function MonthChoice({ month, language }: { month: string; language: Language }) {
  const t = messages[language];
  return (
    <form class="filter" method="get" action={officialPath(language, "/monthly")}>
      <label>
        {t.month}
        <input type="month" name="month" value={month} required />
      </label>
      <button type="submit">{t.show}</button>
      <p class="quiet">{t.print}</p>
    </form>
  );
}
