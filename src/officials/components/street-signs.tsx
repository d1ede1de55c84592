import type { Child } from "hono/jsx";
import { cityOf } from "../../city.ts";
import { countOutdatedPlates } from "../../signs/workshop/outdated.ts";
import { formatNumber } from "../../web/format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readTargets } from "../queries/targets.ts";
import { messages } from "./messages.ts";

/** What an official is to know of a street's signs beside its record: old plates, and other targets. */
export async function streetSigns(c: OfficialContext, streetId: number): Promise<Child> {
  const { language } = c.var;
  const t = messages[language];
  const [plates, targets] = await Promise.all([
    countOutdatedPlates(c.env.DB, cityOf(c.env), streetId),
    readTargets(c.env.DB, streetId),
  ]);
  return (
    <>
      {plates > 0 && (
        <p class="notice">
          <a href={officialPath(language, "/print/outdated")}>
            {t.outdatedPlates(formatNumber(plates, language))}
          </a>
        </p>
      )}
      {targets.map(({ code, target }) => (
        <p class="notice">
          <a href={officialPath(language, `/signs/${code}`)}>
            <code>{code}</code>
          </a>
          : {t.opens(target)}
        </p>
      ))}
    </>
  );
}
