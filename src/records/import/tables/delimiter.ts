/** Which character stands between the cells of a text: the one that does so most steadily. */

const delimiters = ["\t", ";", ",", "|"];

const sampleLines = 60;

export type Delimited = {
  /** A comma for a text of one column. */
  delimiter: string;
  /** Of the lines looked at, how many have the usual number of cells, and what that is. */
  steady: number;
  columns: number;
};

/** `sep=;` on the first line, as Excel reads it; null where there is no such line. */
export const declaredDelimiter = (text: string): string | null =>
  /^\uFEFF?"?sep=(.)"?(\r\n?|\n|$)/i.exec(text)?.[1] ?? null;

/** Lines that are not blank, each without what stands between quotation marks. */
function linesOf(text: string): string[] {
  const lines = text.slice(0, 200_000).split(/\r\n?|\n/);
  return lines
    .filter((line) => line.trim() !== "")
    .slice(0, sampleLines)
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, ""));
}

/** Looks at the first lines that are not blank (`sampleLines`). */
export function findDelimiter(text: string): Delimited {
  const lines = linesOf(text);
  let best: Delimited = { delimiter: ",", steady: 0, columns: 1 };
  for (const delimiter of delimiters) {
    const found = steadiest(lines, delimiter);
    const isBetter =
      found.steady > best.steady || (found.steady === best.steady && found.columns > best.columns);
    if (found.columns > 1 && isBetter) best = found;
  }
  return best;
}

/** How many cells most lines have that have more than one. */
function steadiest(lines: readonly string[], delimiter: string): Delimited {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const columns = line.split(delimiter).length;
    if (columns > 1) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  const [columns = 1, steady = 0] =
    [...counts].sort(([more, a], [fewer, b]) => b - a || more - fewer).at(0) ?? [];
  return { delimiter, steady, columns };
}
