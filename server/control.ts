import { answerD1Message } from "../cli/server/d1-message.ts";
import type { Clock } from "./clock.ts";
import type { UnderWay } from "./under-way.ts";

type ControlEnv = {
  DB: D1Database;
  CLOCK: DurableObjectNamespace<Clock>;
  UNDER_WAY: Service<typeof UnderWay>;
};

/**
 * What the owner of the data folder may ask for, on a socket that lies in it and that no network
 * reaches: SQL for migrations, backup and the desk, the night's jobs at once, and an answer whose body
 * ends when nothing is under way.
 */
export default {
  async fetch(request, { DB, CLOCK, UNDER_WAY }, context) {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method !== "POST") return new Response(null, { status: 405 });
    if (pathname === "/d1") return answerD1Message(DB, request);
    if (pathname === "/under-way") {
      const { readable, writable } = new IdentityTransformStream();
      context.waitUntil(UNDER_WAY.done().finally(() => writable.close()));
      return new Response(readable);
    }
    const clock = CLOCK.getByName("clock");
    if (pathname === "/clock") {
      // It may have to begin anew, which ends the first call.
      await clock.start(Date.now()).catch(() => CLOCK.getByName("clock").start(Date.now()));
      return new Response(null, { status: 204 });
    }
    if (pathname === "/cron") {
      await clock.run(searchParams.get("cron") ?? "", Number(searchParams.get("at")));
      return new Response(null, { status: 204 });
    }
    return new Response(null, { status: 404 });
  },
} satisfies ExportedHandler<ControlEnv>;
