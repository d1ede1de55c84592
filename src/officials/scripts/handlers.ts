import type { Context } from "hono";
import { files } from "../../../dist/browser/scripts.js";

/** `GET /officials/scripts/{file}`: the name holds a hash of the content, so that it is kept for ever. */
export function bundledScript(c: Context): Response | Promise<Response> {
  const name = c.req.param("file") ?? "";
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  if (text === undefined) return c.notFound();
  return c.body(text, 200, {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": "private, max-age=31536000, immutable",
  });
}
