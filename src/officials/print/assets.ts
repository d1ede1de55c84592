import type { Context } from "hono";
import clientZip from "../../../node_modules/client-zip/worker.js";
import archive from "./archive.browser.js";

const scripts: Record<string, string> = { "archive.js": archive, "client-zip.js": clientZip };

/** The scripts of the print page, from our own origin as its policy demands. */
export function script(c: Context): Response | Promise<Response> {
  const text = scripts[c.req.param("file") ?? ""];
  if (text === undefined) return c.notFound();
  return c.body(text, 200, { "Content-Type": "text/javascript; charset=utf-8" });
}
