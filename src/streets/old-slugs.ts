import { sql } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import { connectNearest } from "../db/client.ts";
import { answerMoved } from "./moved.ts";

/** A street's page, its reports, its card and its data: what stands before, the slug, what follows. */
const ofStreet = /^(\/(?:[a-z]{2}|api)\/streets\/|\/cards\/)([a-z0-9-]+)(.*)$/;

/**
 * Leads from an address that a street had before to the one that it has now, for ever, and asks for
 * it only where no street has it. The redirect is not kept for longer than a page: a street may get
 * an old name back.
 */
export const oldSlugs = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  await next();
  if (c.res.status !== 404) return;
  const [, before, slug, behind] = ofStreet.exec(c.req.path) ?? [];
  const now = slug && (await slugNow(c.env.DB, slug));
  if (!now) return;
  answerMoved(c, `${before}${now}${behind}${new URL(c.req.url).search}`);
});

async function slugNow(d1: D1Database, slug: string): Promise<string | null> {
  const found = await connectNearest(d1).get<{ slug: string } | undefined>(
    sql`SELECT streets.slug AS slug FROM street_slugs JOIN streets ON streets.id = street_id
        WHERE street_slugs.slug = ${slug}`,
  );
  return found?.slug ?? null;
}
