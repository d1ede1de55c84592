import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { cityOf, type Language } from "../city.ts";
import { languageOfPath, preferredLanguage } from "./languages.ts";
import { type ErrorName, messages } from "./messages.ts";
import { type PageOptions, page } from "./page.tsx";

const statuses = {
  "wrong-code": 404,
  "unknown-code": 404,
  "not-found": 404,
  "no-answer": 503,
  "no-data": 503,
  "wrong-method": 405,
  "bad-request": 400,
  "too-large": 413,
  "not-a-form": 400,
  "not-utf-8": 400,
  "broken-form": 400,
  forbidden: 403,
  "cross-site": 403,
  unexpected: 500,
} as const satisfies Record<ErrorName, number>;

/**
 * What a room with pages of its own puts round an error, as the variable `errorFrame` of its
 * requests; null where the error is to be a citizen's page.
 */
export type ErrorFrame = (
  options: Pick<PageOptions, "language" | "title" | "status" | "headers">,
  content: Child,
) => Promise<Response> | null;

/**
 * Answers with an error: a page in the reader's language, or `application/problem+json`
 * (RFC 9457) under /api or where JSON was asked for.
 * @param detail what exactly is wrong and what would be right, where the general words are not enough.
 * @param around what stands on the page before these words and after them.
 */
export async function errorPage(
  c: Context,
  name: ErrorName,
  headers: Record<string, string> = {},
  detail?: string,
  around?: (language: Language) => { before: Child; after: Child },
): Promise<Response> {
  const language = languageOf(c);
  const t = messages[language].errors[name];
  const status = statuses[name];
  const allHeaders = { "Cache-Control": "no-store", ...headers };
  if (wantsJson(c)) {
    const problem = { type: "about:blank", title: t.title, status, detail: detail ?? t.detail };
    return c.body(JSON.stringify(problem), status, {
      ...allHeaders,
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": language,
    });
  }
  const { before, after } = around?.(language) ?? { before: null, after: null };
  const { errorFrame } = c.var as { errorFrame?: ErrorFrame };
  const framed = errorFrame?.(
    { language, title: t.title, status, headers: allHeaders },
    <>
      {before}
      <p>{detail ?? t.detail}</p>
      {after}
    </>,
  );
  if (framed) return framed;
  const robots = <meta name="robots" content="noindex" />;
  return page(
    c,
    { language, title: t.title, status, headers: allHeaders, head: robots, style },
    <>
      <h1>{t.title}</h1>
      {before}
      <p>{detail ?? t.detail}</p>
      {after}
      {status === 404 ? (
        <Find language={language} />
      ) : (
        <p>
          <a href={`/${language}`}>{messages[language].home}</a>
        </p>
      )}
    </>,
  );
}

/** Who has come to nothing is looking for a street, or for a code. */
function Find({ language }: { language: Language }) {
  const t = messages[language];
  return (
    <search>
      <form class="find" action={`/${language}`}>
        <label for="q">{t.homeOrCode}</label>
        <input id="q" name="q" type="search" autocomplete="off" enterkeyhint="search" />
        <button type="submit">{t.find}</button>
      </form>
    </search>
  );
}

const style = `
.code{font-size:1.9rem;letter-spacing:.06em;font-weight:650}
.find{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.5rem}
.find label{flex-basis:100%}
.find input{flex:1;min-width:0}
`;

const ofApi = /^\/(officials\/)?api(\/|$)/;

function languageOf(c: Context): Language {
  const city = cityOf(c.env);
  // A room that knows in which language its pages are has said so.
  const { language } = c.var as { language?: Language };
  if (language && !wantsJson(c)) return language;
  // What is wrong in particular is said to programs in English, so all else is too.
  if (ofApi.test(c.req.path)) return "en";
  const path = c.req.path.replace(/^\/officials(?=\/)/, "");
  return languageOfPath(path, city) ?? preferredLanguage(c.req.header("Accept-Language"), city);
}

function wantsJson(c: Context): boolean {
  if (ofApi.test(c.req.path)) return true;
  const accept = c.req.header("Accept") ?? "";
  return /\bapplication\/(problem\+)?json\b/.test(accept) && !accept.includes("text/html");
}
