import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A backup's files, readable by their owner alone, and encrypted where there is a passphrase. */
export type Folder = {
  path: string;
  write: (name: string, text: string) => Promise<void>;
  /** @throws Error if the file is not there or cannot be decrypted. */
  read: (name: string) => Promise<string>;
  has: (name: string) => boolean;
};

/** The key of an encrypted backup, itself encrypted with the passphrase. */
const keyFile = "key.age";

const ownerOnly = 0o600;

/** @throws Error if the passphrase is missing or wrong. */
export async function openFolder(path: string, passphrase: string | null): Promise<Folder> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  const isEncrypted = existsSync(join(path, keyFile));
  if (isEncrypted && passphrase === null) {
    throw new Error(`The backup in ${path} is encrypted: give its passphrase.`);
  }
  if (!isEncrypted && existsSync(join(path, "manifest.json"))) return plain(path);
  return passphrase === null ? plain(path) : encrypted(path, passphrase);
}

function plain(path: string): Folder {
  return {
    path,
    write: async (name, text) => put(path, name, text),
    read: async (name) => readFileSync(join(path, name), "utf8"),
    has: (name) => existsSync(join(path, name)),
  };
}

/**
 * Every file is encrypted to a key that is made for this backup, and the key with the passphrase:
 * `age -d -i key.age FILE` reads them too (https://age-encryption.org/v1). A passphrase is made slow
 * to guess (scrypt, RFC 7914), which is so done once and not for each file.
 */
async function encrypted(path: string, passphrase: string): Promise<Folder> {
  const identity = await identityOf(path, passphrase);
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return {
    path,
    write: async (name, text) => put(path, `${name}.age`, await encrypter.encrypt(text)),
    read: async (name) => decrypter.decrypt(readFileSync(join(path, `${name}.age`)), "text"),
    has: (name) => existsSync(join(path, `${name}.age`)),
  };
}

async function identityOf(path: string, passphrase: string): Promise<string> {
  const file = join(path, keyFile);
  if (existsSync(file)) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      return (await decrypter.decrypt(readFileSync(file), "text")).trim();
    } catch {
      throw new Error(`This is not the passphrase of the backup in ${path}.`);
    }
  }
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  put(path, keyFile, await encrypter.encrypt(identity));
  return identity;
}

/** Whole or not at all: a file that was cut off would pass for a backup. */
function put(path: string, name: string, content: string | Uint8Array): void {
  const file = join(path, name);
  writeFileSync(`${file}.part`, content, { mode: ownerOnly });
  chmodSync(`${file}.part`, ownerOnly);
  renameSync(`${file}.part`, file);
}
