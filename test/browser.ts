import { after } from "node:test";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, Ubuntu and CI (`.ci/run`) install it; CHROMIUM names another. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/**
 * Starts Chromium, ended when the test file is done. Its own traffic is switched off, so that it
 * asks for nothing but our pages.
 */
export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: quietly });
  after(() => browser.close());
  return browser;
}

export const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
