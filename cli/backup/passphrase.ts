import { readFileSync } from "node:fs";

/**
 * The passphrase that a file holds in its first line; null where no file is named. Not a parameter
 * of the command, which every user of the machine could read.
 * @throws Error if it is too short to be of use.
 */
export function passphraseFrom(file: string | undefined): string | null {
  if (file === undefined) return null;
  const [passphrase = ""] = readFileSync(file, "utf8").split(/\r?\n/);
  if (passphrase.length < minPassphraseLength) {
    throw new Error(`A passphrase has at least ${minPassphraseLength} characters.`);
  }
  return passphrase;
}

const minPassphraseLength = 12;
