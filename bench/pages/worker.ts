import { app } from "../../src/app.ts";

export { Tally } from "../../src/scan/tally.ts";

/**
 * The Worker as it is, with what the edge does in front of it (compression), a method that takes
 * the edge's copy of a path away, and, on the same server, a page of one paragraph to compare with.
 */
export default {
  async fetch(request, env, ctx) {
    const { pathname, search } = new URL(request.url);
    if (request.method === "PURGE") {
      await caches.default.delete(`https://${env.HOST}${pathname}${search}`);
      return new Response();
    }
    const plain = pathname === "/plain";
    const answer = plain
      ? new Response(
          "<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content='width=device-width'><title>x</title><p>Một đoạn văn.</p>",
          { headers: { "Content-Type": "text/html; charset=utf-8" } },
        )
      : await app.fetch(request, env, ctx);
    if (!/gzip/.test(request.headers.get("Accept-Encoding") ?? "") || !answer.body) return answer;
    const headers = new Headers(answer.headers);
    headers.set("Content-Encoding", "gzip");
    headers.delete("Content-Length");
    return new Response(answer.body.pipeThrough(new CompressionStream("gzip")), {
      status: answer.status,
      headers,
      encodeBody: "manual",
    });
  },
} satisfies ExportedHandler<Env>;
