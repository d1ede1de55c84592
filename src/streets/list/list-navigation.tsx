import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { messages } from "../messages.ts";
import { everyLetter, type Filter, isByLetter, queryOf } from "./filter.ts";
import type { Letter } from "./parts.ts";
import type { Found } from "./search.ts";
import type { ListedStreet, Ward } from "./street-index.ts";

/** What is listed, as the ways to the rest of it need to know. */
export type Listed = {
  language: Language;
  filter: Filter;
  found: Found<ListedStreet>;
  /** The letters of all streets of the ward, in the alphabet's order. */
  letters: Letter[];
  wards: Ward[];
  /** Whether the script may have all streets of the city at once. */
  isWhole: boolean;
};

/** One tap from the first letter to its streets, where there are enough to scroll by. */
export function Letters({ letters, language }: { letters: Letter[]; language: Language }) {
  if (letters.length < 2) return null;
  return (
    <nav id="letters" class="letters" aria-label={messages[language].letters}>
      {letters.map(({ letter }) => (
        <a href={`#${letter}`}>{letter}</a>
      ))}
    </nav>
  );
}

/**
 * Two taps to a street of a large city: a letter, or the part of one that has too many streets for a
 * page, or a ward; then the street among those of it.
 */
export function FirstTaps({ options, part }: { options: Listed; part: number }) {
  const { language, filter, found, letters, wards } = options;
  const t = messages[language];
  const at = (more: Partial<Filter>) => `/${language}${queryOf({ ...filter, part: 1, ...more })}`;
  const isChosen = (letter: string) => letter === filter.letter;
  const long = letters.filter(
    ({ letter, parts }) =>
      parts.length > 1 && (isByLetter(filter, found.streets) || isChosen(letter)),
  );
  return (
    <nav id="letters" aria-label={t.letters}>
      <h2>{t.letters}</h2>
      <p class="letters">
        {letters.map(({ letter }) => (
          <a
            href={at({ letter })}
            aria-current={isChosen(letter) ? (part === 1 ? "page" : "true") : undefined}
          >
            {letter}
          </a>
        ))}
        {options.isWhole && <a href={at({ letter: everyLetter })}>{t.allLetters}</a>}
      </p>
      {long.length > 0 && (
        <ul class="parts" lang="vi">
          {long.flatMap(({ letter, parts }) =>
            parts.map(({ from, to }, i) => (
              <li>
                <a
                  href={at({ letter, part: i + 1 })}
                  aria-current={isChosen(letter) && i + 1 === part ? "page" : undefined}
                >
                  {from.name} – {to.name}
                </a>
              </li>
            )),
          )}
        </ul>
      )}
      {filter.letter === "" && filter.ward === "" && wards.length > 1 && (
        <>
          <h2>{t.byWard}</h2>
          <ul class="parts" lang="vi">
            {wards.map(({ code, name }) => (
              <li>
                <a href={at({ ward: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

/** The pages of a search that finds more streets than one page lists, the best on the first. */
export function ResultParts(props: { options: Listed; lengths: number[]; part: number }) {
  const { options, lengths, part } = props;
  const { language, filter } = options;
  const number = (n: number) => formatNumber(n, language);
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  return (
    <nav class="letters" aria-label={messages[language].resultParts}>
      {ends.map((end, i) => (
        <a
          href={`/${language}${queryOf({ ...filter, part: i + 1 })}`}
          aria-current={i + 1 === part ? "page" : undefined}
        >
          {number((ends[i - 1] ?? 0) + 1)}–{number(end)}
        </a>
      ))}
    </nav>
  );
}
