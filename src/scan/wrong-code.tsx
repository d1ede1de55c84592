import type { Context } from "hono";
import { messages } from "../signs/typed/messages.ts";
import { findNearSigns, type NearSign } from "../signs/typed/near-signs.ts";
import { NearSignsOffer } from "../signs/typed/near-signs-offer.tsx";
import { errorPage } from "../web/errors.tsx";
import { withTimeout } from "../web/timeout.ts";

type CodeError = "wrong-code" | "unknown-code";

/** Whoever mistyped a code has help within this, or the page without it. */
const helpMs = 1_000;

/**
 * The page for a code that leads nowhere: the code as it was read, to be held against the sign, the
 * signs that may be meant, and where to tell the city of a sign that bears it.
 */
export function codeErrorPage(
  c: Context<{ Bindings: Env }>,
  name: CodeError,
  typed: string,
  options: { near?: readonly NearSign[]; headers?: Record<string, string> } = {},
): Promise<Response> {
  const code = typed.toUpperCase();
  return errorPage(c, name, options.headers, undefined, (language) => ({
    before: (
      <>
        <code class="code">{code}</code>
        <NearSignsOffer signs={options.near ?? []} language={language} />
      </>
    ),
    after: (
      <p>
        <a href={`/${language}/codes/${code}/reports`}>{messages[language].reportCode}</a>
      </p>
    ),
  }));
}

/** The signs near to a mistyped code; none where the database does not say so in time. */
export async function nearSignsInTime(env: Env, typed: string): Promise<NearSign[]> {
  try {
    return await withTimeout(helpMs, findNearSigns(env.DB, typed));
  } catch {
    return [];
  }
}
