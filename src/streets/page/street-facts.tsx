import type { Child } from "hono/jsx";
import type { City, Language } from "../../city.ts";
import { fullName } from "../../signs/street-name.ts";
import { formatNumber } from "../../web/format.ts";
import { linesOf } from "../../web/geojson.ts";
import { directionOf } from "../map/geometry.ts";
import { messages } from "../messages.ts";
import type { Neighbour, StreetWard, WholeStreet } from "../street.ts";
import { Address } from "./address.tsx";
import { houseNumbers } from "./house-numbers.ts";
import { recordLanguage } from "./note.ts";
import { numbersAtSigns } from "./numbers-at-signs.tsx";
import { formatPart } from "./part-of-date.ts";

type Fact = [term: string, fact: Child | null];

/** Ends, direction, measures and wards; each fact that is missing is named as missing. */
export function StreetFacts(props: { found: WholeStreet; language: Language; city: City }) {
  const { found, language, city } = props;
  const { street, line, start, end, wardsNow, wardsBefore } = found;
  const t = messages[language];
  const metres = (value: number | null) =>
    value === null ? null : t.metres(formatNumber(value, language));
  const direction = directionOf(linesOf(line.geometry));
  const facts: Fact[] = [
    [t.start, endOf(street.startText, start, language)],
    [t.end, endOf(street.endText, end, language)],
    [t.direction, direction === null ? null : t.directions[direction]],
    [t.length, metres(street.lengthM)],
    [t.width, metres(street.widthM)],
    [t.houseNumbers, numbersOf(found, language)],
    [t.wardNow, names(wardsNow)],
    ...formerWards(wardsBefore, language),
  ];
  // A street that is no more is nobody's address today.
  if (street.withdrawnOn === null) {
    const isKnown = wardsNow.length > 0;
    facts.push([t.address, isKnown && <Address found={found} city={city} language={language} />]);
  }
  return (
    <>
      <h2>{t.facts}</h2>
      <dl class="facts">
        {facts.map(([term, fact]) => (
          <div>
            <dt>{term}</dt>
            <dd>{fact || <span class="quiet">{t.missing}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** How far the numbers go and what they are at the signs; null where neither is known. */
function numbersOf(found: WholeStreet, language: Language): Child | null {
  const [range, atSigns] = [houseNumbers(found, language), numbersAtSigns(found, language)];
  if (atSigns === null) return range;
  return (
    <>
      {range ?? <span class="quiet">{messages[language].missing}</span>}
      {atSigns}
    </>
  );
}

/** Former wards under the day before which each was in force, the latest first. */
function formerWards(wards: readonly StreetWard[], language: Language): Fact[] {
  const t = messages[language];
  if (wards.length === 0) return [[t.wardsBefore, null]];
  const byDay = Map.groupBy(wards, ({ validTo }) => validTo ?? "");
  return [...byDay]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, those]) => [t.wardBefore(formatPart(day, language)), names(those)]);
}

const names = (wards: readonly StreetWard[]): Child | null =>
  wards.length === 0 ? null : <span lang="vi">{wards.map(({ name }) => name).join(", ")}</span>;

/**
 * What the record says of an end; the street there, where it is one of ours, leads there. The
 * record says it in Vietnamese, and an English page tells so to those who have it read to them
 * (WCAG 3.1.2).
 */
function endOf(text: string | null, neighbour: Neighbour | undefined, language: Language): Child {
  if (text === messages[recordLanguage].openEnd) return messages[language].openEnd;
  if (!neighbour) return text && <span lang="vi">{text}</span>;
  const name = fullName(neighbour, language);
  const link = (shown: string) => <a href={`/${language}/streets/${neighbour.slug}`}>{shown}</a>;
  const at = text?.indexOf(neighbour.name) ?? -1;
  if (text === null || language !== recordLanguage) return link(name);
  if (at < 0) return link(text);
  return (
    <>
      {text.slice(0, at)}
      {link(neighbour.name)}
      {text.slice(at + neighbour.name.length)}
    </>
  );
}
