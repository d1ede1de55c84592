/** What cli/browser-scripts.ts writes: the bundled scripts by their names, which hold a hash. */
declare module "*/dist/browser/scripts.js" {
  export const entries: Record<string, { file: string; loads: string[] } | undefined>;
  export const files: Record<string, string | undefined>;
}
