import { list } from "isbot";
import { namesPhone, withoutModel } from "./browsers.ts";

/** In the place of isbot's "scan", which takes apps that read QR codes and papers for robots. */
const scanners = "(?<!(?:cam|qr|code)[ _-]?)scan";

/** Scanners for weak spots, of which isbot does not know all, and which may pose as phones too. */
const securityScanners = [
  "\\b(?:security|vuln\\w*|port|network|web|site|domain|dns|ssl|mass|l9|wp)[ _-]?scan",
  "acunetix",
  "assetnote",
  "censys",
  "internet-?measurement",
  "nessus",
  "netsystemsresearch",
  "nikto",
  "qualys",
  "zgrab",
];

/** How robots that pose as phones, as Google's crawlers do, give themselves away. */
const signsOfPosing = [
  // The name of their kind. CUBOT makes phones, and QRbot reads codes.
  "(?<!cu|qr)bots?(?:\\b|_)",
  "spider",
  "crawl",
  "[- ]agent\\b",
  // Whom to ask about them, by the custom of `(compatible; Name/1.0; +https://…)`. Internet Explorer
  // and the browsers of some feature phones are compatible as well.
  "compatible;(?! ?(?:msie|linux|oss|teleca))",
  "https?:",
  "@[\\w-]+\\.(?:com|net|org|io|app)\\b",
  "\\.(?:com|net|org|io)/(?!\\d)",
  // Google's, not all of which say what they are. Its apps write `GoogleLens` and `com.google.…`.
  "google[ -](?!wap|pixel)|-google|googleweblight|googleadsense",
  // Previews and measurements of pages.
  "preview",
  "headless",
  "lighthouse",
  "\\bptst/",
  "synthetic",
  "speedcurve",
  "dareboost",
  "pageburst",
  "convertify",
  "cloudflare",
  "hotjar",
  "dmbrowser",
  "devtools",
  // Libraries that add a browser's string to their own, and programs that hand a request on.
  "httpclient|guzzle|\\bcurl/|python|libwww|\\bphp",
  "^whatsapp/",
  "[,|] ?mozilla/",
  ...securityScanners,
];

const listed = anyOf([
  ...list.map((pattern) => (pattern.endsWith("scan") ? scanners : pattern)),
  ...securityScanners,
]);
const posing = anyOf(signsOfPosing);

/**
 * Whether isbot's list knows it. Phones are left to `posesAsPhone`: the list's everyday words ("news",
 * "tools", "grab", "google") are there the names of apps, which add them to the browser's.
 */
export const isOnRobotList = (userAgent: string): boolean =>
  !namesPhone(userAgent) && listed.test(userAgent);

/** Whether it names a phone, and elsewhere than in the phone's model a robot. */
export const posesAsPhone = (userAgent: string): boolean =>
  namesPhone(userAgent) && posing.test(withoutModel(userAgent));

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "i");
}
