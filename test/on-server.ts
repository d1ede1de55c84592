import { once } from "node:events";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { unstable_readConfig } from "wrangler";
import { askServer, databaseOfServer } from "../cli/server/socket.ts";
import { loadSample } from "../sample/load.ts";
import { prepareServer } from "../server/prepare.ts";
import { serveCity } from "../server/serve.ts";
import { builtWorker } from "../support/built-worker.ts";
import { freePort } from "../support/free-port.ts";
import { throughProxy } from "../support/through-proxy.ts";
import { phone } from "../support/user-agents.ts";
import type { Access, CityOptions } from "./city-options.ts";

/**
 * What `startCity` gives, of the same Worker on a server of its own: `ON=server npx node --test FILE`.
 * Who comes is said by a token that an issuer of the test has signed. What needs more of wrangler's
 * harness than is here cannot run on it; docs/own-server.md says what that is.
 */
export async function startOnServer<Other extends string>(
  { vars = {}, more, sample = "streets", isMigrated, access, others }: CityOptions<Other>,
  ended: (end: () => Promise<void>) => void,
) {
  if (more || isMigrated === false) throw new Error("Not on a server of its own.");
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const { vars: usual, access: you } = unstable_readConfig({});
  const { ACCESS_AUD, ACCESS_API_AUD } = { ...usual, ...vars };
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: "ES256" }] });
  const issuersKeys = createServer((_request, response) => response.end(keys)).listen(
    0,
    "127.0.0.1",
  );
  await once(issuersKeys, "listening");
  const { port: keysPort } = issuersKeys.address() as AddressInfo;
  const port = await freePort();
  const built = await builtWorker();
  let logs = "";
  const server = await serveCity({
    folder,
    port,
    cityFile: "wrangler.toml",
    vars,
    entry: {
      issuer,
      audiences: [ACCESS_AUD, ACCESS_API_AUD].map(String).filter((audience) => audience !== ""),
      keys: `http://127.0.0.1:${keysPort}/jwks`,
    },
    prepare: prepareServer,
    log: (text) => {
      logs += text;
    },
    ...(built && { built }),
  });
  ended(async () => {
    issuersKeys.close();
    await server.end();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
  const db = databaseOfServer(folder);
  if (sample !== "none") await loadSample(db, { now: new Date(), scans: sample === "scans" });

  const through = (who: Access | null) => {
    const signed = who && tokenOf(who, privateKey);
    const fetchAs = async (path: string | URL, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers as HeadersInit);
      if (signed) headers.set("Authorization", `Bearer ${await signed}`);
      return throughProxy(port, path, { ...init, headers });
    };
    const get = (path: string, headers: Record<string, string> = phone) =>
      fetchAs(path, { headers, redirect: "manual" });
    return { fetch: fetchAs, get };
  };
  const identity = { email: String(you?.dev?.identity?.email) };
  const usually = through(access === undefined ? { aud: String(ACCESS_AUD), identity } : access);
  return {
    harness: {
      fetch: usually.fetch,
      close: server.end,
      clearLogs: () => {
        logs = "";
      },
      getLogs: () => logs.split("\n").flatMap((message) => (message ? { message } : [])),
    },
    db,
    ...usually,
    worker: {
      fetch: usually.fetch,
      scheduled: ({ cron, scheduledTime }: { cron: string; scheduledTime: Date }) =>
        askServer(folder, `/cron?${new URLSearchParams({ cron, at: String(+scheduledTime) })}`),
      listDurableObjectIds: async () =>
        globSync(join(folder, "data/tally/*.sqlite"))
          .map((file) => basename(file, ".sqlite"))
          .filter((id) => id !== "metadata"),
      getDurableObjectStorage: async (_binding: string, { id }: { id: string }) => ({
        exec: async (sql: string) => {
          const path = join(folder, `data/tally/${id}.sqlite`);
          const storage = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
          try {
            return storage.prepare(sql).all();
          } finally {
            storage.close();
          }
        },
      }),
    },
    as: Object.fromEntries(
      Object.entries<Access | null>(others ?? {}).map(([name, who]) => [name, through(who)]),
    ),
  };
}

const issuer = "https://issuer.example";

const tokenOf = ({ aud, identity = {} }: Access, key: CryptoKey): Promise<string> =>
  new SignJWT(identity)
    .setProtectedHeader({ alg: "ES256" })
    .setIssuer(issuer)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key);
