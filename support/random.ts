import { alphabet } from "../src/signs/code.ts";

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger (public domain). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Five random characters of a code, without its check character. */
export const randomCode = (random: Random): string =>
  Array.from({ length: 5 }, () => alphabet[Math.floor(random() * 32)]).join("");

/** 20 hosts, 12 to 40 characters long, with every character that a host name may have. */
export const sampleHosts = Array.from({ length: 20 }, (_, i) => {
  const tail = [".vn", ".gov.vn", "-q1.com.vn", ".example:8787"][i % 4] ?? "";
  const body = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(2);
  return body.slice(i, i + 12 + Math.round((i * 28) / 19) - tail.length) + tail;
});
