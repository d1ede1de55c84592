import type { Browser } from "playwright-core";
import { launch } from "../support/browser.ts";
import { afterAll } from "./harness.ts";

let shared: Browser | undefined;

/** Chromium, one for all test files of a process. */
export async function startBrowser(): Promise<Browser> {
  if (!shared) {
    const browser = await launch();
    afterAll(() => browser.close());
    shared = browser;
  }
  return shared;
}
