import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Files that git, grep and reviewers take for binary because of a NUL in them: a sentence each.
 * @param root the folder of the repository.
 */
export const binarySources = (root = "."): string[] =>
  globSync(
    "{*,{bench,cli,docs,migrations,sample,server,src,support,test}/**/*}.{ts,tsx,js,sql,md,toml}",
    {
      cwd: root,
    },
  )
    .sort()
    .filter((file) => readFileSync(join(root, file)).includes(0))
    .map((file) => `${file} holds a NUL character: write it as an escape.`);
