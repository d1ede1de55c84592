import { fullName } from "../../signs/street-name.ts";
import type { ListedStreet } from "../../streets/list/street-index.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { newSignStyle } from "./style.ts";

/** On which street signs are to hang. */
export function streetPage(
  c: OfficialContext,
  streets: readonly ListedStreet[],
): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  return officialPage(
    c,
    { title: t.title, path: "/signs/new", style: newSignStyle },
    <form class="form" method="get" action={officialPath(language, "/signs/new")}>
      <label>
        {t.chooseStreet}
        <select name="street" required>
          <option value="" />
          {streets.map((street) => (
            <option value={street.slug}>
              {fullName(street, language)}
              {street.tellApart && ` (${street.tellApart})`}
            </option>
          ))}
        </select>
      </label>
      <div>
        <button type="submit">{t.go}</button>
      </div>
    </form>,
  );
}
