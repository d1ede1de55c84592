import type { City, Language } from "../../city.ts";
import { titleOf } from "../../signs/street-name.ts";
import { messages } from "../messages.ts";
import type { StreetWard, WholeStreet } from "../street.ts";

/** The day on which the wards and provinces of the reform of 2025 came into force. */
const reform = "2025-07-01";

/**
 * The street's address as one writes it today, a line for each of its wards, to be copied; and,
 * small, what it was before the reform of 2025. Null where its ward is not known.
 */
export function Address(props: { found: WholeStreet; city: City; language: Language }) {
  const { found, city, language } = props;
  const t = messages[language];
  const before = found.wardsBefore.filter(({ validTo }) => validTo === reform);
  return (
    <>
      {found.wardsNow.map((ward) => (
        <div class="address" data-copied={t.addressCopied} data-copy={t.copy}>
          <span lang="vi">{addressOf(found, [ward], city.province)}</span>
        </div>
      ))}
      {before.length > 0 && (
        <small>
          {t.addressBefore} <span lang="vi">{addressOf(found, before, city.formerPlace)}</span>
        </small>
      )}
    </>
  );
}

/** "Đường Lý Bôn, phường Trần Lãm, tỉnh Hưng Yên"; of several wards any may be meant. */
function addressOf({ street }: WholeStreet, wards: readonly StreetWard[], place: string): string {
  const ward = wards.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)).join(" / ");
  return [titleOf(street, "vi"), ward, place].filter((part) => part !== "").join(", ");
}
