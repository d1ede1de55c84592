import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isbot } from "isbot";
import { type Verdict, whoScanned } from "../src/scan/who.ts";
import { readInventories, sources } from "./agents/inventories.ts";

/**
 * `npm run bench:agents -- --folder FOLDER`: how often people are taken for robots and robots for
 * people, over public inventories of user agents that lie in the folder (or in $AGENT_INVENTORIES),
 * beside isbot alone as it is published, and what a judgement costs. `--list` prints each string.
 */
const { values } = parseArgs({
  options: {
    folder: { type: "string", default: process.env.AGENT_INVENTORIES ?? "inventories" },
    list: { type: "boolean", default: false },
  },
});
const { folder, list } = values;

for (const source of sources.filter(({ folder: name }) => !existsSync(join(folder, name)))) {
  console.log(`Not here: git clone --depth 1 ${source.url} ${join(folder, source.folder)}`);
}
const inventories = readInventories(folder);
if (inventories.length === 0) {
  console.log("Nothing to measure with. Clone one or more of these, and say where by --folder.");
  process.exit(0);
}

const noHeaders = new Headers();
const verdictOn = (userAgent: string): Verdict =>
  whoScanned({
    method: "GET",
    headers: noHeaders,
    userAgent,
    signExists: true,
    byStaff: false,
  });

/** No browser: an app's own request, for a preview or for data, which shows nobody a page. */
const reasons = ["no-browser", "isbot", "poses-as-phone"];
console.log(
  "                            strings  misjudged by isbot  by us  of them:  no-browser  isbot  poses-as-phone",
);
for (const { name, whose, userAgents } of inventories) {
  const wrong = userAgents
    .map((userAgent) => ({ userAgent, ...verdictOn(userAgent) }))
    .filter(({ outcome }) => (outcome === "person") !== (whose === "people"));
  const byIsbot = userAgents.filter((userAgent) => isbot(userAgent) === (whose === "people"));
  const ofReason = (wanted: string) => wrong.filter(({ reason }) => reason === wanted).length;
  console.log(
    [
      name.padEnd(24),
      String(userAgents.length).padStart(10),
      String(byIsbot.length).padStart(19),
      String(wrong.length).padStart(6),
      ...(whose === "people"
        ? reasons.map((reason, n) => String(ofReason(reason)).padStart([21, 6, 15][n] ?? 0))
        : []),
    ].join(" "),
  );
  if (!list) continue;
  for (const { userAgent, reason } of wrong) console.log(`  ${reason || "person"}: ${userAgent}`);
}

const phones = inventories.find(({ whose }) => whose === "people")?.userAgents ?? [];
const isbotAlone = (userAgent: string) => isbot(userAgent);
console.log(
  `Cost of one judgement of a phone: isbot alone ${nanoseconds(isbotAlone)} ns, ours ${nanoseconds(verdictOn)} ns.`,
);

/** The best of five rounds, so that other work on this machine is not what is measured. */
function nanoseconds(judge: (userAgent: string) => unknown): string {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (const userAgent of phones) judge(userAgent);
    return performance.now() - started;
  });
  return ((Math.min(...rounds) / phones.length) * 1e6).toFixed(0);
}
