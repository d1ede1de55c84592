import type { Context } from "hono";
import { errorPage } from "./errors.tsx";
import type { ErrorName } from "./messages.ts";

/** The texts of a form by the names of their fields; of a field that is there twice, the first. */
export type Form = ReadonlyMap<string, string>;

/** Bytes: far more than any form holds, so that who wrote too much can be given it back. */
const maxBytes = 200_000;

type FormFault = Extract<ErrorName, "not-a-form" | "not-utf-8" | "broken-form" | "too-large">;

/**
 * Reads the form of a request (HTML, 4.10.21.7): `application/x-www-form-urlencoded` or
 * `multipart/form-data`, in UTF-8. Files are left out, since no form here asks for one. An empty
 * body is an empty form.
 * @returns the form, or the page that says what is wrong with it. Never throws.
 */
export async function readForm(c: Context): Promise<Form | Response> {
  const form = await formOf(c.req.raw);
  return typeof form === "string" ? errorPage(c, form) : form;
}

async function formOf({ headers, body }: Request): Promise<Form | FormFault> {
  const type = headers.get("Content-Type") ?? "";
  const [mediaType = ""] = type.toLowerCase().split(";", 1);
  const read = readers.get(mediaType.trim());
  if (!read && type !== "") return "not-a-form";
  if (!isUtf8(type)) return "not-utf-8";
  const bytes = await bytesOf(body, maxBytes);
  if (typeof bytes === "string") return bytes;
  if (!read) return bytes.length === 0 ? new Map() : "not-a-form";
  return read(bytes, type);
}

/** UTF-8 where nothing else is said, and US-ASCII, which is a part of it. */
function isUtf8(type: string): boolean {
  const [, charset = "utf-8"] = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(type) ?? [];
  return /^(utf-?8|us-ascii)$/i.test(charset);
}

/** The bytes of a body, counted as they come: a Content-Length is what somebody says of them. */
export async function bytesOf(
  body: ReadableStream | null,
  maxBytes: number,
): Promise<Uint8Array | "too-large" | "broken-form"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > maxBytes) return "too-large";
      chunks.push(chunk);
    }
  } catch {
    return "broken-form";
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Reader = (bytes: Uint8Array, type: string) => Form | FormFault | Promise<Form | FormFault>;

const readers = new Map<string, Reader>([
  ["application/x-www-form-urlencoded", readUrlEncoded],
  ["multipart/form-data", readMultipart],
]);

function readUrlEncoded(bytes: Uint8Array): Form | FormFault {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
    return textsOf(new URLSearchParams(decoder.decode(bytes)));
  } catch {
    return "not-utf-8";
  }
}

/** By the platform's parser, which throws where the boundary is missing or the end is cut off. */
async function readMultipart(bytes: Uint8Array, type: string): Promise<Form | FormFault> {
  try {
    return textsOf(await new Response(bytes, { headers: { "Content-Type": type } }).formData());
  } catch {
    return "broken-form";
  }
}

function textsOf(entries: Iterable<[name: string, value: string | File]>): Form {
  const form = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value === "string" && !form.has(name)) form.set(name, value);
  }
  return form;
}
