import { and, eq, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { keys } from "./schema.ts";

/** What a database signs or draws for itself, each with a secret of its own. */
export type KeyPurpose = "report forms" | "staff checks" | "public months";

/** 256 bits as hexadecimal, by SQLite's own generator (ChaCha20, seeded by the system). */
const newSecret = sql`lower(hex(randomblob(32)))`;

/** A key shorter than the hash's output weakens it (RFC 2104, section 3): such a row is none. */
const minSecretLength = 32;

/** The statement that finds the secret for a purpose, for a batch that asks more. */
export const selectKey = (db: Db, purpose: KeyPurpose) =>
  db
    .select({ secret: keys.secret })
    .from(keys)
    .where(and(eq(keys.purpose, purpose), sql`length(${keys.secret}) >= ${minSecretLength}`));

/** The secret for a purpose; null where none has been made yet, or since it was deleted. */
export async function readKey(db: Db, purpose: KeyPurpose): Promise<string | null> {
  const key = await selectKey(db, purpose).get();
  return key?.secret ?? null;
}

/**
 * The secret for a purpose, made by the database where there is none: no city has to set one, no
 * two share one, and deleting the row turns the key. Two that make one at once get the same.
 * @param db the primary: a replica may not know yet what has just been made.
 */
export async function readOrMakeKey(db: Db, purpose: KeyPurpose): Promise<string> {
  const known = await readKey(db, purpose);
  if (known) return known;
  await db
    .insert(keys)
    .values({ purpose, secret: newSecret })
    .onConflictDoUpdate({
      target: keys.purpose,
      set: { secret: sql`excluded.secret` },
      setWhere: sql`length(${keys.secret}) < ${minSecretLength}`,
    });
  const made = await readKey(db, purpose);
  if (!made) throw new Error(`No key for ${purpose}: the row was deleted as it was made.`);
  return made;
}

/**
 * The statement that gives a purpose another secret, whether or not it had one: whatever was signed
 * with the old one is void. The new one is its row.
 */
export const renewKey = (d1: D1Database, purpose: KeyPurpose): D1PreparedStatement =>
  d1
    .prepare(
      `INSERT INTO keys (purpose, secret) VALUES (?, lower(hex(randomblob(32))))
       ON CONFLICT (purpose) DO UPDATE SET secret = excluded.secret RETURNING secret`,
    )
    .bind(purpose);
