import { seeded } from "../random.ts";

/** What makes a search work: words that it strips, in one of the ways in which people write them. */
const kindWords =
  "duong đường Đ. d pho phố p P. ngo ngõ ngach ngách hem hẻm kiet dai lo đại lộ dl quoc lo ql tinh lo tl phuong phường bien so số so nha nha street st road rd lane alley tp tp. thanh pho tinh xa tx quan huyen ward city viet nam thang tháng mung ngay".split(
    " ",
  );
const nameWords =
  "tran nguyen le van thi hung dao quoc minh khai duc canh trần hưng đạo nguyễn".split(" ");

/** Queries of up to 200 characters that are as hard for the search as their writers could think. */
export function nastyQueries(count: number, seed: number): string[] {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const many = (make: () => string, between: string) =>
    Array.from({ length: 100 }, make).join(between);
  const letter = () => String.fromCharCode(97 + below(26));
  const kinds: (() => string)[] = [
    () => `${pick(kindWords)} ${pick(kindWords)} `.repeat(100),
    () => many(() => pick(kindWords), " "),
    () => many(() => pick(kindWords), ", "),
    () => many(() => pick([...kindWords, ...nameWords]), " "),
    () => many(() => pick(nameWords), " "),
    () => many(letter, " "),
    () => many(() => pick(["n", "t", "h", "a", "g"]), pick([" ", "", ". "])),
    () => many(letter, ""),
    () => letter().repeat(200),
    () => many(() => pick(["a", "e", "đ"]) + "\u0301\u0323\u0302".repeat(below(30)), ""),
    () => many(() => String(below(100)), pick([" ", "/", "-", ".", " thang ", ", "])),
    () => many(() => pick(["muoi", "hai", "ba", "tu", "thang", "mung"]), " "),
    () => many(() => pick(["'", "n'", "’", "ʼt", "`"]), pick(["", " ", "a"])),
    () => many(() => pick(["\u200b", "\u200e", "\u202e", "a", " "]), ""),
    () => [...`${pick(nameWords)} ${pick(nameWords)} ${pick(nameWords)}`].sort().reverse().join(""),
    () => `${pick(nameWords)}${letter()} ${letter()}${pick(nameWords)} ${pick(nameWords)}`,
    () =>
      `${pick(["duong", "ngo 12", "12/3", "p"])} ${many(() => pick(nameWords), " ")}, ${pick(kindWords)}`,
  ];
  return Array.from({ length: count }, () => pick(kinds)().slice(0, 200));
}
