import { askServer } from "../cli/server/socket.ts";
import { type Serving, serveCity } from "./serve.ts";

/** Milliseconds between two looks at the machine's clock. */
const lookMs = 10_000;

/** The nights' clock is looked after once in so many of them. */
const looksPerCare = 6;

/** By how many milliseconds a clock is put back that is not merely kept (adjtimex(2)). */
const maxPutBackMs = 60_000;

/**
 * Serves a city until it is told to end. Where the machine's clock is put back, the runtime is begun
 * anew: what its memory believes for a minute, such as where a sign leads, it would believe until the
 * clock has come to where it was.
 * @throws Error if the runtime ends by itself, or cannot be started.
 */
export async function keepServing(serving: Serving & { told: AbortSignal }): Promise<void> {
  const { told, say } = serving;
  while (!told.aborted) {
    // A runtime begins to believe before it is said to listen.
    const before = apart();
    const runtime = await serveCity(serving).catch((error) => {
      if (!told.aborted) throw error;
    });
    if (!runtime) return;
    const putBack = untilPutBack(
      before,
      () => void askServer(serving.folder, "/clock").catch(() => {}),
    );
    const why = await Promise.race([runtime.ended, putBack.happened, untilAborted(told)]);
    putBack.stop();
    if (why !== "told" && why !== "put back") {
      throw new Error(`The runtime has ended by itself (${why ?? "killed"}).`);
    }
    if (why === "put back") say?.("  The machine's clock was put back: beginning anew.");
    await runtime.end();
  }
}

/**
 * Compares the time of day with a clock that nobody sets.
 * @param before how far they were apart when the runtime was begun.
 */
function untilPutBack(before: number, care: () => void) {
  let [latest, looks] = [before, 0];
  let stop = () => {};
  const happened = new Promise<"put back">((resolve) => {
    const id = setInterval(() => {
      if (apart() < latest - maxPutBackMs) resolve("put back");
      latest = apart();
      looks += 1;
      if (looks % looksPerCare === 0) care();
    }, lookMs);
    stop = () => clearInterval(id);
  });
  return { happened, stop };
}

const apart = (): number => Date.now() - performance.now();

const untilAborted = (signal: AbortSignal) =>
  new Promise<"told">((resolve) => {
    if (signal.aborted) resolve("told");
    signal.addEventListener("abort", () => resolve("told"), { once: true });
  });
