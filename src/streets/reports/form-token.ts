import { eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { keys } from "../../db/schema.ts";

/**
 * The mark that each report form carries: when it was made and a random number, signed. Whoever
 * floods us has to fetch every form and wait; nothing is kept of anybody to tell that.
 */

/** Nobody reads the form and types in less; a script does. */
const minSeconds = 3;
/** A form left open overnight may still be sent. */
const maxSeconds = 24 * 3600;

export type TokenFault = "forged" | "too-soon" | "too-old";

/** Makes the token of a new form; `now` in seconds. */
export async function makeToken(db: Db, now: number): Promise<string> {
  const mark = `${now}.${crypto.randomUUID()}`;
  return `${mark}.${await sign(db, mark)}`;
}

/** What is wrong with a token, or null. */
export async function faultOf(db: Db, token: string, now: number): Promise<TokenFault | null> {
  const [made = "", random = "", signature = ""] = token.split(".");
  if (signature === "" || signature !== (await sign(db, `${made}.${random}`))) return "forged";
  const age = now - Number(made);
  return age < minSeconds ? "too-soon" : age > maxSeconds ? "too-old" : null;
}

/** The receipt of what a form says: the same form with the same words has the same receipt. */
export async function receiptOf(db: Db, token: string, content: string): Promise<string> {
  return (await sign(db, `receipt\n${token}\n${content}`)).slice(0, 22);
}

/** HMAC-SHA-256 (RFC 2104) in the URL-safe alphabet of RFC 4648, section 5. */
async function sign(db: Db, text: string): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(db), encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

async function keyOf(db: Db): Promise<CryptoKey> {
  const row = await db.select().from(keys).where(eq(keys.purpose, "report forms")).get();
  if (!row) throw new Error("The table keys has no key for report forms: see migrations/0003.");
  return crypto.subtle.importKey(
    "raw",
    encode(row.secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
}

const encode = (text: string) => new TextEncoder().encode(text);
