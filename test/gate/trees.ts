import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The text of each file, by its path from the root. */
export type Tree = Readonly<Record<string, string>>;

/** What a check of the gate finds in a little repository that is written for it, and removed. */
export function foundIn<T>(tree: Tree, check: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "bien-pho-tree-"));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return check(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
