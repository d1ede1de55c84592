import type { Context } from "hono";
import { findNearSigns, type NearSign } from "../signs/typed/near-signs.ts";
import { NearSignsOffer } from "../signs/typed/near-signs-offer.tsx";
import { errorPage } from "../web/errors.tsx";
import { withTimeout } from "../web/timeout.ts";

type CodeError = "wrong-code" | "unknown-code";

/** Whoever mistyped a code has help within this, or the page without it. */
const helpMs = 1_000;

/**
 * The page for a code that leads nowhere: the code as it was read, to be held against the sign, and
 * the signs that may be meant.
 */
export function codeErrorPage(
  c: Context<{ Bindings: Env }>,
  name: CodeError,
  typed: string,
  options: { near?: readonly NearSign[]; headers?: Record<string, string> } = {},
): Promise<Response> {
  return errorPage(c, name, options.headers, undefined, (language) => (
    <>
      <code class="code">{typed.toUpperCase()}</code>
      <NearSignsOffer signs={options.near ?? []} language={language} />
    </>
  ));
}

/** The signs near to a mistyped code; none where the database does not say so in time. */
export async function nearSignsInTime(env: Env, typed: string): Promise<NearSign[]> {
  try {
    return await withTimeout(helpMs, findNearSigns(env.DB, typed));
  } catch {
    return [];
  }
}
