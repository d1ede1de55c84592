import { isbotPatterns } from "./robots.ts";

/** What a request for a sign's code tells about who sent it, and so what becomes of it. */
export type Verdict = {
  /**
   * `person` and `robot` are counted apart; `ignored` is answered and not counted; `declined` is
   * refused so that the true opening is fetched, and counted, when it comes.
   */
  outcome: "person" | "robot" | "ignored" | "declined";
  /** Why it is not a person; empty for a person. */
  reason: string;
};

type Rule = {
  reason: string;
  outcome: Verdict["outcome"];
  holds: (request: Request, userAgent: string) => boolean;
};

/** First match wins. Referer and Sec-Fetch-Site are left alone: people come from anywhere. */
const rules: readonly Rule[] = [
  { reason: "not-get", outcome: "ignored", holds: ({ method }) => method !== "GET" },
  { reason: "prefetch", outcome: "declined", holds: isPrefetch },
  { reason: "not-a-page", outcome: "ignored", holds: isSubresource },
  { reason: "no-user-agent", outcome: "robot", holds: (_, userAgent) => userAgent === "" },
  { reason: "no-browser", outcome: "robot", holds: (_, agent) => !agent.startsWith("Mozilla/") },
  { reason: "isbot", outcome: "robot", holds: (_, userAgent) => isbotPatterns.test(userAgent) },
];

const person: Verdict = { outcome: "person", reason: "" };

/** Judges who opened a sign's code. Reads headers and keeps none of them. */
export function whoScanned(request: Request): Verdict {
  const userAgent = request.headers.get("User-Agent")?.trim() ?? "";
  return rules.find((rule) => rule.holds(request, userAgent)) ?? person;
}

/** `Sec-Purpose: prefetch;prerender` (Chrome, Firefox), `Purpose` (old Chrome, Safari), `X-Moz`. */
function isPrefetch({ headers }: Request): boolean {
  if (/^\s*(prefetch|prerender)/i.test(headers.get("Sec-Purpose") ?? "")) return true;
  return ["Purpose", "X-Purpose", "X-Moz"].some((name) =>
    /^\s*(prefetch|preview)/i.test(headers.get(name) ?? ""),
  );
}

/** An image or script that points at a code. Old WebViews send no Sec-Fetch-Dest, and are people. */
function isSubresource({ headers }: Request): boolean {
  const destination = headers.get("Sec-Fetch-Dest");
  return destination !== null && destination !== "document";
}
