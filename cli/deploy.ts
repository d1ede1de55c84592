import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CityVars, sampleAudience } from "../src/city.ts";
import { type CityConfig, cityConfig, defaultCityFile, readRaw } from "./city/config.ts";
import { runCommand, say } from "./command.ts";
import { accessLines } from "./deploy/access.ts";
import {
  deployWorker,
  findAccount,
  findDatabase,
  isReplicated,
  migrate,
} from "./deploy/account.ts";
import { insistOnFreeHosts } from "./deploy/hosts.ts";
import { accountSteps, replicationLines } from "./deploy/plan.ts";
import { type Answers, ask, type Question, questions, readAnswers } from "./deploy/questions.ts";
import { selfTest } from "./deploy/self-test.ts";
import { settingsText, withSetting, wrongAnswer } from "./deploy/settings-file.ts";
import { DeployError, runWell } from "./deploy/wrangler.ts";

/**
 * `npm run deploy`: brings a city live, or up to date, and ends with a test of the deployed city.
 * Run again, it does what is left to do, and nothing twice.
 */

const help = `npm run deploy -- [options]

Brings a city live, or up to date: settings, database, migrations, Worker, self-test.

  --city FILE      the city's file of settings, written where there is none; city.toml without it
  --answers FILE   answers the questions from a JSON object (cli/answers.example.json)
  --dry-run        does what needs no account (settings, build), and prints the rest of the plan
`;

const { values } = parseArgs({
  options: {
    city: { type: "string", default: defaultCityFile },
    answers: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    help: { type: "boolean" },
  },
});
const { city: file, "dry-run": isDry } = values;

const steps = Object.keys(accountSteps).length + 2;
let step = 0;

await runCommand(async () => (values.help ? say(help) : deploy()));

async function deploy(): Promise<void> {
  const wasThere = existsSync(file);
  if (!wasThere) writeFileSync(file, settingsText(await answersOrStop(), file, defaults()));
  let config = cityConfig(file);
  tell("Settings", wasThere ? `done before: ${file}` : `written: ${file}`);
  say(`    ${config.city.name.en}, ${config.city.host}, plan ${config.settings?.plan}\n`);

  await runWell("deploy", "--dry-run", "--config", config.configPath);
  tell("Build", `done: ${config.configPath}`);
  if (isDry) return printRest(config);

  await insistOnFreeHosts(config);
  tell(accountSteps.hosts.title, "nobody else's site stands there");

  const account = await findAccount();
  tell(accountSteps.login.title, `done: ${account.name} (${account.id})`);
  process.env.CLOUDFLARE_ACCOUNT_ID = account.id;

  const { id, isNew } = await findDatabase(config);
  write("database_id", id);
  config = cityConfig(file);
  tell(accountSteps.database.title, `${isNew ? "made" : "done before"}: ${id}`);

  const hasMigrated = await migrate(config);
  tell(accountSteps.migrations.title, hasMigrated ? "done" : "done before: it lacks none");

  tell(accountSteps.secrets.title, "none is to be set");

  const version = await deployWorker(config);
  tell(accountSteps.deployment.title, `done${version ? `: version ${version}` : ""}`);

  config = await askForAudience(config, account.id);

  const isOn = await isReplicated(config);
  tell(accountSteps.replication.title, isOn ? "done before" : "to do, once:");
  if (!isOn) lines(replicationLines(account.id, id));

  const findings = await selfTest(config);
  const bad = findings.filter(({ isGood }) => !isGood);
  tell(accountSteps.selfTest.title, bad.length === 0 ? "all is well" : "NOT WELL");
  lines(findings.map(({ what, isGood }) => `${isGood ? "ok   " : "WRONG"} ${what}`));
  if (bad.length > 0)
    throw new DeployError("The city is deployed, and the self-test found what is marked WRONG.");
}

/** What needs an account, in the order in which it would be done. */
function printRest(config: CityConfig): void {
  say("\nNot run, since it needs an account or the network:\n\n");
  for (const { title, would } of Object.values(accountSteps)) {
    tell(title, "not run");
    lines(would(config));
    if (title === accountSteps.access.title) lines(accessLines(config, ":account"));
    if (title === accountSteps.replication.title) {
      lines(replicationLines("ACCOUNT", config.settings?.databaseId ?? "DATABASE"));
    }
  }
}

/** The last question, which can only be answered when the application is there. */
async function askForAudience(config: CityConfig, accountId: string): Promise<CityConfig> {
  const isSet = config.city.accessAud !== sampleAudience;
  tell(accountSteps.access.title, isSet ? "the audience tag is set" : "to do, once:");
  lines(accessLines(config, accountId));
  if (isSet || !process.stdin.isTTY || values.answers !== undefined) return config;
  const { ACCESS_AUD } = await ask(["ACCESS_AUD"], check);
  if (!ACCESS_AUD) return config;
  write("ACCESS_AUD", ACCESS_AUD);
  const changed = cityConfig(file);
  await deployWorker(changed);
  return changed;
}

async function answersOrStop(): Promise<Answers> {
  if (values.answers !== undefined) {
    return readAnswers(readFileSync(values.answers, "utf8"), values.answers);
  }
  if (!process.stdin.isTTY) {
    throw new DeployError(
      `There is no ${file} and nobody to ask: give --answers FILE, or copy city.example.toml to ${file} and change it.`,
    );
  }
  // The audience tag is asked for when there is an application that has one.
  const asked = (Object.keys(questions) as Question[]).filter((name) => name !== "ACCESS_AUD");
  return { ...(await ask(asked, check)), ACCESS_AUD: "" } as Answers;
}

const check = (name: Question, answer: string) => wrongAnswer(name, answer, defaults());

function defaults(): CityVars {
  return (readRaw().vars ?? {}) as CityVars;
}

function write(key: string, value: string): void {
  const text = readFileSync(file, "utf8");
  const written = withSetting(text, key, value);
  if (written !== text) writeFileSync(file, written);
}

function tell(title: string, outcome: string): void {
  step += 1;
  say(`[${step}/${steps}] ${title}: ${outcome}\n`);
}

function lines(all: readonly string[]): void {
  for (const line of all) say(`    ${line}\n`);
}
