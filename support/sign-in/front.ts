import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { passOn } from "./http.ts";

/** Answers requests that need the proxy for signing in. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Stands in Caddy's place with what its printed file says: a person who comes to /officials goes
 * through the proxy for signing in, everybody else straight to the server.
 * @param port where it listens on 127.0.0.1.
 * @param server the server's port.
 * @param proxy null while there is none: 502.
 * @returns what ends it.
 */
export async function startFront(
  port: number,
  server: number,
  proxy: () => Answer | null,
): Promise<() => void> {
  const front = createServer(async (request, response) => {
    const { pathname } = new URL(`http://127.0.0.1${request.url}`);
    const isPerson =
      /^\/officials(\/|$)/.test(pathname) && request.headers.authorization === undefined;
    if (!isPerson && !pathname.startsWith("/oauth2/")) {
      return passOn(request, response, server, { "X-Forwarded-Proto": "http" });
    }
    const answer = proxy();
    if (answer) return answer(request, response);
    response.writeHead(502).end();
  });
  front.listen(port, "127.0.0.1");
  await once(front, "listening");
  return () => {
    front.close();
    front.closeAllConnections();
  };
}
