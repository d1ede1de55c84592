import { globSync } from "node:fs";
import type { Unstable_RawConfig } from "wrangler";
import { configOf, readRaw } from "../../cli/city/config.ts";
import { readSettings } from "../../cli/city/settings.ts";
import { CityError, type CityVars } from "../../src/city.ts";

/**
 * Settings that privacy rests on: invocation logs, traces and issues would hold the address and
 * the user agent of whoever scans, and a host of workers.dev would stand beside the city's own rules.
 * They are insisted on even where they are the platform's present defaults, which change.
 */
const insisted: [where: string, of: (config: Unstable_RawConfig) => unknown, wanted: unknown][] = [
  ["workers_dev", (config) => config.workers_dev, false],
  ["preview_urls", (config) => config.preview_urls, false],
  ["observability.redact_query_string", (c) => c.observability?.redact_query_string, true],
  ["observability.logs.invocation_logs", (c) => c.observability?.logs?.invocation_logs, false],
  ["observability.traces.enabled", (c) => c.observability?.traces?.enabled, false],
  ["observability.issues.enabled", (c) => c.observability?.issues?.enabled, false],
];

/** What is wrong in wrangler.toml, in the example of a city's settings, and in those that are here. */
export function wrongDeployment(): string[] {
  const raw = readRaw();
  return [
    ...wrongConfig("wrangler.toml", raw),
    ...globSync("city{.*,}.toml")
      .sort()
      .flatMap((file) => {
        try {
          const settings = readSettings(file, (raw.vars ?? {}) as CityVars);
          return wrongConfig(file, configOf(raw, settings));
        } catch (error) {
          if (error instanceof CityError) return error.message.split("\n");
          throw error;
        }
      }),
  ];
}

/** @param file what the configuration was made from. */
export function wrongConfig(file: string, config: Unstable_RawConfig): string[] {
  const { ACCESS_AUD } = (config.vars ?? {}) as CityVars;
  return [
    ...insisted.flatMap(([where, of, wanted]) =>
      of(config) === wanted ? [] : [`${file}: ${where} must be ${wanted}.`],
    ),
    ...(config.access?.dev?.aud === ACCESS_AUD
      ? []
      : [`${file}: the aud of [access.dev] must be ACCESS_AUD, or you are shut out here.`]),
  ];
}
