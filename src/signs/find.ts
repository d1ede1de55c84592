import { eq } from "drizzle-orm";
import { connectNearest } from "../db/client.ts";
import { signs, streets } from "../db/schema.ts";

/** What a symbol and a plate say of a sign. */
export type PrintedSign = {
  code: string;
  status: (typeof signs.$inferSelect)["status"];
  street: string;
  kind: (typeof streets.$inferSelect)["kind"];
};

/** The sign that bears a well-formed code, retired ones too; null if none does. */
export async function findSign(d1: D1Database, code: string): Promise<PrintedSign | null> {
  const found = await connectNearest(d1)
    .select({ code: signs.code, status: signs.status, street: streets.name, kind: streets.kind })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .where(eq(signs.code, code))
    .get();
  return found ?? null;
}
