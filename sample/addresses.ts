import { networkInterfaces } from "node:os";
import type { Language } from "../src/city.ts";
import { encode, type Matrix } from "../src/signs/matrix.ts";
import { shownSign } from "./demo-signs.ts";
import type { ShownSign } from "./local-database.ts";

type Addresses = {
  /** Where the Worker listens, as wrangler says it. */
  server: URL;
  sign: ShownSign | null;
  language: Language;
  say: (line: string) => void;
};

/** Prints what to open: a sign's code as a symbol and as a link, its street's page, the dashboard. */
export function printAddresses({ server, sign, language, say }: Addresses): void {
  const base = from(lanAddress() ?? "localhost", server);
  const isOpen = !loopback.test(server.hostname);
  const link = (label: string, path: string) =>
    say(`  ${label.padEnd(18)}${new URL(path, base).href}`);
  say("");
  if (sign) {
    // The brackets of an IPv6 address cannot stand in a symbol.
    if (!base.hostname.startsWith("[")) {
      say(terminalSymbol(encode(new URL(sign.code, base).href.toUpperCase(), "L")));
      say("");
    }
    link("One sign's code", sign.code);
    link("Its street's page", `${language}/streets/${sign.slug}`);
  } else {
    link("Home page", language);
  }
  link("Dashboard", "officials");
  say("");
  if (sign?.code === shownSign) {
    say("  A sample: street names and biographies are real; lengths, signs and scans are made up.");
  }
  if (isOpen) {
    say(
      "  Whoever reaches it is an administrator ([access.dev] in wrangler.toml): trust your network.",
    );
  } else {
    say("  To scan it with a phone in your network: npm start -- --ip 0.0.0.0");
  }
  say("  Ctrl+C ends the city; started again, it keeps its counts.");
  say("");
}

/** The Worker's address for this machine itself. */
export const fromHere = (server: URL): URL => from("localhost", server);

/** Where wrangler listens on every interface, the address by one of them. */
function from(hostName: string, server: URL): URL {
  const address = new URL(server);
  if (["0.0.0.0", "[::]", "*"].includes(server.hostname)) address.hostname = hostName;
  return address;
}

const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** This machine's address for a phone in the same network. */
function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address;
}

/**
 * A symbol for a terminal, two modules a character. Colours are set outright, since a symbol must
 * be dark on light whatever the terminal's own are, with the 4-module quiet zone round it.
 */
function terminalSymbol({ size, dark }: Matrix): string {
  const quiet = 4;
  const isDark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < size && y < size && dark[y * size + x] === 1;
  const lines: string[] = [];
  for (let y = -quiet; y < size + quiet; y += 2) {
    let line = "";
    for (let x = -quiet; x < size + quiet; x++) {
      const [above, below] = [isDark(x, y), isDark(x, y + 1)];
      line += above ? (below ? "█" : "▀") : below ? "▄" : " ";
    }
    lines.push(`  \x1b[30;107m${line}\x1b[0m`);
  }
  return lines.join("\n");
}
