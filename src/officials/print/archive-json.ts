/** What the server sends of a few signs, and the browser puts into the archive. */
export type ArchiveFiles = {
  manifestHead: string;
  signs: (
    | { code: string; files: { name: string; text: string }[]; manifestLine: string }
    | { code: string; problem: string }
  )[];
};
