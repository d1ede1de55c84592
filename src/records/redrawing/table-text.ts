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
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = "";
  };
  for (let i = 0; i < plain.length; i++) {
    const character = plain[i] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (character === separator) end();
    else if (character === "\n") {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}

const separators = ["\t", ";", ","] as const;
