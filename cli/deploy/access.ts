import { sampleAudience } from "../../src/city.ts";
import type { CityConfig } from "../city/config.ts";

/** What to enter by hand for Cloudflare Access, a line each. */
export function accessLines({ city, file, settings }: CityConfig, accountId: string): string[] {
  const { host, accessAud, accessApiAud, firstAdmin } = city;
  const isSet = accessAud !== sampleAudience;
  return [
    `https://one.dash.cloudflare.com/${accountId}/access-controls/apps`,
    "Add an application, Self-hosted, and enter:",
    `  Application name   ${settings?.name} officials`,
    `  Hostname           ${host}, path officials`,
    "                     (the path alone: officials/* would leave the dashboard itself open to all)",
    `  Policy             Allow, Emails: ${firstAdmin ?? "those of your officials"}`,
    isSet
      ? `Its audience tag is in ${file}: it must be the one that Access shows there.`
      : `Then put its audience tag (AUD) into ${file} as ACCESS_AUD, and run this again: until then /officials is closed to everybody.`,
    ...(accessApiAud === null
      ? [
          "For programs only: another application with path officials/api, policy Service Auth with your",
          "service token; its audience tag goes into ACCESS_API_AUD, and whoever has the token may see",
          "what a viewer sees there.",
        ]
      : ["ACCESS_API_AUD is set: programs come with a service token of that application."]),
  ];
}
