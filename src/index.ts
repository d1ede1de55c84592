import { env } from "cloudflare:workers";
import { app } from "./app.ts";
import { cityOf } from "./city.ts";
import { sendWaiting } from "./scan/outbox.ts";
import { redirectAtOnce, redirectWhenFound } from "./scan/redirect.ts";

export { Tally } from "./scan/tally.ts";

// A wrong var stops the start, where its author sees it, and not the first citizen.
cityOf(env);

export default {
  fetch(request, env, context) {
    // A scan first, of a crowd's without any wait; all else by the URL map.
    const redirected = redirectAtOnce(request, env, context);
    if (redirected) return redirected;
    sendWaiting(context, env);
    return redirectWhenFound(request, env, context).then(
      (redirected) => redirected ?? app.fetch(request, env, context),
    );
  },
  async scheduled({ cron, scheduledTime }, env, context) {
    sendWaiting(context, env);
    // Loaded at night, not at the first scan.
    const { runCronJobs } = await import("./nightly.ts");
    await runCronJobs(env, cron, scheduledTime);
  },
} satisfies ExportedHandler<Env>;
