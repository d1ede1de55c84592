import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Cloudflare's API as far as wrangler asks for it when a city is deployed, so that the real wrangler
 * can be run without an account (`CLOUDFLARE_API_BASE_URL`): an account with its databases, whose
 * SQL is done by one that is given, and Workers that are taken and not run. Shapes of answers:
 * https://developers.cloudflare.com/api/.
 */

type Database = { uuid: string; name: string; read_replication: { mode: "auto" | "disabled" } };

export type AskedOfApi = { method: string; path: string; body: string };

const databaseId = "6b1d0f6e-4c1d-4b3a-9a51-0123456789ab";
export const account = { id: "0123456789abcdef0123456789abcdef", name: "The city's account" };

/** @param db what the SQL of every database is done by. */
export async function startCloudflareApi(db: D1Database) {
  const databases: Database[] = [];
  const asked: AskedOfApi[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const { pathname } = new URL(request.url ?? "", "http://api.example");
    const path = pathname.replace(/^\/client\/v4/, "");
    const method = request.method ?? "";
    asked.push({ method, path, body });
    const { status = 200, result, errors = [] } = await answerTo({ method, path, body });
    response.writeHead(status, { "Content-Type": "application/json" });
    const isGood = errors.length === 0;
    // GraphQL answers have a shape of their own.
    const data = { viewer: { accounts: [] } };
    const page = { page: 1, per_page: 50, count: 1, total_count: 1, total_pages: 1 };
    response.end(
      JSON.stringify({ success: isGood, errors, messages: [], result, result_info: page, data }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  type Answer = { status?: number; result: unknown; errors?: { code: number; message: string }[] };

  async function answerTo({ method, path, body }: AskedOfApi): Promise<Answer> {
    if (path === "/user") return { result: { id: "user", email: "you@city.example" } };
    if (path === "/accounts") return { result: [account] };
    if (path === "/memberships") return { result: [{ account, roles: [] }] };
    if (path.endsWith("/d1/database") && method === "POST") {
      const { name } = JSON.parse(body) as { name: string };
      const made: Database = { uuid: databaseId, name, read_replication: { mode: "disabled" } };
      databases.push(made);
      return { result: made };
    }
    if (path.endsWith("/d1/database")) return { result: databases };
    if (path.endsWith(`/d1/database/${databaseId}`)) return { result: databases[0] };
    if (path.endsWith(`/d1/database/${databaseId}/query`)) {
      const { sql } = JSON.parse(body) as { sql: string };
      return { result: [{ results: await rowsOf(sql), success: true, meta: { duration: 0.2 } }] };
    }
    if (path.endsWith("/secrets") || path.endsWith("/domains/records")) return { result: [] };
    if (path.endsWith("/domains/changeset")) {
      return { result: { added: [], removed: [], updated: [], conflicting: [] } };
    }
    if (path.endsWith("/deployments") && method === "GET") return { result: { deployments: [] } };
    if (/\/workers\/(services|scripts)\/[^/]+$/.test(path) && method === "GET") {
      return { status: 404, result: null, errors: [{ code: 10090, message: "not found" }] };
    }
    if (path === "/zones") return { result: [{ id: "zone", name: "city.example" }] };
    const subdomain = { enabled: false, previews_enabled: false };
    if (path.endsWith("/subdomain")) return { result: subdomain };
    return { result: { id: "version-of-the-worker", deployment_id: "deployment", subdomain } };
  }

  async function rowsOf(sql: string): Promise<unknown[]> {
    const plain = sql.replace(/--.*$/gm, "");
    if (/^\s*SELECT\b/i.test(plain)) return (await db.prepare(plain).all()).results;
    const lines = plain.split(";").map((statement) => statement.replace(/\s+/g, " ").trim());
    await db.exec(lines.filter((line) => line !== "").join("\n"));
    return [];
  }

  return {
    /** What wrangler and `npm run deploy` are to have around them. */
    env: {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
      CLOUDFLARE_API_TOKEN: "token",
    },
    databases,
    asked,
    close: () => server.close(),
  };
}
