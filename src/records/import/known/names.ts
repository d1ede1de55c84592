import { areNumbered } from "../../look-alikes.ts";
import {
  lettersTakenOut,
  numbersIn,
  signsTakenOut,
  soundOf,
  spellingOf,
} from "../letters/names.ts";

/** Anything that has a name, found by how the name is spelt and by what is much like it. */
export type NameIndex<Named> = {
  add: (name: string, one: Named) => void;
  /** With this very spelling, whatever the case. */
  same: (name: string) => readonly Named[];
  /** Not the same, but without marks, or but for one letter or mark. */
  alike: (name: string) => readonly Named[];
};

/** "Lê Lai" is no slip for "Lê Lợi"; shorter names than this differ by a letter as a rule. */
const minLength = 5;

export function indexNames<Named>(): NameIndex<Named> {
  const spelt = new Map<string, Named[]>();
  const sounding = new Map<string, Set<string>>();
  const nearly = new Map<string, Set<string>>();
  const shortened = new Map<string, Set<string>>();
  const nearKeys = (name: string) =>
    name.length < minLength ? [] : [spellingOf(name).normalize("NFD"), ...signsTakenOut(name)];
  const shorter = (name: string) => (name.length < minLength ? [] : lettersTakenOut(name));
  const put = (map: Map<string, Set<string>>, key: string, spelling: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(spelling));
  };
  return {
    add: (name, one) => {
      const spelling = spellingOf(name);
      const named = spelt.get(spelling);
      if (named) {
        named.push(one);
        return;
      }
      spelt.set(spelling, [one]);
      put(sounding, soundOf(name), spelling);
      for (const key of nearKeys(name)) put(nearly, key, spelling);
      for (const key of shorter(name)) put(shortened, key, spelling);
    },
    same: (name) => spelt.get(spellingOf(name)) ?? [],
    alike: (name) => {
      const own = spellingOf(name);
      const found = new Set([
        ...(sounding.get(soundOf(name)) ?? []),
        ...nearKeys(name).flatMap((key) => [...(nearly.get(key) ?? [])]),
        ...(shortened.get(own) ?? []),
        ...shorter(name),
      ]);
      return [...found]
        .filter((spelling) => spelling !== own && numbersIn(spelling) === numbersIn(own))
        .filter((spelling) => !areNumbered(spelling, own))
        .flatMap((spelling) => spelt.get(spelling) ?? []);
    },
  };
}
