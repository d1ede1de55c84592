import type { Context } from "hono";
import { cityOf, type Language } from "../city.ts";
import { type ErrorName, errorWords } from "./error-words.ts";
import { languageOfPath, preferredLanguage } from "./languages.ts";
import { page } from "./page.tsx";
import { words } from "./words.ts";

const statuses = {
  "wrong-code": 404,
  "unknown-code": 404,
  "not-found": 404,
  "no-answer": 503,
  "wrong-method": 405,
  "bad-request": 400,
  "too-large": 413,
  forbidden: 403,
  "cross-site": 403,
  unexpected: 500,
} as const satisfies Record<ErrorName, number>;

/**
 * Answers with an error: a page in the reader's language, or `application/problem+json`
 * (RFC 9457) under /api or where JSON was asked for.
 * @param detail what exactly is wrong and what would be right, where the general words are not enough.
 */
export async function errorPage(
  c: Context,
  name: ErrorName,
  headers: Record<string, string> = {},
  detail?: string,
): Promise<Response> {
  const language = languageOf(c);
  const say = errorWords[language][name];
  const status = statuses[name];
  const allHeaders = { "Cache-Control": "no-store", ...headers };
  if (wantsJson(c)) {
    const problem = { type: "about:blank", title: say.title, status, detail: detail ?? say.detail };
    return c.body(JSON.stringify(problem), status, {
      ...allHeaders,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": language,
    });
  }
  const robots = <meta name="robots" content="noindex" />;
  return page(
    c,
    { language, title: say.title, status, headers: allHeaders, head: robots },
    <>
      <h1>{say.title}</h1>
      <p>{detail ?? say.detail}</p>
      <p>
        <a href={`/${language}`}>{words[language].home}</a>
      </p>
    </>,
  );
}

function languageOf(c: Context): Language {
  const city = cityOf(c.env);
  return (
    languageOfPath(c.req.path, city) ?? preferredLanguage(c.req.header("Accept-Language"), city)
  );
}

function wantsJson(c: Context): boolean {
  if (/^\/(officials\/)?api(\/|$)/.test(c.req.path)) return true;
  const accept = c.req.header("Accept") ?? "";
  return /\bapplication\/(problem\+)?json\b/.test(accept) && !accept.includes("text/html");
}
