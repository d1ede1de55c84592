import { indexNames, type NameIndex } from "../../look-alikes.ts";
import { spellingOf } from "../../name-spelling.ts";
import type { KnownCity, KnownNamesake, KnownStreet } from "./known-city.ts";

/** The city's streets by their names, and by those of whom they honour. */
export type StreetIndex = {
  hasStreets: boolean;
  bySlug: (slug: string) => KnownStreet | null;
  names: NameIndex<KnownStreet>;
  /** The street with the longest name that stands within a text: "Biển đường Lý Bôn". */
  heldIn: (text: string) => KnownStreet | null;
  /** Streets that honour a person who is also called that. */
  honouring: (name: string) => readonly KnownStreet[];
  namesake: (name: string) => KnownNamesake | null;
};

export const nameOf = ({ values }: KnownStreet): string => String(values.name);

/** The streets of a city, made ready for as many look-ups as a file has rows. */
export function indexStreets({ streets, namesakes }: KnownCity): StreetIndex {
  const names = indexNames<KnownStreet>();
  for (const street of streets) names.add(nameOf(street), street);
  const slugs = new Map(streets.map((street) => [street.slug, street]));
  const byName = new Map(namesakes.map((one) => [spellingOf(one.name), one]));
  const called = new Map<string, KnownStreet[]>();
  for (const namesake of namesakes) {
    const theirs = streets.filter(({ values }) => values.namesakeId === namesake.name);
    for (const name of [namesake.name, ...namesake.aliases]) {
      const key = spellingOf(name);
      called.set(key, [...(called.get(key) ?? []), ...theirs]);
    }
  }
  return {
    hasStreets: streets.length > 0,
    bySlug: (slug) => slugs.get(slug) ?? null,
    names,
    heldIn: (text) => {
      const within = ` ${spellingOf(text)} `;
      const held = streets.filter((street) => within.includes(` ${spellingOf(nameOf(street))} `));
      return held.sort((a, b) => nameOf(b).length - nameOf(a).length)[0] ?? null;
    },
    honouring: (name) => called.get(spellingOf(name)) ?? [],
    namesake: (name) => byName.get(spellingOf(name)) ?? null,
  };
}
