import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "./harness.ts";

/** Debian's: the shell has no window, which makes a page three times cheaper. */
const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

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

/**
 * Starts the one that CHROMIUM names, Debian's, or the Chrome that is installed. Its own traffic
 * is switched off, so that it asks for nothing but our pages.
 * @throws an Error that says what to install, where there is no browser.
 */
export async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find(existsSync);
  const which = executablePath ? { executablePath } : { channel: "chrome" };
  try {
    return await chromium.launch({ ...which, args: quietly });
  } catch (cause) {
    throw new Error(
      "No browser starts: install Chrome or Chromium, or name one in CHROMIUM (its whole path).",
      { cause },
    );
  }
}

const quietly = [
  "--no-sandbox",
  "--renderer-process-limit=1",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
