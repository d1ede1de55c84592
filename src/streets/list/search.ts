/** A street as the search sees it: what it may be called, and where it is. */
export type Searched = {
  kind: string | null;
  name: string;
  /** What else leads to it: the namesake's name and aliases. */
  aliases: readonly string[];
  /** Its wards, today's and former, with their kind: "Phường Trần Lãm". */
  wards: readonly string[];
};

export type Search = <Street extends Searched>(
  query: string,
  streets: readonly Street[],
) => Street[];

/**
 * Makes the search: `search(query, streets)` gives those that match, best first.
 *
 * A query is read in several ways (as typed; without "đường", "P." or "ngõ 12" before the name;
 * without ", phường …, TP. …" behind it), and nothing is stripped blindly: each way costs a little,
 * so that a street that is really called so comes first. Marks are not needed, but where they are
 * typed they decide (Doãn Khuê before Đoàn Khuê). What finds nothing so is tried by its parts, and
 * then with a letter or two mistyped.
 *
 * One closed function, since it runs in the Worker and in the browser (`find-script.ts`): it
 * refers to nothing outside itself but `fold` (`web/vietnamese.ts`), which it is given.
 */
export function makeSearch(fold: (text: string) => string): Search {
  /** A word twice: as typed (NFC, lower case) and folded. */
  type Word = { marked: string; plain: string };
  type Reading = { words: Word[]; cost: number };

  const beforeName =
    /^(duong|d|pho|p|ngo|ngach|hem|kiet|dai lo|dl|quoc lo|ql|tinh lo|tl|dt|phuong|bien|so|so nha|nha|street|road) /;
  const afterName = / (street|st|road|rd|boulevard|lane|alley|duong|pho)$/;
  const houseNumber = /^(\d+[a-z]?(\/\d+[a-z]?)*) (?=\D)/;
  const whereabouts =
    / (p|phuong|tp|tphcm|thanh pho|tinh|xa|tx|thi xa|quan|huyen|ward|city|viet nam)( |$)/;

  const collator = new Intl.Collator("vi");
  type Target = { plain: string; marked: string; bonus: number };
  /** Folded once for as long as a street is held: between two keystrokes nothing is folded again. */
  const known = new WeakMap<Searched, Target[]>();
  const plainWards = new Map<string, string>();

  return (query, streets) => {
    const ways = readingsOf(query);
    if (ways.length === 0) return [...streets];
    const targets = streets.map((street) => {
      const list = known.get(street) ?? targetsOf(street);
      known.set(street, list);
      return list;
    });
    let scores = targets.map((list) => best(list, ways, score));
    if (top(scores) < 40) scores = byParts(ways, targets) ?? scores;
    if (top(scores) < 35) scores = targets.map((list) => best(list, ways, likeness));
    const wards = streets.map((street) => wardScore(street, ways));
    const least = top(scores) >= 60 ? 35 : 1;
    return streets
      .map((street, i) => ({ street, score: Math.max(scores[i] ?? 0, wards[i] ?? 0), i }))
      .filter(({ score, i }) => score >= least || (wards[i] ?? 0) > 0)
      .sort((a, b) => b.score - a.score || collator.compare(a.street.name, b.street.name))
      .map(({ street }) => street);
  };

  /** The ways to read a query, the plainest first; none for a query without letters or digits. */
  function readingsOf(query: string): Reading[] {
    const [whole = [], first = []] = split(query);
    const ways: Reading[] = [];
    const add = (words: Word[], cost: number): void => {
      if (words.length === 0 || ways.some((way) => text(way.words) === text(words))) return;
      ways.push({ words, cost });
      const plain = text(words);
      const cut = (match: RegExpExecArray | null, more: number, from: "start" | "end") => {
        if (!match) return;
        const kept =
          from === "start"
            ? words.slice(match[0].trim().split(" ").length)
            : words.slice(0, plain.slice(0, match.index).split(" ").length);
        add(kept, cost + more);
      };
      cut(beforeName.exec(plain), 3, "start");
      cut(houseNumber.exec(plain), 4, "start");
      cut(afterName.exec(plain), 3, "end");
      cut(whereabouts.exec(plain), 4, "end");
    };
    add(whole, 0);
    add(first, 2);
    return ways;
  }

  /** The words of a query, and those before its first comma. */
  function split(query: string): [Word[], Word[]] {
    const parts = query
      .normalize("NFC")
      .toLowerCase()
      .split(/[,;\n]/);
    const wordsOf = (part: string) => {
      const words = part.match(/[^\s.,;:"'’“”()_!?-]+/g) ?? [];
      return words
        .map((marked) => ({ marked, plain: fold(marked) }))
        .filter(({ plain }) => plain !== "");
    };
    return [parts.flatMap(wordsOf), wordsOf(parts[0] ?? "")];
  }

  function targetsOf(street: Searched): Target[] {
    const { kind, name, aliases } = street;
    const called = kind ? [name, `${kind} ${name}`] : [name];
    return [
      ...called.map((name) => target(name, 0)),
      ...aliases.filter((alias) => alias !== name).map((alias) => target(alias, -8)),
    ];
  }

  function target(name: string, bonus: number): Target {
    const [words] = split(name);
    return { plain: text(words), marked: markedText(words), bonus };
  }

  type Compare = (target: string, query: string) => number;

  /** The best that one of the ways makes of one of a street's names. */
  function best(targets: Target[], ways: Reading[], compare: Compare): number {
    let most = 0;
    for (const { words, cost } of ways) {
      const [plain, marked] = [text(words), markedText(words)];
      for (const { plain: name, marked: markedName, bonus } of targets) {
        const points = compare(name, plain);
        if (points === 0) continue;
        const asTyped = plain !== marked && compare(markedName, marked) >= points ? 6 : 0;
        most = Math.max(most, points + asTyped + bonus - cost);
      }
    }
    return most;
  }

  /** How well a name answers a query, both folded: 100 if they are the same, 0 if not at all. */
  function score(name: string, query: string): number {
    if (name === query) return 100;
    if (name.startsWith(`${query} `)) return 90;
    if (name.startsWith(query)) return 86;
    if (`${name} `.includes(` ${query} `)) return 78;
    if (name.includes(` ${query}`)) return 72;
    // Written together, as in a URL or a hashtag.
    const [joined, asked] = [name.replaceAll(" ", ""), query.replaceAll(" ", "")];
    if (joined === asked) return 95;
    if (asked.length > 2 && joined.startsWith(asked)) return 70;
    // i and y are one sound: Lí Bôn, Lý Bôn.
    const [sound, sought] = [name.replaceAll("y", "i"), query.replaceAll("y", "i")];
    if (sound === sought) return 92;
    if (sound.startsWith(sought)) return 69;
    const words = name.split(" ");
    if (initials(words) === asked && asked.length > 1) return 65;
    if (inAnyOrder(words, query.split(" "))) return 60;
    return asked.length > 2 && name.includes(query) ? 40 : 0;
  }

  function initials(words: string[]): string {
    return words.map((word) => word[0]).join("");
  }

  /** Whether each word of the query begins a word of the name of its own. */
  function inAnyOrder(words: string[], asked: string[]): boolean {
    if (asked.length < 2) return false;
    const left = [...words];
    return asked.every((word) => {
      const at = left.findIndex((one) => one.startsWith(word));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  /** A name somewhere in a longer query: "tìm nhà ở Lê Lợi Thái Bình". The longest part counts. */
  function byParts([whole]: Reading[], targets: Target[][]): number[] | null {
    const words = whole?.words ?? [];
    for (let length = Math.min(words.length - 1, 6); length >= 2; length--) {
      const parts: Reading[] = [];
      for (let at = 0; at + length <= words.length; at++) {
        parts.push({ words: words.slice(at, at + length), cost: at });
      }
      const scores = targets.map((list) => best(list, parts, score));
      if (top(scores) >= 82) return scores.map((points) => (points >= 75 ? points - 40 : 0));
    }
    return null;
  }

  /** 30 and less for a name that is the query but for a mistyped letter, or two in a long one. */
  function likeness(name: string, query: string): number {
    const most = query.length < 4 ? 0 : query.length < 9 ? 1 : 2;
    if (Math.abs(name.length - query.length) > most) return 0;
    const distance = distanceOf(name, query);
    return distance > most ? 0 : 34 - 6 * distance;
  }

  /** Letters to add, drop, change or swap (optimal string alignment). */
  function distanceOf(a: string, b: string): number {
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
      before = last;
      last = row;
    }
    return last[b.length] ?? 0;
  }

  /** A query may be a ward's name: its streets follow those that are called so themselves. */
  function wardScore({ wards }: Searched, ways: Reading[]): number {
    const asked = ways.map(({ words }) => text(words)).filter((one) => one.length > 2);
    const named = wards.some((ward) => {
      const plain = plainWards.get(ward) ?? fold(ward);
      plainWards.set(ward, plain);
      return asked.some((one) => plain === one || plain.replace(/^(phuong|xa) /, "") === one);
    });
    return named ? 20 : 0;
  }

  function text(words: Word[]): string {
    return words.map(({ plain }) => plain).join(" ");
  }

  function markedText(words: Word[]): string {
    return words.map(({ marked }) => marked).join(" ");
  }

  function top(scores: number[]): number {
    return scores.reduce((most, one) => Math.max(most, one), 0);
  }
}
