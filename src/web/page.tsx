import type { Context } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { type City, cityOf, type Language } from "../city.ts";
import { locales } from "./format.ts";
import { policy } from "./headers.ts";
import { messages } from "./messages.ts";
import { baseStyle } from "./style.ts";

export type PageOptions = {
  language: Language;
  title: string;
  description?: string;
  /** The same page in another language, for the link to it and for search engines. */
  pathIn?: (language: Language) => string;
  /** Where that link leads, if not to `pathIn`: with what the reader has chosen on the page. */
  linkIn?: (language: Language) => string;
  /** Style beside the shared one. */
  style?: string;
  /** More for the head. */
  head?: Child;
  /** Makes the page more convenient, at its end; the page must do without it. */
  script?: string;
  /** The path of a PNG for whoever shares the page, and what it shows. */
  card?: { path: string; alt: string };
  /** Of the body, for pages that lay themselves out otherwise. */
  className?: string;
  status?: 200 | 400 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503;
  /** Where the brand leads and what the foot says, where that is not as on a citizen's page. */
  home?: string;
  footer?: Child;
  headers?: Record<string, string>;
};

/** Answers with a whole page around `content`: one request, its style and script inside. */
export async function page(c: Context, options: PageOptions, content: Child): Promise<Response> {
  const city = cityOf(c.env);
  const style = baseStyle + (options.style ?? "");
  const html = await (<Document city={city} options={options} style={style} content={content} />);
  return c.body(`<!doctype html>${html}`, options.status ?? 200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": options.language,
    "Content-Security-Policy": policy(
      await hashOf(style),
      options.script && (await hashOf(options.script)),
    ),
    ...options.headers,
  });
}

function Document(props: { city: City; options: PageOptions; style: string; content: Child }) {
  const { city, options, style, content } = props;
  const { language, pathIn } = options;
  const t = messages[language];
  const place = city.name[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${options.title} · ${place}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {options.description && <meta name="description" content={options.description} />}
        {pathIn && <link rel="canonical" href={`https://${city.host}${pathIn(language)}`} />}
        {pathIn &&
          city.languages.map((other) => (
            <link rel="alternate" hreflang={other} href={`https://${city.host}${pathIn(other)}`} />
          ))}
        {pathIn && <SharingCard city={city} options={options} pathIn={pathIn} />}
        <meta name="theme-color" content="#0b3c8c" />
        <link rel="icon" href={icon} />
        <style>{raw(style)}</style>
        {options.head}
      </head>
      <body class={options.className}>
        <a class="skip" href="#content">
          {t.skip}
        </a>
        <header>
          <a class="brand" href={options.home ?? `/${language}`}>
            {t.product} · {place}
          </a>
          {pathIn && (
            <OtherLanguages city={city} language={language} pathIn={options.linkIn ?? pathIn} />
          )}
        </header>
        <main id="content">{content}</main>
        <footer>
          <p>
            {options.footer ?? (
              <>
                {t.noTrace} <a href={`/${language}/privacy`}>{t.privacy}</a>
              </>
            )}
          </p>
        </footer>
        {options.script && <script>{raw(options.script)}</script>}
      </body>
    </html>
  );
}

/** What a message or a network shows of a link to the page (ogp.me), and the page for other languages. */
function SharingCard(props: {
  city: City;
  options: PageOptions;
  pathIn: (language: Language) => string;
}) {
  const { city, options, pathIn } = props;
  const { language, title, description, card } = options;
  const url = (path: string) => `https://${city.host}${path}`;
  return (
    <>
      <link rel="alternate" hreflang="x-default" href={url(pathIn(city.languages[0]))} />
      <meta property="og:type" content="website" />
      <meta
        property="og:site_name"
        content={`${messages[language].product} · ${city.name[language]}`}
      />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={url(pathIn(language))} />
      <meta property="og:locale" content={locales[language].replace("-", "_")} />
      {card && (
        <>
          <meta property="og:image" content={url(card.path)} />
          <meta property="og:image:alt" content={card.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}

function OtherLanguages(props: {
  city: City;
  language: Language;
  pathIn: (language: Language) => string;
}) {
  return (
    <nav aria-label={messages[props.language].otherLanguage}>
      {props.city.languages
        .filter((other) => other !== props.language)
        .map((other) => (
          <a href={props.pathIn(other)} lang={other} hreflang={other}>
            {messages[other].ownName}
          </a>
        ))}
    </nav>
  );
}

/** A small blue sign; in the page itself, so that no browser asks for /favicon.ico. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect y='3' width='16' height='10' rx='2' fill='%230d3b86'/%3E%3Cpath d='M3 7h10M4 10h8' stroke='%23fff' stroke-width='1.5'/%3E%3C/svg%3E";

const hashes = new Map<string, Promise<string>>();

/** The CSP source of an inline style or script (CSP Level 3, 6.7.2.3); each is hashed once. */
function hashOf(inline: string): Promise<string> {
  let hash = hashes.get(inline);
  if (!hash) {
    hash = crypto.subtle
      .digest("SHA-256", new TextEncoder().encode(inline))
      .then((digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
    hashes.set(inline, hash);
  }
  return hash;
}
