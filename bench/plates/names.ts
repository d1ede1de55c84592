import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** As many as a large list of real names has. */
const wanted = 15_862;

/**
 * Street names to draw: those of a file, one to a line; without one, the sample city's real names and
 * then names put together from their parts, a family name, a middle name and a given name, which are
 * all real and are not known to stand together. The same ones each time.
 */
export function streetNames(file: string | undefined): string[] {
  if (file) return [...new Set(readFileSync(file, "utf8").trim().split("\n"))];
  const real = (
    parse(readFileSync("sample/sources/streets.csv"), { columns: true }) as Named[]
  ).map(({ name }) => name);
  const words = real.map((name) => name.split(" "));
  const [first, middle, last] = [
    distinct(words.map((name) => name[0])),
    distinct(words.flatMap((name) => name.slice(1, -1))),
    distinct(words.map((name) => name.at(-1))),
  ];
  const all = last.flatMap((given) =>
    first.flatMap((family) => middle.map((between) => `${family} ${between} ${given}`)),
  );
  const step = Math.max(1, Math.floor(all.length / (wanted - real.length)));
  const composed = all.filter((_, n) => n % step === 0);
  return [...new Set([...real, ...composed])].slice(0, wanted);
}

type Named = { name: string };

const distinct = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word) => word !== undefined)),
];
