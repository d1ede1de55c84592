import { auditStatement } from "../../db/audit.ts";
import { roles } from "../../db/schema.ts";
import type { Role } from "../guard.ts";

export type Person = { email: string; role: Role; addedBy: string | null; addedAt: number };

export const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role);

/** An e-mail, or `service:` and an Access client id. Lower case, as Access may write either. */
export function readName(text: string): string | null {
  const name = text.normalize("NFC").trim().toLowerCase();
  return /^([^@\s:]+@[^@\s]+\.[^@\s]+|service:[\w.-]+)$/.test(name) && name.length <= 254
    ? name
    : null;
}

export async function readPeople(d1: D1Database): Promise<Person[]> {
  const { results } = await d1
    .prepare(
      "SELECT email, role, added_by AS addedBy, added_at AS addedAt FROM officials ORDER BY email",
    )
    .all<Person>();
  return results;
}

/** Another admin than the one named must be left, or nobody could ever name one again. */
const anotherAdmin = `EXISTS (SELECT 1 FROM officials WHERE role = 'admin' AND email <> ?1
  AND email NOT LIKE 'service:%')`;

/**
 * Gives somebody a role, or another role.
 * @returns false if that would leave no admin; nothing is changed then.
 */
export async function giveRole(
  d1: D1Database,
  email: string,
  role: Role,
  by: string,
): Promise<boolean> {
  const [written] = await d1.batch([
    auditStatement(
      d1,
      {
        official: by,
        action: "official.role",
        subject: `official ${email}`,
        after: { role },
      },
      {
        sql: `SELECT (SELECT json_object('role', role) FROM officials WHERE email = ?1) AS "before"
              WHERE ${mayBecome}`,
        values: [email, role],
      },
    ),
    d1
      .prepare(
        `INSERT INTO officials (email, role, added_by) SELECT ?1, ?2, ?3 WHERE ${mayBecome}
         ON CONFLICT DO UPDATE SET role = excluded.role`,
      )
      .bind(email, role, by),
  ]);
  return (written?.meta.changes ?? 0) > 0;
}

/** Who is the last admin stays one. */
const mayBecome = `(?2 = 'admin' OR ${anotherAdmin}
  OR NOT EXISTS (SELECT 1 FROM officials WHERE email = ?1 AND role = 'admin'))`;

/**
 * Takes somebody's role away.
 * @returns false if there is no such official, or no other admin would be left.
 */
export async function takeRole(d1: D1Database, email: string, by: string): Promise<boolean> {
  const removable = `email = ?1 AND (role <> 'admin' OR ${anotherAdmin})`;
  const [, removed] = await d1.batch([
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
        values: [email],
      },
    ),
    d1.prepare(`DELETE FROM officials WHERE ${removable}`).bind(email),
  ]);
  return (removed?.meta.changes ?? 0) > 0;
}
