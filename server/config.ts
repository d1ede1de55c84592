import type { EntrySettings } from "./entry.ts";

/** A module as workerd takes it; `file` lies beside the configuration. */
export type ServedModule = { name: string; kind: "esModule" | "text"; file: string };

export type ServerConfig = {
  compatibilityDate: string;
  compatibilityFlags: readonly string[];
  vars: Readonly<Record<string, unknown>>;
  crons: readonly string[];
  entry: EntrySettings | null;
  /** Of the city's Worker, the one that answers first. */
  modules: readonly ServedModule[];
  /** Where Durable Objects are stored: a folder. */
  data: string;
  /** The local socket; a path. */
  socket: string;
  /** Where it listens, such as 127.0.0.1:8080; null for the local socket alone. */
  listen: string | null;
};

/**
 * What `workerd serve` is to read (https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp):
 * the city's Worker, its database, its tallies and its clock, each a Durable Object on this disk; its
 * cache; and the local socket. The Worker can reach no address but, through ISSUER, that of the keys
 * which its entry is verified by.
 */
export function configText(config: ServerConfig): string {
  const { compatibilityDate, compatibilityFlags, vars, crons, entry, listen } = config;
  const made = {
    compatibilityDate: text(compatibilityDate),
    compatibilityFlags: list(compatibilityFlags.map(text)),
    globalOutbound: text("nowhere"),
  };
  const esModule = (name: string) => [
    { name: `${name}.js`, kind: "esModule" as const, file: `${name}.js` },
  ];
  const d1 = binding(
    "DB",
    "wrapped",
    group({
      moduleName: text("cloudflare-internal:d1-api"),
      innerBindings: list([binding("fetcher", "service", text("database"))]),
    }),
  );
  const services = {
    city: {
      ...made,
      modules: modules(config.modules),
      cacheApiOutbound: text("cache"),
      bindings: list([
        ...Object.entries(vars).map(([name, value]) =>
          typeof value === "string"
            ? binding(name, "text", text(value))
            : binding(name, "json", text(JSON.stringify(value))),
        ),
        d1,
        binding("TALLY", "durableObjectNamespace", text("Tally")),
        binding("CLOCK", "durableObjectNamespace", text("Clock")),
        binding("ISSUER", "service", text("issuer")),
        binding("ENTRY", "json", text(JSON.stringify(entry))),
        binding("CRONS", "json", text(JSON.stringify(crons))),
      ]),
      ...stored({ Tally: "tally", Clock: "clock" }),
    },
    database: {
      ...made,
      modules: modules(esModule("database")),
      bindings: list([binding("DATABASE", "durableObjectNamespace", text("Database"))]),
      ...stored({ Database: "database" }),
    },
    control: {
      ...made,
      modules: modules(esModule("control")),
      bindings: list([
        d1,
        binding(
          "CLOCK",
          "durableObjectNamespace",
          group({
            className: text("Clock"),
            serviceName: text("city"),
          }),
        ),
        binding(
          "UNDER_WAY",
          "service",
          group({ name: text("city"), entrypoint: text("UnderWay") }),
        ),
      ]),
    },
    cache: { ...made, modules: modules(esModule("cache")) },
  };
  const reach = (allow: readonly string[]) =>
    group({ allow: list(allow.map(text)), tlsOptions: group({ trustBrowserCas: "true" }) });
  return `using Workerd = import "/workerd/workerd.capnp";

const server :Workerd.Config = ${group({
    services: list([
      ...Object.entries(services).map(([name, worker]) =>
        group({ name: text(name), worker: group(worker) }),
      ),
      group({ name: text("data"), disk: group({ path: text(config.data), writable: "true" }) }),
      group({ name: text("nowhere"), network: reach([]) }),
      group({ name: text("issuer"), network: reach(["public", "private", "local"]) }),
    ]),
    sockets: list([
      ...(listen === null ? [] : [socket("http", listen, "city")]),
      socket("control", `unix:${config.socket}`, "control"),
    ]),
  })};
`;
}

/** Each class with the name of its folder, which is for ever: objects are found by it. */
const stored = (folders: Readonly<Record<string, string>>) => ({
  durableObjectNamespaces: list(
    Object.entries(folders).map(([className, uniqueKey]) =>
      group({
        className: text(className),
        uniqueKey: text(uniqueKey),
        enableSql: "true",
      }),
    ),
  ),
  durableObjectStorage: group({ localDisk: text("data") }),
});

/** The proxy says whether a reader came by https; links and the check of a form's origin need it. */
const socket = (name: string, address: string, service: string) =>
  group({
    name: text(name),
    address: text(address),
    http: group({ forwardedProtoHeader: text("X-Forwarded-Proto") }),
    service: text(service),
  });

const modules = (all: readonly ServedModule[]) =>
  list(
    all.map(({ name, kind, file }) => group({ name: text(name), [kind]: `embed ${text(file)}` })),
  );

const binding = (name: string, kind: string, value: string) =>
  group({ name: text(name), [kind]: value });

const group = (fields: Readonly<Record<string, string>>): string =>
  `(${Object.entries(fields)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")})`;

const list = (values: readonly string[]): string => `[${values.join(",\n")}]`;

/** A text in Cap'n Proto's language, whose escapes are C's (capnproto.org/language.html). */
const text = (value: string): string =>
  `"${value.replace(/["\\]|\p{Cc}/gu, (one) =>
    /["\\]/.test(one) ? `\\${one}` : Array.from(Buffer.from(one), inHex).join(""),
  )}"`;

const inHex = (byte: number): string => `\\x${byte.toString(16).padStart(2, "0")}`;
