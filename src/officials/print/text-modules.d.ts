/** Scripts for the browser, which wrangler hands over as text: `[[rules]]` in wrangler.toml. */
declare module "*.browser.js" {
  const script: string;
  export default script;
}

declare module "*/client-zip/worker.js" {
  const script: string;
  export default script;
}
