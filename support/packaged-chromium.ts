import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/**
 * The Chromium inside the package `@sparticuz/chromium`: made for Lambda, it brings what a bare
 * Linux lacks (NSS, NSPR, expat) and needs nothing else of the system but glibc and libgcc. It is
 * unpacked once, into the package's own folder, and goes when the package does.
 */

const packed = join(fileURLToPath(import.meta.resolve("@sparticuz/chromium")), "../..");
const unpacked = join(packed, "unpacked");

/**
 * What playwright needs to start it; undefined where the package has none for this machine.
 * @throws Error with what the package said if it cannot be unpacked.
 */
export async function packagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  if (!existsSync(unpacked)) await unpack();
  return {
    executablePath: join(unpacked, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked, "al2023/lib"),
      // Only fonts of packages, so that a page looks the same on every machine.
      FONTCONFIG_FILE: resolve("support/fonts.conf"),
    },
  };
}

/** Processes may unpack it at the same time: each does so aside, and the first puts it in place. */
async function unpack(): Promise<void> {
  const aside = mkdtempSync(join(packed, "unpacking-"));
  try {
    await unpackInto(aside);
    // For whoever else runs the tests in this folder.
    for (const path of [aside, join(aside, "chromium")]) chmodSync(path, 0o755);
    renameSync(aside, unpacked);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw error;
  }
}

/** The package unpacks to the temporary folder, and its libraries on Lambda alone. */
async function unpackInto(folder: string): Promise<void> {
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
}
