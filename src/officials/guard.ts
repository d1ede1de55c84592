import { eq, or, sql } from "drizzle-orm";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { type City, cityOf, type Language } from "../city.ts";
import { connect } from "../db/client.ts";
import { officials, roles } from "../db/schema.ts";
import { type ErrorFrame, errorPage } from "../web/errors.tsx";
import { logLine } from "../web/log.ts";
import { refusals } from "./refusals.ts";

export type Role = (typeof roles)[number];

/** `email` is `apiClient` for what comes through the application of /officials/api. */
export type Official = { email: string; role: Role };

export type OfficialEnv = {
  Bindings: Env;
  Variables: { official: Official; language: Language; errorFrame?: ErrorFrame };
};
export type OfficialContext = Context<OfficialEnv>;

/**
 * Lets in whom Cloudflare Access vouches for, in this city's own application, and who has a role.
 * `ctx.access` is set by the platform and cannot be sent by a client; no header is ever believed.
 * A change must also come from a page of our own, since the identity travels in a cookie.
 */
export const guard = createMiddleware<OfficialEnv>(async (c, next) => {
  const official = await officialOf(c.env, c.executionCtx as ExecutionContext, c.req.path);
  if (typeof official === "string") {
    logLine("access-refused", { reason: official });
    return errorPage(c, "forbidden");
  }
  c.set("official", official);
  c.set("language", languageOf(c.req.path));
  if (!/^(GET|HEAD|OPTIONS)$/.test(c.req.method)) {
    const t = refusals[languageOf(c.req.path)];
    if (!isOurs(c.req.raw)) return errorPage(c, "forbidden", {}, t.otherSite);
    if (!mayPost(official, c.req.path)) return errorPage(c, "forbidden", {}, t.role.editor);
  }
  await next();
  // Only what is the same for everybody says itself how long it may be kept.
  if (!c.res.headers.has("Cache-Control")) {
    c.res.headers.set("Cache-Control", "private, no-store");
  }
});

/**
 * Closes a route to officials below a role: viewers see, auditors see the history of changes too,
 * editors change records, admins name officials.
 */
export const requires = (role: Role) =>
  createMiddleware<OfficialEnv>(async (c, next) => {
    if (may(c.var.official, role)) return next();
    return errorPage(c, "forbidden", {}, refusals[c.var.language].role[role]);
  });

export const may = (official: Official, role: Role): boolean =>
  roles.indexOf(official.role) >= roles.indexOf(role);

/** A program names nobody when somebody must. Older cities may have one in their table. */
export const isPersonAndAdmin = ({ email, role }: Official): boolean =>
  role === "admin" && isPerson(email);

/** Whether a name of an official is a person's, and not a program's. */
export const isPerson = (email: string): boolean => !email.startsWith("service:");

/** Editors undo their own change sets, administrators all of them. */
export const mayUndo = (official: Official, changeSet: { official: string }): boolean =>
  may(official, "admin") || (may(official, "editor") && changeSet.official === official.email);

/** Who has which role, and who gave it, is for administrators, and for those who look after them. */
export const maySeeAudit = ({ role }: Official): boolean => role === "admin" || role === "auditor";

/** An auditor looks on: what changes no record is closed to one too, a judgement or a staff check. */
export const looksOnly = ({ role }: Official): boolean => role === "auditor";

/** By address, what is posted and changes no record. */
const choosesSigns = /\/print(\/proof)?\/?$/;
const judgesAgainOrChecks = /\/(judgements|staff-check(\/end)?)\/?$/;

/** Whoever is no editor changes no record, whatever route may be added; an auditor nothing at all. */
const mayPost = (official: Official, path: string): boolean =>
  may(official, "editor") ||
  choosesSigns.test(path) ||
  (!looksOnly(official) && judgesAgainOrChecks.test(path));

/**
 * Why somebody is not let in, as the log says it: Access does not stand in front of this path, it
 * vouches in another application's name, it names no person (a service token has no identity), or
 * the person has no role.
 */
type Refusal = "no-access" | "wrong-audience" | "no-identity" | "no-role";

/** Of a program that Access lets in to the API: which one it is Access alone knows. */
const apiClient = "service:api";

const isApi = /^\/officials\/api(\/|$)/;

async function officialOf(
  env: Env,
  { access }: ExecutionContext,
  path: string,
): Promise<Official | Refusal> {
  const city = cityOf(env);
  if (!access) return "no-access";
  // The application's audience is the role, since a service token has nothing else to be known by.
  if (access.aud === city.accessApiAud && isApi.test(path)) {
    return { email: apiClient, role: "viewer" };
  }
  if (access.aud !== city.accessAud) return "wrong-audience";
  const email = (await access.getIdentity())?.email?.toLowerCase();
  if (!email) return "no-identity";
  return (await findOfficial(env, city, email)) ?? "no-role";
}

async function findOfficial(env: Env, city: City, email: string): Promise<Official | null> {
  const rows = await connect(env.DB)
    .select({ email: officials.email, role: officials.role })
    .from(officials)
    .where(
      or(
        eq(officials.email, email),
        sql`${officials.email} = (SELECT email FROM officials
          WHERE role = 'admin' AND email NOT LIKE 'service:%' LIMIT 1)`,
      ),
    );
  const hasAdmin = rows.some(isPersonAndAdmin);
  if (!hasAdmin && email === city.firstAdmin) return { email, role: "admin" };
  return rows.find((row) => row.email === email) ?? null;
}

/**
 * Proof that a page of this very origin sent the request: Sec-Fetch-Site where the browser sends
 * it (Fetch Metadata, 2.4), otherwise Origin (RFC 6454, 7).
 */
function isOurs(request: Request): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  if (site !== null) return site === "same-origin";
  if (origin !== null) return origin === new URL(request.url).origin;
  return false;
}

/** Vietnamese is at /officials, English at /officials/en. */
const languageOf = (path: string): Language => (/^\/officials\/en(\/|$)/.test(path) ? "en" : "vi");
