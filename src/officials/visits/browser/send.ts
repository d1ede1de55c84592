import type { UnsentVisit } from "./kept.ts";

/** What became of sending a visit. Only "recorded" is the server's own word that it has it. */
export type Sent =
  | { outcome: "recorded" }
  | { outcome: "refused"; detail: string }
  /** Cloudflare Access wants a login first. */
  | { outcome: "login" }
  /** Whoever is signed in may not; the detail says why. */
  | { outcome: "forbidden"; detail: string }
  /** No network, a network that answers for itself, or a server in trouble: it is sent again. */
  | { outcome: "unsent" };

/** A slow network may take so long; then it is sent again, with the same key. */
const maxAnswerMs = 20_000;

/** Sends a visit once. Never throws. */
export async function send({ action, body, key }: UnsentVisit): Promise<Sent> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), maxAnswerMs);
  try {
    const answer = await fetch(action, {
      method: "POST",
      body: new URLSearchParams(body),
      // With the second header Access answers 401 to a login that is over, and not by a redirect:
      // https://developers.cloudflare.com/cloudflare-one/identity/users/session-management/
      headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
      redirect: "manual",
      signal: patience.signal,
    });
    return await readAnswer(answer, key);
  } catch {
    return { outcome: "unsent" };
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(answer: Response, key: string): Promise<Sent> {
  if (answer.type === "opaqueredirect" || answer.status === 401) return { outcome: "login" };
  const isJson = /\bjson\b/.test(answer.headers.get("Content-Type") ?? "");
  const said = isJson ? ((await answer.json()) as { recorded?: string; detail?: string }) : {};
  if (answer.ok) return said.recorded === key ? { outcome: "recorded" } : { outcome: "unsent" };
  const { detail } = said;
  if (answer.status === 403) {
    return detail === undefined ? { outcome: "login" } : { outcome: "forbidden", detail };
  }
  const isRefused = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  return isRefused && detail !== undefined ? { outcome: "refused", detail } : { outcome: "unsent" };
}
