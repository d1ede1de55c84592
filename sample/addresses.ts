import { encode, type Matrix } from "../src/signs/matrix.ts";

/** Prints what to open: the home page, one sign's code as a link and as a symbol, the dashboard. */
export function printAddresses(
  server: URL,
  lanAddress: string | undefined,
  code: string,
  say: (line: string) => void,
): void {
  const base = new URL(server);
  if (lanAddress) base.hostname = lanAddress;
  const sign = new URL(`/${code}`, base).href;
  say("");
  say(terminalSymbol(encode(sign.toUpperCase(), "L")));
  say("");
  say(`  One sign's code   ${sign}`);
  say(`  Home page         ${new URL("/vi", base).href}`);
  say(`  Dashboard         ${new URL("/officials", base).href}`);
  say("");
  if (!lanAddress) say("  To scan it with a phone in your network: npm start -- --ip 0.0.0.0");
  say("  Ctrl+C ends the city; started again, it keeps its counts.");
  say("");
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
