import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** User agents of one kind from a public inventory, each once. */
export type Inventory = { name: string; whose: "people" | "robots"; userAgents: string[] };

/**
 * The public inventories, each as it is cloned into a folder of its own. They are measured with and
 * never copied into this repository: device-detector is under the LGPL.
 */
export const sources = [
  { folder: "device-detector", url: "https://github.com/matomo-org/device-detector" },
  { folder: "uap-core", url: "https://github.com/ua-parser/uap-core" },
  { folder: "isbot", url: "https://github.com/omrilotan/isbot" },
  { folder: "crawler-user-agents", url: "https://github.com/monperrus/crawler-user-agents" },
] as const;

/** Of those that lie in the folder. What an inventory does not class as a phone or a robot is left out. */
export function readInventories(root: string): Inventory[] {
  const found = sources.filter(({ folder }) => existsSync(join(root, folder)));
  return found.flatMap(({ folder }) => readers[folder](join(root, folder)));
}

const phones = ["smartphone", "phablet", "tablet", "feature phone"];

const readers: Record<(typeof sources)[number]["folder"], (folder: string) => Inventory[]> = {
  "device-detector": (folder) => {
    const entries = globSync(join(folder, "Tests/fixtures/*.yml")).flatMap((file) =>
      entriesOf(file, /^(?:- | {2})user_agent: /),
    );
    return [
      people(
        "device-detector, phones",
        entries.filter(({ lines }) => phones.includes(deviceType(lines))),
      ),
      robots(
        "device-detector, bots",
        entries.filter(({ lines }) => lines.some((line) => /^ {2}bot:/.test(line))),
      ),
    ];
  },
  "uap-core": (folder) => {
    const key = /^ {2}- user_agent_string: ?/;
    const devices = entriesOf(join(folder, "tests/test_device.yaml"), key);
    const operaMini = join(folder, "test_resources/opera_mini_user_agent_strings.yaml");
    return [
      people("uap-core, Opera Mini", entriesOf(operaMini, key)),
      robots(
        "uap-core, spiders",
        devices.filter(({ lines }) => lines.some((line) => /^ {4}family: '?Spider'?$/.test(line))),
      ),
    ];
  },
  isbot: (folder) => {
    const key = /^ {2}- /;
    return [
      people("isbot, browsers", entriesOf(join(folder, "fixtures/browsers.yml"), key)),
      robots("isbot, crawlers", entriesOf(join(folder, "fixtures/crawlers.yml"), key)),
    ];
  },
  "crawler-user-agents": (folder) => {
    const crawlers: { instances: string[] }[] = JSON.parse(
      readFileSync(join(folder, "crawler-user-agents.json"), "utf8"),
    );
    const strings = crawlers.flatMap(({ instances }) => instances);
    return [
      robots(
        "crawler-user-agents",
        strings.map((userAgent) => ({ userAgent, lines: [] })),
      ),
    ];
  },
};

/** A user agent of a file, and the lines that follow it until the next. */
type Entry = { userAgent: string; lines: string[] };

/** These YAML files hold one user agent a line, so that no parser is needed for tens of megabytes. */
function entriesOf(file: string, key: RegExp): Entry[] {
  const entries: Entry[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const start = key.exec(line)?.[0];
    if (start) entries.push({ userAgent: unquote(line.slice(start.length).trim()), lines: [] });
    else entries.at(-1)?.lines.push(line);
  }
  return entries;
}

/** A scalar of YAML in single, double or no quotes. */
function unquote(scalar: string): string {
  if (scalar.startsWith("'")) return scalar.slice(1, -1).replaceAll("''", "'");
  return scalar.startsWith('"') ? JSON.parse(scalar) : scalar;
}

function deviceType(lines: readonly string[]): string {
  const device = lines.findIndex((line) => /^ {2}device:/.test(line));
  return /^ {4}type: (.*)$/.exec(lines[device + 1] ?? "")?.[1] ?? "";
}

const people = (name: string, entries: readonly Entry[]): Inventory => ({
  name,
  whose: "people",
  userAgents: eachOnce(entries),
});

const robots = (name: string, entries: readonly Entry[]): Inventory => ({
  name,
  whose: "robots",
  userAgents: eachOnce(entries),
});

const eachOnce = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.map(({ userAgent }) => userAgent.trim())),
];
