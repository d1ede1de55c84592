import { stripVTControlCharacters } from "node:util";

/**
 * What somebody who starts the city needs of what `wrangler dev` prints: errors, its own and the
 * Worker's, at any time; once the Worker is ready, also what the Worker logs and that it was built
 * anew. Wrangler's table of bindings, its warnings and a line for each request are left out.
 */
export class WranglerLines {
  /** Where the Worker listens; undefined until it does. */
  address: URL | undefined;
  #isInWarning = false;

  /** Whether a line of wrangler's standard output is to be shown. */
  isOutputShown(line: string): boolean {
    const plain = stripVTControlCharacters(line);
    const wasReady = this.address !== undefined;
    const address = /^\[wrangler:info\] Ready on (https?:\/\/\S+)/.exec(plain)?.[1];
    if (address) this.address ??= new URL(address);
    return wasReady && !address && !requestOrAddress.test(plain);
  }

  /** Whether a line of its standard error is to be shown: a message may take several. */
  isErrorShown(line: string): boolean {
    const begins = /^(▲ \[WARNING\]|✘ \[ERROR\]|🪵)/u.exec(stripVTControlCharacters(line))?.[1];
    // Before the Worker runs a warning is wrangler's, afterwards it may be the Worker's own.
    if (begins) this.#isInWarning = begins === "🪵" || (begins[0] === "▲" && !this.address);
    return !this.#isInWarning;
  }
}

const requestOrAddress = /^\[wrangler:info\] ([A-Z]+ \/|- https?:)/;

/** What to do where wrangler ended with an error, by what it printed. */
export function whatToDo(errors: string): string {
  if (/already in use|EADDRINUSE/.test(errors)) {
    return "Another program has this port, perhaps a city that runs already. End it, or choose another port: npm start -- --port 8790";
  }
  return "Mend what the message names (wrangler.toml, the code, an option after --) and start again; npm start -- --verbose shows all that wrangler prints.";
}
