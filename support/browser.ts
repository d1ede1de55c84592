import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { packagedChromium } from "./packaged-chromium.ts";
import { slowNetwork } from "./slow-network.ts";

/**
 * Starts the one that CHROMIUM names, the package's, or what is installed. Its own traffic is
 * switched off, so that it asks for nothing but our pages.
 * @throws an Error that says what to install, where there is no browser.
 */
export async function launch(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  try {
    const which = named ? { executablePath: named } : ((await packagedChromium()) ?? installed());
    return await chromium.launch({ ...which, ...(await onSlowNetwork()), args: quietly });
  } catch (cause) {
    throw new Error(
      "No browser starts: install Chrome or Chromium, or name one in CHROMIUM (its whole path).",
      { cause },
    );
  }
}

/** With SLOW_NETWORK, behind a proxy that takes so many milliseconds for either half of an answer. */
async function onSlowNetwork() {
  const ms = Number(process.env.SLOW_NETWORK ?? 0);
  return ms > 0 ? { proxy: { server: await slowNetwork(ms) } } : {};
}

function installed() {
  const executablePath = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);
  return executablePath ? { executablePath } : { channel: "chrome" };
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
