import { eq } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";
import { connect } from "../db/client.ts";
import { officials, type roles } from "../db/schema.ts";
import { errorPage } from "../web/errors.tsx";

export type Official = { email: string; role: (typeof roles)[number] };

export type OfficialEnv = { Bindings: Env; Variables: { official: Official } };

/**
 * Lets in whom Cloudflare Access vouches for, in this city's own application, and who has a role.
 * `ctx.access` is set by the platform and cannot be sent by a client; no header is ever believed.
 */
export const guard = createMiddleware<OfficialEnv>(async (c, next) => {
  const official = await officialOf(c.env, c.executionCtx as ExecutionContext);
  if (!official) return errorPage(c, "forbidden");
  c.set("official", official);
  await next();
  c.res.headers.set("Cache-Control", "private, no-store");
});

async function officialOf(env: Env, { access }: ExecutionContext): Promise<Official | null> {
  if (!access || access.aud !== cityOf(env).accessAud) return null;
  const email = (await access.getIdentity())?.email?.toLowerCase();
  if (!email) return null;
  const found = await connect(env.DB)
    .select({ email: officials.email, role: officials.role })
    .from(officials)
    .where(eq(officials.email, email))
    .get();
  return found ?? null;
}
