import { WorkerEntrypoint } from "cloudflare:workers";
import type { Access } from "./entry.ts";

/**
 * What is under way, so that a runtime that is told to end (SIGTERM) ends when it is done. By itself
 * it waits for answers and not for what they leave to do in the background (`waitUntil`), where scans
 * are gathered and sent to their tally.
 */

/** Requests without an answer, and work in the background. */
let underWay = 0;

/** Counts what is given, if it is a promise, until it is settled. */
export function follow<T>(given: T): T {
  if (!(given instanceof Promise)) return given;
  underWay += 1;
  given.then(isDone, isDone);
  return given;
}

const isDone = (): void => {
  underWay -= 1;
};

/** A request's context, whose work in the background is followed; `access` says who comes. */
export class Followed {
  readonly #context: ExecutionContext;
  access: Access | undefined;

  constructor(context: ExecutionContext) {
    this.#context = context;
  }

  waitUntil(promise: Promise<unknown>): void {
    this.#context.waitUntil(follow(promise));
  }

  passThroughOnException(): void {
    this.#context.passThroughOnException();
  }

  get props() {
    return this.#context.props;
  }

  get exports() {
    return this.#context.exports;
  }
}

/** Nothing new comes once the runtime has been told to end: milliseconds in which nothing was begun. */
const quietMs = 100;
const lookMs = 10;

/** For a tally that does not answer nobody waits longer, in milliseconds. */
const maxWaitMs = 8_000;

/** For the local socket. */
export class UnderWay extends WorkerEntrypoint {
  /** Returns when nothing has been under way for a moment. */
  async done(): Promise<void> {
    let quiet = 0;
    for (let waited = 0; waited < maxWaitMs && quiet < quietMs; waited += lookMs) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      quiet = underWay === 0 ? quiet + lookMs : 0;
    }
  }
}
