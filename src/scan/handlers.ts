import type { Context } from "hono";
import { parseCode } from "../signs/code.ts";
import { codeLikeInPath } from "../signs/typed/code-like.ts";
import { errorPage } from "../web/errors.tsx";
import { openCode, openedBefore, pathOf } from "./redirect.ts";
import { codeErrorPage, nearSignsInTime } from "./wrong-code.tsx";

type RequestContext = Context<{ Bindings: Env }>;

/**
 * `GET /{CODE}`, of what was not redirected before it came here (`index.ts`): the page that says why a
 * code leads nowhere, and the answer to a HEAD.
 */
export async function redirect(c: RequestContext): Promise<Response> {
  const typed = c.req.param("code") ?? "";
  const code = parseCode(typed);
  if (code) return answerCode(c, code);
  return codeErrorPage(c, "wrong-code", typed, { near: await nearSignsInTime(c.env, typed) });
}

/**
 * The last resort for a path that is none of ours: a code with something around or within it, as
 * in `/4PHVTR.`, `//4PHVTR` or `/4PH-VTR`, is opened and counted as the bare one, by the same
 * request. Five or seven characters are a code that was mistyped.
 * @returns null for a path that holds nothing like a code.
 */
export async function redirectMangled(c: RequestContext): Promise<Response | null> {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
  const typed = codeLikeInPath(pathOf(c.req.url));
  if (!typed) return null;
  const code = parseCode(typed);
  if (code) return answerCode(c, code);
  const near = await nearSignsInTime(c.env, typed);
  // A word without a digit is nearly always a word.
  if (near.length === 0 && !/\d/.test(typed)) return null;
  return codeErrorPage(c, "wrong-code", typed, { near });
}

async function answerCode(c: RequestContext, code: string): Promise<Response> {
  const request = c.req.raw;
  const opened = await (openedBefore(request) ?? openCode(request, c.env, c.executionCtx, code));
  if (opened instanceof Response) return opened;
  const headers = { "X-Scan": opened.scan };
  return opened.found === "no-answer"
    ? errorPage(c, "no-answer", { "Retry-After": "5", ...headers })
    : codeErrorPage(c, "unknown-code", code, { headers });
}
