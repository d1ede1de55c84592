/** A street as the search sees it: what it may be called, and where it is. */
export type Searched = {
  kind: string | null;
  name: string;
  /** What else leads to it: the namesake's name and aliases. */
  aliases: readonly string[];
  /** Its wards, today's and former, with their kind: "Phường Trần Lãm". */
  wards: readonly string[];
};

export type Found<Street> = {
  /** Best first; those that are equally good in the order in which they were given. */
  streets: Street[];
  /** Whether no street answers the query and these only resemble it: to be offered as a guess. */
  guess: boolean;
};

export type Search = <Street extends Searched>(
  query: string,
  streets: readonly Street[],
) => Found<Street>;

/**
 * Makes the search: `search(query, streets)` gives those that match.
 *
 * A query is read in several ways (as typed; without "đường", "P." or "ngõ 12" before the name;
 * without ", phường …, TP. …" behind it; with its dates and numbers as others write them), and
 * nothing is stripped blindly: each way costs a little, so that a street that is really called so
 * comes first. Marks are not needed, but where they are typed they decide (Doãn Khuê before Đoàn
 * Khuê). What finds nothing so is tried by its parts, and then with a letter or two mistyped.
 *
 * Whatever is typed, the work is bounded: by the length of a query, its words and its readings,
 * and by comparing letter by letter only what can match by the letters that it has.
 *
 * One closed function, since it runs in the Worker and in the browser (`find-script.ts`): it
 * refers to nothing outside itself but `fold` (`web/vietnamese.ts`), which it is given.
 */
