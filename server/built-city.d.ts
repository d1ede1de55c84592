/** The Worker as it is built for Cloudflare, byte for byte: it stands beside the entry when it runs. */
export { default, Tally } from "../src/index.ts";
