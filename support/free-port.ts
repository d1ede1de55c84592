import { createServer } from "node:net";

/**
 * Below what any system gives out by itself (IANA's dynamic ports begin at 49152, Linux's at 32768):
 * a port is taken by nobody's connection between now and when a server listens on it.
 */
const [minPort, maxPort] = [20_000, 32_767];

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = minPort + Math.floor(Math.random() * (maxPort - minPort + 1));
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
