import { connect, createServer, type Socket } from "node:net";
import { Transform } from "node:stream";

/**
 * A door to a server that is so far away: what is sent arrives half a round trip later, in either
 * direction. To open a connection costs nothing here, so a caller adds it.
 * @param roundTripMs milliseconds there and back.
 */
export async function doorTo(origin: URL, roundTripMs: number) {
  const sockets = new Set<Socket>();
  const server = createServer((phone) => {
    const inside = connect(Number(origin.port), origin.hostname);
    for (const socket of [phone, inside]) {
      socket.setNoDelay(true).on("error", () => socket.destroy());
      sockets.add(socket);
    }
    phone.pipe(held(roundTripMs / 2)).pipe(inside);
    inside.pipe(held(roundTripMs / 2)).pipe(phone);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    url: new URL(`http://127.0.0.1:${address.port}`),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Holds every chunk back for so long, without holding back the next until then. */
function held(ms: number): Transform {
  return new Transform({
    transform(chunk, _, done) {
      setTimeout(() => this.push(chunk), ms);
      done();
    },
    flush(done) {
      setTimeout(done, ms + 5);
    },
  });
}
