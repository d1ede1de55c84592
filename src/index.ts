import { env } from "cloudflare:workers";
import { app } from "./app.ts";
import { cityOf } from "./city.ts";

export { Tally } from "./scan/tally.ts";

// A wrong var stops the start, where its author sees it, and not the first citizen.
cityOf(env);

export default {
  fetch: app.fetch,
  async scheduled({ cron, scheduledTime }, env) {
    // Loaded at night, not at the first scan.
    const { nightly } = await import("./nightly.ts");
    await nightly(env, cron, scheduledTime);
  },
} satisfies ExportedHandler<Env>;
