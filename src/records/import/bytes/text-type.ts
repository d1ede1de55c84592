import { RefusedFile } from "../refused-file.ts";

/** What a text is by how it begins. */
export type TextType = "html" | "kml" | "json" | "delimited";

const startLength = 20_000;
/** In characters; markup says little in many, and each of its tags has to be looked at. */
const maxMarkup = 10_000_000;

/** @throws RefusedFile for text that holds no table that we can read, saying what to do. */
export function textTypeOf(text: string): TextType {
  const start = text.slice(0, startLength).trimStart();
  if (/^MIME-Version:|^Content-Type: multipart\//i.test(start)) {
    throw new RefusedFile((t) => t.refused.webArchive);
  }
  // What Windows puts on the clipboard begins with lines of its own ([MS-HTML clipboard format]).
  if (/^Version:\d[\s\S]{0,400}StartHTML:/.test(start)) return html(text);
  if (/^[{[]\s*["{[\]}]/.test(start) || /^\{\s*$/.test(start)) return "json";
  if (!start.startsWith("<")) {
    return /<table[\s>]/i.test(start) && /<td/i.test(start) ? html(text) : "delimited";
  }
  if (
    /urn:schemas-microsoft-com:office:spreadsheet"/.test(start) &&
    /<(\w+:)?Workbook[\s>]/.test(start)
  ) {
    throw new RefusedFile((t) => t.refused.excelXml);
  }
  if (/<(\w+:)?kml[\s>]/i.test(start)) return kml(text);
  if (
    /<(!doctype html|html|head|body|table|tr|meta|div|p|span|style|!--StartFragment)[\s>-]/i.test(
      start,
    )
  ) {
    return html(text);
  }
  throw new RefusedFile((t) => t.refused.otherFile);
}

function html(text: string): "html" {
  checkLength(text);
  if (/<t[dh][\s>]/i.test(text)) return "html";
  throw new RefusedFile((t) => t.refused.pageWithoutTable);
}

function kml(text: string): "kml" {
  checkLength(text);
  return "kml";
}

function checkLength(text: string): void {
  if (text.length <= maxMarkup) return;
  throw new RefusedFile((t) => t.refused.fileTooLarge(maxMarkup / 1_000_000));
}
