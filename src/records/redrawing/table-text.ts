/**
 * The cells of a table that was pasted from a spreadsheet (tabs) or a CSV (commas or semicolons;
 * RFC 4180), by the separator that its lines have most of. Rows that are empty are kept, so that a
 * row's number is the one that its author sees.
 */
export function cellsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separator = separators.reduce((best, one) =>
    plain.split(one).length > plain.split(best).length ? one : best,
  );
  const rows: string[][] = [[]];
  let cell = "";
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let i = 0; i < plain.length; i++) {
    const character = plain[i] as string;
    const closing = character === '"' && cell.trim() === "" ? closingOf(plain, i, separator) : null;
    if (closing !== null) {
      cell = plain.slice(i + 1, closing).replaceAll('""', '"');
      i = closing;
    } else if (character === separator) end();
    else if (character === "\n") {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}

/**
 * Where the quotation mark stands that closes a cell, by that which opens it; null where none does,
 * and the mark is a character like others, so that it swallows no row behind it.
 */
function closingOf(text: string, opening: number, separator: string): number | null {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    const next = /[^ ]|$/.exec(text.slice(at + 1, at + maxSpaces))?.[0] ?? "";
    return next === "" || next === "\n" || next === separator ? at : null;
  }
  return null;
}

/** Nobody types more behind a cell. */
const maxSpaces = 100;

const separators = ["\t", ";", ","] as const;
