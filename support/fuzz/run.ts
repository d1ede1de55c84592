import { Agent, request } from "node:http";
import { type FaultyCity, startFaultyCity } from "../faults/city.ts";
import { seeded } from "../random.ts";
import { type Route, routesOf } from "../route-table.ts";
import { type FuzzRequest, type Known, makeRequest } from "./requests.ts";
import { pick } from "./words.ts";

/** What went wrong, with the request that it went wrong with. */
export type Finding = { what: string; request: FuzzRequest };

export type FuzzResult = {
  findings: Finding[];
  /** How often each status was answered. */
  statuses: ReadonlyMap<number, number>;
  /** Of each route, by `METHOD path`: how many requests, and milliseconds. */
  times: ReadonlyMap<string, { requests: number; median: number; max: number }>;
};

/** A request is slow that takes so many times as long as the median of its route, every time. */
const maxTimesMedian = 100;
const repeatsOfSlow = 5;

/**
 * Sends hostile requests, most of them as an official, to every route that the routers have, one
 * after another, and says which ended in an error of ours or took a hundred times as long as the
 * others of their route. The same seed makes the same requests.
 */
export async function fuzz(options: { seed: number; requests: number }): Promise<FuzzResult> {
  const city = await startFaultyCity({ signs: 40 });
  try {
    return await fuzzCity(city, options);
  } finally {
    await city.dispose();
  }
}

async function fuzzCity(
  city: FaultyCity,
  { seed, requests }: { seed: number; requests: number },
): Promise<FuzzResult> {
  const random = seeded(seed);
  const routes = await allRoutes();
  const known = knownIn(city);
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  const taken: { request: FuzzRequest; ms: number }[] = [];
  for (let n = 0; n < requests; n++) {
    const made = makeRequest(random, pick(random, routes), known);
    const headers = random() < 0.9 ? { ...made.headers, ...city.asOfficial } : made.headers;
    const one = { ...made, headers };
    const lines = city.logs.length;
    const { status, declined, ms } = await send(city.origin(), one);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    taken.push({ request: one, ms });
    const logged = city.logs
      .slice(lines)
      .find((line) => !/"event":"((scans|flush)-|access-refused)/.test(line));
    if (status >= 500 && !declined)
      findings.push({ what: `${status} ${logged ?? ""}`, request: one });
    else if (logged) findings.push({ what: logged, request: one });
  }
  const times = timesOf(taken);
  for (const { request, ms } of taken) {
    const limit = maxTimesMedian * (times.get(nameOf(request.route))?.median ?? 0);
    let least = ms;
    for (let n = 0; n < repeatsOfSlow && least > limit; n++) {
      least = Math.min(least, (await send(city.origin(), request)).ms);
    }
    if (least > limit) findings.push({ what: `${least.toFixed(0)} ms`, request });
  }
  return { findings, statuses, times };
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

async function allRoutes(): Promise<Route[]> {
  const [ofAll, ofOfficials] = await Promise.all([
    routesOf("src/app.ts", "app"),
    routesOf("src/officials/routes.ts", "officials"),
  ]);
  return [...ofAll, ...ofOfficials];
}

const knownIn = ({ codes }: FaultyCity): Known => ({
  code: [...codes.slice(0, 5), "7K3M9X"],
  language: ["vi", "en"],
  slug: ["ly-bon", "none"],
  file: [`${codes[0]}.svg`, "ly-bon.png", "signs.csv", "audit.json", "days.csv", "official.js"],
  id: ["1", "2"],
  receipt: ["aaaaaaaaaaaaaaaaaaaaaa"],
});

function timesOf(taken: readonly { request: FuzzRequest; ms: number }[]): FuzzResult["times"] {
  const byRoute = Map.groupBy(taken, ({ request }) => nameOf(request.route));
  return new Map(
    Array.from(byRoute, ([name, list]) => {
      const sorted = list.map(({ ms }) => ms).sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? 0;
      return [name, { requests: sorted.length, median, max: sorted.at(-1) ?? 0 }];
    }),
  );
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

type Sent = { status: number; declined: boolean; ms: number };

/**
 * Sends a request as it is: `fetch` would mend its path. Whoever is refused before all is read may
 * have the connection closed on the next one, which is then sent once more.
 */
async function send(origin: URL, one: FuzzRequest): Promise<Sent> {
  const begun = performance.now();
  try {
    return await sendOnce(origin, one, begun);
  } catch {
    return sendOnce(origin, one, performance.now());
  }
}

function sendOnce(origin: URL, one: FuzzRequest, begun: number): Promise<Sent> {
  const { method, path, headers, body } = one;
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = origin;
    const length = body ? { "Content-Length": String(body.length) } : {};
    const sent = request({ agent, host, port, method, path, headers: { ...headers, ...length } });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      answer.on("error", reject);
      answer.on("end", () => {
        const declined = /^declined/.test(String(answer.headers["x-scan"] ?? ""));
        resolve({ status: answer.statusCode ?? 0, declined, ms: performance.now() - begun });
      });
      answer.resume();
    });
    sent.end(body ?? undefined);
  });
}
