/** How often something is tried before somebody is asked. */
const attempts = 3;

/** What no further attempt mends. */
export class Hopeless extends Error {}

/**
 * Tries something until it is done: a few times by itself, a little later each time, and then whenever
 * `ask` resolves, as when somebody has looked after the network. So nothing that was done is lost.
 * @throws what `signal` was aborted with, and what is `Hopeless`.
 */
export async function persistently<Done>(
  act: () => Promise<Done>,
  { signal, ask }: { signal: AbortSignal; ask: () => Promise<void> },
): Promise<Done> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Hopeless) throw error;
      if (attempt % attempts === 0) await ask();
      else await new Promise((resolve) => setTimeout(resolve, 500 * (attempt % attempts)));
      signal.throwIfAborted();
    }
  }
}
