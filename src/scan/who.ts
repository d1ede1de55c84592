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
 * `person`, `robot` and `staff` are counted apart under the sign's code, `stray` under none.
 * `ignored` is answered and not counted; `declined` is refused, so that the true opening is
 * fetched, and counted, when it comes.
 */
export type Outcome = "person" | "robot" | "staff" | "stray" | "ignored" | "declined";

/** What becomes of an opening, and why; the reason is empty for a person. */
export type Verdict = { outcome: Outcome; reason: string };

type Rule = Verdict & { holds: (opening: Opening) => boolean };

/** Who scanned: the first rule that holds. Referer and Sec-Fetch-Site are left alone. */
const rules: readonly Rule[] = [
  { outcome: "ignored", reason: "not-get", holds: ({ method }) => method !== "GET" },
  { outcome: "declined", reason: "prefetch", holds: isPrefetch },
  { outcome: "ignored", reason: "not-a-page", holds: isSubresource },
  { outcome: "stray", reason: "no-sign", holds: ({ signExists }) => !signExists },
  { outcome: "staff", reason: "staff-check", holds: ({ byStaff }) => byStaff },
  { outcome: "robot", reason: "no-user-agent", holds: ({ userAgent }) => userAgent === "" },
  { outcome: "robot", reason: "no-browser", holds: ({ userAgent }) => !namesBrowser(userAgent) },
  { outcome: "robot", reason: "isbot", holds: ({ userAgent }) => isOnRobotList(userAgent) },
  { outcome: "robot", reason: "poses-as-phone", holds: ({ userAgent }) => posesAsPhone(userAgent) },
];

const person: Verdict = { outcome: "person", reason: "" };

/** Judges who opened a sign's code, by the rules above. */
export const whoScanned = (opening: Opening): Verdict =>
  rules.find(({ holds }) => holds(opening)) ?? person;

/** A verdict as the header `X-Scan` tells it: `robot; reason=no-browser`. */
export const describe = ({ outcome, reason }: Verdict): string =>
  reason === "" ? outcome : `${outcome}; reason=${reason}`;

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
