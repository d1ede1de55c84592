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

/** What the browser keeps nowhere, since it may not or its room is full: as long as the page is open. */
const held = new Map<string, string>();

/** Whether visits wait that are gone when the page is closed. */
export const isAnyHeld = (): boolean =>
  [...held.keys()].some((name) => name.startsWith(visitPrefix));

/** @returns false where it is kept only as long as the page is open. */
export const keepVisit = (visit: UnsentVisit): boolean => write(visitPrefix + visit.key, visit);

export const dropVisit = ({ key }: UnsentVisit): void => drop(visitPrefix + key);

/** All that wait, the first pressed first. */
export function keptVisits(): UnsentVisit[] {
  const names = allNames().filter((name) => name.startsWith(visitPrefix));
  return names.flatMap((name) => read<UnsentVisit>(name) ?? []).sort((a, b) => a.at - b.at);
}

/** Half a form, of the official who typed it. */
export type DraftOf = { official: string; code: string };
type Draft = { body: string; at: number };

/** After so long nobody goes on with what was half typed, and the sign may have been mended since. */
const maxDraftMs = 24 * 3_600_000;

const draftName = ({ official, code }: DraftOf): string => `${draftPrefix}${official} ${code}`;

export const keepDraft = (of: DraftOf, body: string): void => {
  write(draftName(of), { body, at: Date.now() } satisfies Draft);
};
export const keptDraft = (of: DraftOf): string | null => read<Draft>(draftName(of))?.body ?? null;
export const dropDraft = (of: DraftOf): void => drop(draftName(of));

/** Takes away what nobody goes on with. */
export function dropOldDrafts(): void {
  for (const name of allNames().filter((one) => one.startsWith(draftPrefix))) {
    const age = Date.now() - (read<Draft>(name)?.at ?? 0);
    if (!(age < maxDraftMs)) drop(name);
  }
}

function allNames(): string[] {
  try {
    return [...new Set([...Object.keys(localStorage), ...held.keys()])];
  } catch {
    return [...held.keys()];
  }
}

function read<T>(name: string): T | null {
  try {
    return JSON.parse(held.get(name) ?? localStorage.getItem(name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(name, text);
    held.delete(name);
    return true;
  } catch {
    held.set(name, text);
    return false;
  }
}

function drop(name: string): void {
  held.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
