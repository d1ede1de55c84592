/**
 * What outlives a reload and the loss of the network: the visits that the server has not confirmed,
 * each under a key of its own, so that two tabs cannot write over each other's, and what stands in
 * the form of a sign and was not sent. All of it stays on this device.
 */

export type UnsentVisit = {
  /** Of its form, by which the server knows it again. */
  key: string;
  official: string;
  code: string;
  /** The sign's street. */
  name: string;
  /** The result in words, and when it was pressed, in milliseconds since 1970. */
  result: string;
  at: number;
  /** Where the form goes, what it holds, and the page that it stands on. */
  action: string;
  body: string;
  page: string;
  /** Why the server refused it; null while it has not. */
  refused: string | null;
};

const visitPrefix = "unsent visit ";
const draftPrefix = "visit draft ";

/** @returns false where the browser keeps nothing: private windows, a full disk. */
export const keepVisit = (visit: UnsentVisit): boolean => write(visitPrefix + visit.key, visit);

export const dropVisit = ({ key }: UnsentVisit): void => drop(visitPrefix + key);

/** All that wait, the first pressed first. */
export function keptVisits(): UnsentVisit[] {
  const names = allNames().filter((name) => name.startsWith(visitPrefix));
  return names.flatMap((name) => read<UnsentVisit>(name) ?? []).sort((a, b) => a.at - b.at);
}

export const keepDraft = (code: string, body: string): boolean => write(draftPrefix + code, body);
export const keptDraft = (code: string): string | null => read<string>(draftPrefix + code);
export const dropDraft = (code: string): void => drop(draftPrefix + code);

function allNames(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function drop(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
