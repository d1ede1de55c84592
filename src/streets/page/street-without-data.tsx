import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { messages as shared } from "../../web/messages.ts";
import { retrySoon } from "../../web/outage.ts";
import { page } from "../../web/page.tsx";
import { messages } from "../messages.ts";
import { type StreetName, signKind, titleOf } from "../names.ts";
import { streetStyle } from "./street-style.ts";

/** The page of a street of which nothing can be read but, from the spare copy, what it is called. */
export function streetWithoutData(
  c: Context,
  street: StreetName,
  language: Language,
): Promise<Response> {
  const t = messages[language];
  const words = shared[language];
  return page(
    c,
    {
      language,
      title: titleOf(street, language),
      status: 503,
      style: streetStyle,
      head: <meta name="robots" content="noindex" />,
      headers: { "Cache-Control": "no-store", ...retrySoon },
    },
    <>
      <h1 class="sign" lang="vi">
        <small>{signKind(street)}</small> {street.name}
      </h1>
      <p class="notice">{t.withoutData}</p>
      <p>
        <a href={`/${language}`}>{words.home}</a>
      </p>
    </>,
  );
}
