import type { Answer, Answers } from "../../../records/import/answer.ts";
import type { GivenColumn } from "../../../records/import/columns/given-mapping.ts";

/**
 * What outlives a reload: the file and its answers for this tab, and corrected columns for as long as
 * this browser keeps them, for every file with the same headings. All of it stays in the browser.
 */

export type ChosenFile = { name: string; bytes: Uint8Array<ArrayBuffer>; sha256: string };

const answersKey = (file: ChosenFile): string => `import answers ${file.sha256}`;
const columnsKey = (fingerprint: string): string => `import columns ${fingerprint}`;
const fileKey = "import file";

export const keptAnswers = (file: ChosenFile): Map<string, Answer> =>
  new Map(read<[string, Answer][]>(sessionStorage, answersKey(file)) ?? []);

export const keepAnswers = (file: ChosenFile, answers: Answers): void =>
  write(sessionStorage, answersKey(file), [...answers]);

export const keptColumns = (fingerprint: string): GivenColumn[] =>
  read<GivenColumn[]>(localStorage, columnsKey(fingerprint)) ?? [];

export const keepColumns = (fingerprint: string, columns: readonly GivenColumn[]): void =>
  write(localStorage, columnsKey(fingerprint), columns.length > 0 ? columns : null);

/** Null where this tab has none. */
export async function keptFile(): Promise<ChosenFile | null> {
  if (sessionStorage.getItem(fileKey) === null) return null;
  const file = await inStore<ChosenFile | undefined>("readonly", (store) => store.get(fileKey));
  return file && file.sha256 === sessionStorage.getItem(fileKey) ? file : null;
}

export async function keepFile(file: ChosenFile | null): Promise<void> {
  if (!file) return sessionStorage.removeItem(fileKey);
  sessionStorage.setItem(fileKey, file.sha256);
  await inStore("readwrite", (store) => store.put(file, fileKey));
}

/** Where a browser keeps nothing, a reload begins anew, and nothing else is lost. */
function read<T>(storage: Storage, key: string): T | null {
  try {
    return JSON.parse(storage.getItem(key) ?? "null") as T | null;
  } catch {
    return null;
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    // It is full.
  }
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T | null> {
  try {
    const opening = indexedDB.open("imports", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("files");
    const database = await settled<IDBDatabase>(opening);
    const store = database.transaction("files", mode).objectStore("files");
    const result = await settled<T>(ask(store));
    database.close();
    return result;
  } catch {
    return null;
  }
}

const settled = <T>(request: IDBRequest): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
