import type { Language } from "../../city.ts";
import { positionWords } from "../../signs/position.ts";
import { messages } from "../messages.ts";
import type { StreetPlace, WholeStreet } from "../street.ts";

type PlacesOptions = { found: WholeStreet; language: Language };

/** Where everybody may go on this street: what it is, its page, and near which sign. */
export function PublicPlaces({ found, language }: PlacesOptions) {
  const { places } = found;
  const t = messages[language];
  if (places.length === 0) return null;
  return (
    <>
      <h3>{t.places}</h3>
      <ul>
        {places.map((place) => (
          <Place place={place} found={found} language={language} />
        ))}
      </ul>
    </>
  );
}

function Place({ place, found, language }: PlacesOptions & { place: StreetPlace }) {
  const { kind, name, nearCode, link } = place;
  const t = messages[language];
  const sign = found.signs.find(({ code }) => code === nearCode);
  const position = sign && positionWords(sign, language);
  return (
    <li>
      {t.placeKinds[kind]}:{" "}
      {link ? (
        <a href={link} lang="vi">
          {name}
        </a>
      ) : (
        <span lang="vi">{name}</span>
      )}
      {sign && (
        <>
          , {t.nearSign} <a href={`#${sign.code}`}>{sign.code}</a>
          {position?.text && (
            <>
              {" "}
              (
              <span lang={position.language === language ? undefined : position.language}>
                {position.text}
              </span>
              )
            </>
          )}
        </>
      )}
    </li>
  );
}
