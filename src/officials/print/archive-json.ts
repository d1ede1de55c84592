/** What the server sends of a few signs, and the browser puts into the archive. */
export type ArchiveFiles = {
  manifestHead: string;
  signs: /** `says` is the street's name on the plate. */
  (
    | { code: string; says: string; files: { name: string; text: string }[]; manifestLine: string }
    | { code: string; problem: string }
  )[];
};
