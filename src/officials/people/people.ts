import { readEmail } from "../../city.ts";
import { auditStatement } from "../../db/audit.ts";
import { roles } from "../../db/schema.ts";
import { isPerson, type Role } from "../guard.ts";

export type Person = { email: string; role: Role; addedBy: string | null; addedAt: number };

export const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role);

/** Longer than any name of a program that was ever taken. */
const maxServiceName = 100;

/**
 * Whose role may be taken away: a person by e-mail, or a program (`service:`) that was given one
 * before programs came through an application of their own.
 */
export function readListed(text: string): string | null {
  const email = readEmail(text);
  if (email !== null || text.length > maxServiceName) return email;
  const name = text.trim().toLowerCase();
  return /^service:[\w.-]+$/.test(name) ? name : null;
}

export async function readPeople(d1: D1Database): Promise<Person[]> {
  const { results } = await d1
    .prepare(
      "SELECT email, role, added_by AS addedBy, added_at AS addedAt FROM officials ORDER BY email",
    )
    .all<Person>();
  return results;
}

/** A person who is an admin; a program cannot be asked to name one. */
const personAndAdmin = "role = 'admin' AND email NOT LIKE 'service:%'";

const hasPersonAndAdmin = `EXISTS (SELECT 1 FROM officials WHERE ${personAndAdmin})`;

/**
 * Whether the role of `?1` may be lowered or taken away by the official in parameter `by`: that of a person who is an
 * administrator only by another one in the table. Whoever does it has just signed in and stays, so
 * that somebody is always left who can enter, and not only an address that may be misspelt.
 */
const mayLose = (by: string): string =>
  `(NOT EXISTS (SELECT 1 FROM officials WHERE email = ?1 AND ${personAndAdmin})
    OR (${by} <> ?1 AND EXISTS (SELECT 1 FROM officials WHERE email = ${by} AND ${personAndAdmin})))`;

/** What became of an appointment; with "and-you", who appointed has been made an admin too. */
export type Appointed = "given" | "given-and-you" | "kept";

/**
 * Gives somebody a role, or another role. Whoever appoints an admin while no person in the table is
 * one is made an admin in the same transaction: the new one may be misspelt, and
 * what the configuration says of the first admin counts no more.
 * @returns "kept" if that would lower an administrator's role who may not lose it (`mayLose`).
 */
export async function giveRole(
  d1: D1Database,
  email: string,
  role: Role,
  by: string,
): Promise<Appointed> {
  const alone = role === "admin" && by !== email && isPerson(by);
  const ofYou = alone ? giving(d1, { email: by, role, by }, `NOT ${hasPersonAndAdmin}`) : [];
  const ofThem = giving(d1, { email, role, by }, `(?2 = 'admin' OR ${mayLose("?3")})`);
  const written = await d1.batch([...ofYou, ...ofThem]);
  const changed = (n: number) => (written.at(n)?.meta.changes ?? 0) > 0;
  if (!changed(-1)) return "kept";
  return alone && changed(0) ? "given-and-you" : "given";
}

/** The statements that give `?1` the role `?2` in the name of `?3`, and record it, on a condition. */
function giving(
  d1: D1Database,
  { email, role, by }: { email: string; role: Role; by: string },
  condition: string,
): D1PreparedStatement[] {
  const values = [email, role, by];
  return [
    auditStatement(
      d1,
      { official: by, action: "official.role", subject: `official ${email}`, after: { role } },
      {
        sql: `SELECT (SELECT json_object('role', role) FROM officials WHERE email = ?1) AS "before"
              WHERE ${condition}`,
        values,
      },
    ),
    d1
      .prepare(
        `INSERT INTO officials (email, role, added_by) SELECT ?1, ?2, ?3 WHERE ${condition}
         ON CONFLICT DO UPDATE SET role = excluded.role`,
      )
      .bind(...values),
  ];
}

/** What became of a removal; "kept" as in `Appointed`. */
export type Removed = "removed" | "kept" | "not-listed";

/** Takes somebody's role away. */
export async function takeRole(d1: D1Database, email: string, by: string): Promise<Removed> {
  const removable = `email = ?1 AND ${mayLose("?2")}`;
  const [, removed, left] = await d1.batch([
    auditStatement(
      d1,
      {
        official: by,
        action: "official.remove",
        subject: `official ${email}`,
        after: null,
      },
      {
        sql: `SELECT json_object('role', role) AS "before" FROM officials WHERE ${removable}`,
        values: [email, by],
      },
    ),
    d1.prepare(`DELETE FROM officials WHERE ${removable}`).bind(email, by),
    d1.prepare("SELECT 1 FROM officials WHERE email = ?").bind(email),
  ]);
  if ((removed?.meta.changes ?? 0) > 0) return "removed";
  return (left?.results.length ?? 0) > 0 ? "kept" : "not-listed";
}
