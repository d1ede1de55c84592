import type { Language } from "../../city.ts";
import { fullName } from "../../signs/street-name.ts";
import { formatDay } from "../../web/format.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";

/** Says of a street that there is no more since when, and which took its place. */
export function Withdrawn({ found, language }: { found: WholeStreet; language: Language }) {
  const { street, replacedBy } = found;
  const t = messages[language];
  if (street.withdrawnOn === null) return null;
  return (
    <p class="notice">
      {t.withdrawn(formatDay(street.withdrawnOn, language))}
      {replacedBy && (
        <>
          {" "}
          {t.replacedBy}{" "}
          <a href={`/${language}/streets/${replacedBy.slug}`}>{fullName(replacedBy, language)}</a>.
        </>
      )}
    </p>
  );
}
