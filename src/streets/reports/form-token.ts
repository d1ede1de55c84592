import { checkToken, signForEver, signToken } from "../../web/signed-token.ts";

/**
 * The mark that each report form carries: a random number and, signed with it and what the report
 * is about, until when the form may be sent. One form is one report: its receipt follows from the
 * number alone.
 * Whoever floods us has to fetch every form and wait; nothing is kept of anybody to tell that.
 */

/** Nobody reads the form and types in less; a script does. */
const minSeconds = 3;
/** A form left open overnight may still be sent. */
const maxSeconds = 24 * 3600;

export type TokenFault = "forged" | "too-soon" | "too-old";

/**
 * Makes the token of a new form, `number.expiry.signature`.
 * @param key the database's own for report forms (`db/keys.ts`), here and below.
 * @param about the id of a street, or a code that no sign bears.
 * @param now in seconds.
 */
async function makeToken(key: string, about: number | string, now: number): Promise<string> {
  const number = crypto.randomUUID();
  return `${number}.${await signToken(key, formOf(about, number), now + maxSeconds)}`;
}

/** The token of a form that is shown again: a new one, unless that which was sent is still good. */
export async function tokenToShow(
  key: string,
  about: number | string,
  sent: string,
  faults: readonly string[],
): Promise<string> {
  const isSpent = sent === "" || faults.includes("forged") || faults.includes("too-old");
  return isSpent ? makeToken(key, about, secondsNow()) : sent;
}

export const secondsNow = (): number => Math.floor(Date.now() / 1000);

/** What is wrong with a token that was sent, or null. */
export async function faultOf(
  key: string,
  about: number | string,
  token: string,
  now: number,
): Promise<TokenFault | null> {
  const number = numberOf(token);
  const signed = token.slice(number.length + 1);
  const checked = await checkToken(key, formOf(about, number), signed, now * 1000);
  if (!checked.valid) return checked.fault === "expired" ? "too-old" : "forged";
  const made = checked.expiry - maxSeconds;
  return now - made < minSeconds ? "too-soon" : null;
}

/** The receipt of a form, whatever it says: a form that is sent again has the same. */
export async function receiptOf(key: string, token: string): Promise<string> {
  const binding = { purpose: "report receipt", subject: numberOf(token) };
  return (await signForEver(key, binding)).slice(0, 22);
}

const formOf = (about: number | string, number: string) => ({
  purpose: "report form",
  subject: JSON.stringify([about, number]),
});

const numberOf = (token: string): string => token.split(".", 1)[0] ?? "";
