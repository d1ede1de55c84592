import type { Random } from "../sample/random.ts";
import { alphabet } from "../src/signs/code.ts";

export { seeded } from "../sample/random.ts";
export type { Random };

/** Five random characters of a code, without its check character. */
export const randomCode = (random: Random): string =>
  Array.from({ length: 5 }, () => alphabet[Math.floor(random() * 32)]).join("");

/** The 25 bits of which minting makes these five characters. */
export const bitsOf = (five: string): number =>
  Array.from(five).reduce((bits, character) => bits * 32 + alphabet.indexOf(character), 0);

/** 20 hosts, 12 to 40 characters long, with every character that a host name may have. */
export const sampleHosts = Array.from({ length: 20 }, (_, i) => {
  const tail = [".vn", ".gov.vn", "-q1.com.vn", ".example:8787"][i % 4] ?? "";
  const body = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(2);
  return body.slice(i, i + 12 + Math.round((i * 28) / 19) - tail.length) + tail;
});
