/**
 * Whether a point or a comma stands before thousands or before decimals is decided for a whole
 * column, by those of its cells that can be read one way only. "1.250" alone says nothing.
 */

export type Separator = "thousands" | "decimals";

export type Separators = {
  /** Null where no cell tells, or two tell the opposite. */
  point: Separator | null;
  comma: Separator | null;
};

export function separatorsOf(texts: Iterable<string>): Separators {
  const seen = { point: new Set<Separator>(), comma: new Set<Separator>() };
  let hasThousands = false;
  for (const text of texts) {
    const [number = ""] = /\d[\d.,]*/.exec(text) ?? [];
    const digits = number.replace(/[.,]$/, "");
    for (const { sign, separator } of evidenceIn(digits)) seen[sign].add(separator);
    // Metres in thousands with no separator, or with a unit behind them: 1.250 m is no 1 m 25 cm.
    if (/^\d{4,}$/.test(digits)) hasThousands = true;
    const [, grouped] = /^\d{1,3}([.,])\d{3}\s*(?:m|mét|met)\b(?!²)/iu.exec(text.trim()) ?? [];
    if (grouped) seen[grouped === "." ? "point" : "comma"].add("thousands");
  }
  return { point: decide(seen.point, hasThousands), comma: decide(seen.comma, hasThousands) };
}

function decide(seen: ReadonlySet<Separator>, hasThousands: boolean): Separator | null {
  if (seen.size > 1) return null;
  const [only] = seen;
  return only ?? (hasThousands ? "thousands" : null);
}

type Evidence = { sign: "point" | "comma"; separator: Separator };

/** What a number that can be read one way only tells of its separators. */
function evidenceIn(digits: string): Evidence[] {
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return both("point", "comma");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return both("comma", "point");
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return [{ sign: "point", separator: "thousands" }];
  if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return [{ sign: "comma", separator: "thousands" }];
  const [, whole = "", sign, rest = ""] = /^(\d+)([.,])(\d+)$/.exec(digits) ?? [];
  const isOpen = /^[1-9]\d{0,2}$/.test(whole) && rest.length === 3;
  if (sign === undefined || isOpen) return [];
  return [{ sign: sign === "." ? "point" : "comma", separator: "decimals" }];
}

const both = (thousands: "point" | "comma", decimals: "point" | "comma"): Evidence[] => [
  { sign: thousands, separator: "thousands" },
  { sign: decimals, separator: "decimals" },
];