export function makeSearch(fold: (text: string) => string): Search {
  /** A word twice: as typed (NFKC, lower case) and folded. */
  type Word = { marked: string; plain: string };
  /** Words as they are compared, with what is compared of them. */
  type Phrase = {
    text: string;
    words: string[];
    /** Written together, as in a URL or a hashtag. */
    joined: string;
    /** i and y are one sound: Lí Bôn, Lý Bôn. */
    sound: string;
    initials: string;
    /** Which letters and digits it has, a bit each. */
    letters: number;
  };
  /** A way to read a query. */
  type Reading = { plain: Phrase; marked: string; words: Word[]; cost: number };
  /** One of a street's names. */
  type Name = { plain: Phrase; called: string; cost: number };

  // An address as post offices write it has about twenty words and as many readings.
  const maxLength = 200;
  const maxWords = 20;
  const maxReadings = 24;

  const beforeName =
    /^(duong|d|pho|p|ngo|ngach|hem|kiet|dai lo|dl|quoc lo|ql|tinh lo|tl|dt|phuong|bien|so nha|so|nha|mung|mong|ngay|street|road) /;
  const afterName = / (street|st|road|rd|boulevard|lane|alley|duong|pho)$/;
  const houseNumber = /^(\d+[a-z]?(\/\d+[a-z]?)*) (?=\D|\d+(\/| thang ))/;
  const whereabouts =
    / (p|phuong|tp|tphcm|thanh pho|tinh|xa|tx|thi xa|quan|huyen|ward|city|viet nam)( |$)/;

  /** The address of a street's page, pasted. */
  const pageOfStreet = /^\s*\S+\/streets\/([\w-]+)\S*\s*$/i;

  /** Numbers from 1 to 39 as words, folded: "tư" and "bốn" are both 4, "hai bảy" is 27. */
  const units = " mot hai ba bon nam sau bay tam chin".split(" ");
  const numeral =
    "(\\d+|(?:hai |ba )?(?:muoi )?(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)|(?:hai |ba )?muoi)";
  const day = new RegExp(`\\b${numeral} thang ${numeral}\\b`);
  const month = new RegExp(`\\bthang ${numeral}\\b`);

  /** Made once for as long as a street is held: between two keystrokes nothing is folded again. */
  const known = new WeakMap<Searched, Name[]>();
  const folded = new Map<string, string>();

  return (query, streets) => {
    const ways = readingsOf(query);
    if (ways.length === 0) return { streets: [...streets], guess: false };
    const names = streets.map((street) => {
      const list = known.get(street) ?? namesOf(street);
      known.set(street, list);
      return list;
    });
    let scores = names.map((list) => best(list, ways, score));
    let guess = false;
    if (top(scores) < 40) {
      const found = byParts(ways, names);
      scores = found?.scores ?? scores;
      guess = found?.guess ?? false;
    }
    const wards = wardScores(streets, ways);
    if (top(wards) > 0) guess = false;
    else if (top(scores) < 35) {
      scores = names.map((list) => best(list, ways, likeness));
      guess = true;
    }
    const least = top(scores) >= 60 ? 35 : 1;
    const found = streets
      .map((street, i) => ({ street, score: Math.max(scores[i] ?? 0, wards[i] ?? 0), i }))
      .filter(({ score, i }) => score >= least || (wards[i] ?? 0) > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ street }) => street);
    return { streets: found, guess: guess && found.length > 0 };
  };

  /** The ways to read a query, the plainest first; none for a query without letters or digits. */
  function readingsOf(query: string): Reading[] {
    const typed = query
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      .slice(0, maxLength)
      .replace(pageOfStreet, "$1");
    const ways: Reading[] = [];
    const add = (words: Word[], cost: number): void => {
      if (words.length === 0 || ways.length === maxReadings) return;
      const way = reading(words.slice(0, maxWords), cost);
      if (ways.every(({ plain }) => plain.text !== way.plain.text)) ways.push(way);
    };
    for (const [part, cost] of [
      [typed, 0],
      [typed.split(/[,;\n]/)[0] ?? "", 2],
    ] as const) {
      add(wordsOf(part), cost);
      add(wordsOf(otherSpelling(part)), cost + 1);
    }
    // Each is cut further until none can be, or there are enough.
    for (const { words, plain, cost } of ways) {
      const cut = (match: RegExpExecArray | null, more: number, from: "start" | "end") => {
        if (!match) return;
        const kept =
          from === "start"
            ? words.slice(match[0].trim().split(" ").length)
            : words.slice(0, plain.text.slice(0, match.index).split(" ").length);
        add(kept, cost + more);
      };
      cut(beforeName.exec(plain.text), 3, "start");
      cut(houseNumber.exec(plain.text), 4, "start");
      cut(afterName.exec(plain.text), 3, "end");
      cut(whereabouts.exec(plain.text), 4, "end");
    }
    return ways;
  }

  /** A street's names, each as it is called and, where that differs, as others write it. */
  function namesOf({ kind, name, aliases }: Searched): Name[] {
    const own = split(fold(name));
    const names: Name[] = [{ plain: phrase(own), called: name, cost: 0 }];
    const add = (words: string[], called: string, cost: number) => {
      if (words.length > 0) names.push({ plain: phrase(words), called, cost });
    };
    if (kind) add([...split(foldOnce(kind)), ...own], `${kind} ${name}`, 0);
    for (const alias of aliases) if (alias !== name) add(split(fold(alias)), alias, 8);
    for (const { called, cost } of [...names]) add(split(otherSpelling(called)), called, cost + 1);
    return names;
  }

  /**
   * The same folded, with its numbers, dates and apostrophes in one of the ways in which people
   * write them: "30/4" for "30 Tháng Tư" and "30-04", "Số 2" for "Số 02", "no trang long" for
   * "N'Trang Lơng"; empty for a text that has none of these.
   */
  function otherSpelling(text: string): string {
    if (!/\d|['’ʼ`´‘′]|th[aá]ng/i.test(text)) return "";
    return fold(
      text.replace(/(^|[^\p{L}\p{M}])([b-df-hj-np-tv-zđ])['’ʼ`´‘′](?=\p{L})/giu, "$1$2ơ "),
    )
      .replace(/\b(ql|tl|dt)(?=\d)/g, "$1 ")
      .replace(day, (_, of, to) => `${numberOf(of)}/${numberOf(to)}`)
      .replace(month, (_, to) => `thang ${numberOf(to)}`)
      .replace(/(^|[^\d/.-] ?)(\d{1,2})[ .-](\d{1,2})(?![\d/.-]| \d)/, "$1$2/$3")
      .replace(/\b0+(?=\d)/g, "");
  }

  function numberOf(numeral: string): number {
    const words = numeral.replace("tu", "bon").replace("lam", "nam").split(" ");
    const [first = "", last = ""] = [words[0], words.at(-1)];
    if (/\d/.test(first)) return Number(first);
    const ones = last === "muoi" ? 0 : units.indexOf(last);
    if (words.length === 1) return last === "muoi" ? 10 : ones;
    return ones + 10 * (first === "muoi" ? 1 : units.indexOf(first));
  }

  function split(text: string): string[] {
    return text.match(/[^\s.,;:"'’“”‘ʼ`´′()_!?-]+/g) ?? [];
  }

  function wordsOf(text: string): Word[] {
    return split(text.toLowerCase())
      .map((marked) => ({ marked, plain: fold(marked) }))
      .filter(({ plain }) => plain !== "");
  }

  function reading(words: Word[], cost: number): Reading {
    const marked = words.map(({ marked }) => marked).join(" ");
    return { plain: phrase(words.map(({ plain }) => plain)), marked, words, cost };
  }

  function phrase(words: string[]): Phrase {
    const [text, joined] = [words.join(" "), words.join("")];
    const sound = text.replaceAll("y", "i");
    const initials = words.map((word) => word[0]).join("");
    let letters = 0;
    for (let i = 0; i < joined.length; i++) letters |= bitOf(joined.charCodeAt(i));
    return { text, words, joined, sound, initials, letters };
  }

  /** A bit for each of a to z, y as i; digits share five, other characters have none. */
  function bitOf(code: number): number {
    if (code === 121) return 1 << 8;
    if (code >= 97 && code < 122) return 1 << (code - 97);
    if (code === 122) return 1 << 24;
    return code >= 48 && code < 58 ? 1 << (25 + (code % 5)) : 0;
  }

  type Compare = (name: Phrase, query: Phrase) => number;

  /** The best that one of the ways makes of one of a street's names. */
  function best(names: Name[], ways: Reading[], compare: Compare): number {
    let most = 0;
    for (const way of ways) {
      for (const name of names) {
        const points = compare(name.plain, way.plain);
        if (points === 0) continue;
        const asTyped = way.marked !== way.plain.text && markedToo(name, way, compare, points);
        most = Math.max(most, points + (asTyped ? 6 : 0) - name.cost - way.cost);
      }
    }
    return most;
  }

  function markedToo(name: Name, way: Reading, compare: Compare, points: number): boolean {
    const called = split(name.called.normalize("NFC").toLowerCase());
    return compare(phrase(called), phrase(way.marked.split(" "))) >= points;
  }

  /** How well a name answers a query, both folded: 100 if they are the same, 0 if not at all. */
  function score(name: Phrase, query: Phrase): number {
    if (cannotHold(name, query)) return 0;
    const points = wordForWord(name, query);
    if (points > 0) return points;
    const { joined } = query;
    if (joined.length > 2 && name.joined.startsWith(joined)) return 70;
    if (name.sound.startsWith(query.sound)) return 69;
    if (joined.length > 1 && name.initials === joined) return 65;
    if (inAnyOrder(name.words, query.words)) return 60;
    return joined.length > 2 && name.text.includes(query.text) ? 40 : 0;
  }

  /** The same where the query is part of a name, or the name, with all of its words in order. */
  function wordForWord(name: Phrase, query: Phrase): number {
    if (cannotHold(name, query)) return 0;
    if (name.joined === query.joined) return name.text === query.text ? 100 : 95;
    if (query.words.length > name.words.length) return 0;
    if (name.text.startsWith(query.text)) return name.text[query.text.length] === " " ? 90 : 86;
    if (name.text.includes(` ${query.text}`)) {
      return `${name.text} `.includes(` ${query.text} `) ? 78 : 72;
    }
    return name.sound === query.sound ? 92 : 0;
  }

  /** Whatever way it matches, a name has each of the letters that are asked for. */
  function cannotHold(name: Phrase, query: Phrase): boolean {
    return (query.letters & ~name.letters) !== 0 || query.joined.length > name.joined.length;
  }

  /** Whether each word of the query begins a word of the name of its own. */
  function inAnyOrder(words: string[], asked: string[]): boolean {
    if (asked.length < 2 || asked.length > words.length) return false;
    const left = [...words];
    return asked.every((word) => {
      const at = left.findIndex((one) => one.startsWith(word));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  /**
   * A name somewhere in a longer query: "tìm nhà ở Lê Lợi Thái Bình". The longest part counts; it
   * is a guess where no name stands there whole ("Trần Quốc" of "Trần Quốc Toản").
   */
  function byParts([whole]: Reading[], names: Name[][]) {
    const words = whole?.words ?? [];
    for (let length = Math.min(words.length - 1, 6); length >= 2; length--) {
      const parts: Reading[] = [];
      for (let at = 0; at + length <= words.length; at++) {
        const part = reading(words.slice(at, at + length), at);
        if (parts.every(({ plain }) => plain.text !== part.plain.text)) parts.push(part);
      }
      const scores = names.map((list) => best(list, parts, wordForWord));
      if (top(scores) < 82) continue;
      const isWhole = (name: Name) =>
        parts.some((part) => wordForWord(name.plain, part.plain) > 90);
      return {
        scores: scores.map((points) => (points >= 75 ? points - 40 : 0)),
        guess: !names.some((list) => list.some(isWhole)),
      };
    }
    return null;
  }

  /** 30 and less for a name that is the query but for a mistyped letter, or two in a long one. */
  function likeness({ text, letters }: Phrase, query: Phrase): number {
    const most = query.text.length < 4 ? 0 : query.text.length < 9 ? 1 : 2;
    if (Math.abs(text.length - query.text.length) > most) return 0;
    // No letter that is mistyped makes more than one that the other has not.
    if (bits(query.letters & ~letters) > most || bits(letters & ~query.letters) > most) return 0;
    const distance = distanceOf(text, query.text, most);
    return distance > most ? 0 : 34 - 6 * distance;
  }

  function bits(of: number): number {
    let count = 0;
    for (let left = of; left !== 0; left &= left - 1) count++;
    return count;
  }

  /** Letters to add, drop, change or swap (optimal string alignment); `most` + 1 for any more. */
  function distanceOf(a: string, b: string, most: number): number {
    let before: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        let least = Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          least = Math.min(least, (before[j - 2] ?? 0) + 1);
        }
        row.push(least);
      }
      // A swap reaches back over one row, but not over two.
      if (Math.min(...row, ...last) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length] ?? 0;
  }

  /** A query may be a ward's name: its streets follow those that are called so themselves. */
  function wardScores(streets: readonly Searched[], ways: Reading[]): number[] {
    const asked = new Set(ways.map(({ plain }) => plain.text).filter((one) => one.length > 2));
    const isAsked = (ward: string): boolean => {
      const plain = foldOnce(ward);
      return asked.has(plain) || asked.has(plain.replace(/^(phuong|xa) /, ""));
    };
    return streets.map(({ wards }) => (wards.some(isAsked) ? 20 : 0));
  }

  /** For what many streets share: their kinds and wards. */
  function foldOnce(text: string): string {
    const plain = folded.get(text) ?? fold(text);
    folded.set(text, plain);
    return plain;
  }

  function top(scores: number[]): number {
    return scores.reduce((most, one) => Math.max(most, one), 0);
  }
}
