import { readdirSync } from "node:fs";
import type { CityConfig } from "../city/config.ts";

/** What a deployment does, in order, and what of it needs no account. */

export type Step = {
  title: string;
  /** What it would do, a line each. */
  would: (config: CityConfig) => string[];
};

/** Every host that answers, the printed one first. */
export const hosts = ({ city }: CityConfig): string[] => [
  ...new Set([city.host, ...city.otherHosts]),
];

export const accountSteps = {
  hosts: {
    title: "Hosts",
    would: (config) =>
      hosts(config).map(
        (host) => `https://${host} is asked: another site there is not pushed aside`,
      ),
  },
  login: {
    title: "Login",
    would: () => ["wrangler whoami --json; wrangler login where nobody is logged in"],
  },
  database: {
    title: "Database",
    would: ({ settings, city, file }) => [
      ...(settings?.databaseId
        ? [`there by its id: ${settings.databaseId}`]
        : [
            `wrangler d1 create ${settings?.name} --location ${city.region}, unless there is one of that name`,
          ]),
      `its id into ${file}`,
    ],
  },
  migrations: {
    title: "Migrations, before the code",
    would: ({ configPath }) => {
      const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
      return [
        `wrangler d1 migrations apply DB --remote --config ${configPath}`,
        `of ${files.length} (${files.sort().at(0)} to ${files.at(-1)}) those that it lacks`,
      ];
    },
  },
  secrets: {
    title: "Secrets",
    would: () => ["none is to be set: the database makes its own keys (docs/operations.md, Keys)"],
  },
  deployment: {
    title: "Deployment",
    would: (config) => [
      `wrangler deploy --config ${config.configPath}`,
      ...hosts(config).map(
        (host) => `answers at ${host} (custom domain: its zone must be in the account)`,
      ),
    ],
  },
  access: { title: "Access, by hand", would: () => [] },
  replication: {
    title: "Read replication, by hand",
    would: () => ["wrangler d1 info DB --json says whether it is on"],
  },
  selfTest: {
    title: "Self-test",
    would: ({ city }) => [
      `https://${city.host}/healthz answers`,
      "a code is opened, and seen counted in the database as a robot's",
      "/officials, /officials/signs and /officials/api/scans are closed",
    ],
  },
} satisfies Record<string, Step>;

/** How replicas are switched on, which wrangler has no command for. */
export const replicationLines = (accountId: string, databaseId: string): string[] => [
  "D1 keeps copies near its readers once you switch it on, in the database's settings or by:",
  `  curl -X PUT https://api.cloudflare.com/client/v4/accounts/${accountId}/d1/database/${databaseId} \\`,
  `    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" -H "Content-Type: application/json" \\`,
  `    -d '{"read_replication":{"mode":"auto"}}'`,
];
