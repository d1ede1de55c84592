import type { Language } from "../../city.ts";
import { messages as records } from "../components/record-messages.ts";
import { officialPath } from "../paths.ts";
import { type HistoryKind, historyKinds } from "../queries/history.ts";
import { messages } from "./messages.ts";

/** Which changes are listed: of what, by whom, from when to when. */
export function FilterForm(props: {
  query: Record<string, string>;
  withPeople: boolean;
  language: Language;
}) {
  const { query, withPeople, language } = props;
  const t = messages[language].filter;
  const action = officialPath(language, "/changes");
  const kinds = historyKinds.filter((kind) => withPeople || kind !== "people");
  return (
    <form class="filter" method="get" action={action}>
      {query.subject && <input type="hidden" name="subject" value={query.subject} />}
      <label>
        {t.kind}
        <select name="kind">
          <option value="">{t.all}</option>
          {kinds.map((kind) => (
            <option value={kind} selected={query.kind === kind}>
              {kindName(kind, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.official}
        <input name="official" value={query.official ?? ""} autocomplete="off" />
      </label>
      <label>
        {t.from}
        <input type="date" name="from" value={query.from ?? ""} />
      </label>
      <label>
        {t.to}
        <input type="date" name="to" value={query.to ?? ""} />
      </label>
      <button type="submit">{t.apply}</button>
      {Object.keys(query).length > 0 && <a href={action}>{t.clear}</a>}
    </form>
  );
}

function kindName(kind: HistoryKind, language: Language): string {
  if (kind === "people" || kind === "reports") return messages[language].filter[kind];
  return records[language].kinds[kind];
}
