import type { Scanner } from "../db/schema.ts";
import { namesBrowser } from "./browsers.ts";
import { isOnRobotList, posesAsPhone } from "./robots.ts";

/** What is known of one opening of a well-formed code. Nothing of it is kept. */
export type Opening = {
  method: string;
  headers: Headers;
  /** Trimmed; empty if there is none. */
  userAgent: string;
  /** Whether a sign bears the code; true also while nobody can say. */
  signExists: boolean;
  /** An official who checks signs in the street has opened it (`staff-link.ts`). */
  byStaff: boolean;
};

/**
 * What becomes of an opening, and why; the reason is empty for a person. `person`, `robot` and
 * `staff` are counted apart under the sign's code, a `stray` under none, apart by who sent it.
 * `ignored` is answered and not counted; `declined` is refused, so that the true opening is
 * fetched, and counted, when it comes.
 */
export type Verdict =
  | { outcome: Scanner | "ignored" | "declined"; reason: string }
  | { outcome: "stray"; reason: "no-sign"; by: Scanner };

type Rule<Outcome> = { outcome: Outcome; reason: string; holds: (opening: Opening) => boolean };

/** What is no scan: the first rule that holds. Referer and Sec-Fetch-Site are left alone. */
const noScans: readonly Rule<"ignored" | "declined">[] = [
  { outcome: "ignored", reason: "not-get", holds: ({ method }) => method !== "GET" },
  { outcome: "declined", reason: "prefetch", holds: isPrefetch },
  { outcome: "ignored", reason: "not-a-page", holds: isSubresource },
];

/** Who scanned, unless it was a person: the first rule that holds. */
const scanners: readonly Rule<Scanner>[] = [
  { outcome: "staff", reason: "staff-check", holds: ({ byStaff }) => byStaff },
  { outcome: "robot", reason: "no-user-agent", holds: ({ userAgent }) => userAgent === "" },
  { outcome: "robot", reason: "no-browser", holds: ({ userAgent }) => !namesBrowser(userAgent) },
  { outcome: "robot", reason: "isbot", holds: ({ userAgent }) => isOnRobotList(userAgent) },
  { outcome: "robot", reason: "poses-as-phone", holds: ({ userAgent }) => posesAsPhone(userAgent) },
];

const person = { outcome: "person", reason: "" } as const;

/** Judges an opening of a sign's code, by the rules above. */
export function whoScanned(opening: Opening): Verdict {
  const noScan = noScans.find(({ holds }) => holds(opening));
  if (noScan) return noScan;
  const scanner = scanners.find(({ holds }) => holds(opening)) ?? person;
  if (opening.signExists) return scanner;
  return { outcome: "stray", reason: "no-sign", by: scanner.outcome };
}

/**
 * A verdict as the header `X-Scan` tells it: `person`, `robot; reason=no-browser`, and of a stray
 * that no person sent `stray; reason=no-sign; by=robot`.
 */
export function describe(verdict: Verdict): string {
  const { outcome, reason } = verdict;
  const by = outcome === "stray" && verdict.by !== "person" ? `; by=${verdict.by}` : "";
  return reason === "" ? outcome : `${outcome}; reason=${reason}${by}`;
}

/** `Sec-Purpose: prefetch;prerender` (Chrome, Firefox), `Purpose` (old Chrome, Safari), `X-Moz`. */
function isPrefetch({ headers }: Opening): boolean {
  return (
    /^\s*(prefetch|prerender)/i.test(headers.get("Sec-Purpose") ?? "") ||
    ["Purpose", "X-Purpose", "X-Moz"].some((name) =>
      /^\s*(prefetch|preview)/i.test(headers.get(name) ?? ""),
    )
  );
}

/** An image or script that points at a code. Old WebViews send no Sec-Fetch-Dest, and are people. */
function isSubresource({ headers }: Opening): boolean {
  const destination = headers.get("Sec-Fetch-Dest");
  return destination !== null && destination !== "document";
}
