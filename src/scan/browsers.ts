// What a user agent says of the browser, and of the phone, that it comes from.

/**
 * Browsers of phones that do not begin with `Mozilla/`: Opera Mini, UC Browser, Facebook's app since
 * 2026, feature phones (MIDP is their platform, WAP their web), and an app's window that sends the
 * phone's name alone.
 */
const phoneBrowsers =
  "opera m(?:ini|obi)|ucweb|up\\.browser|netfront|obigo|teleca|\\bmidp|\\bmaui|\\bwap(?!p)|^docomo/|\\bfb(?:an|_iab)/|^iphone\\w+$";

/** With those of the desk, and those that put a name before `Mozilla/`. */
const otherBrowsers = new RegExp(
  `${phoneBrowsers}|mozilla/\\d|applewebkit|\\bopera\\b|(?<!\\.)browser|msie |u2/1\\.0`,
  "i",
);

/** The HTTP clients of Android, iOS and Java: an app's own request for a preview or for data. */
const appClients = /\bdalvik\/|\bcfnetwork\b|\bokhttp\//i;

/** Whether a program that shows pages sends this, and not one that only asks for data. */
export const namesBrowser = (userAgent: string): boolean =>
  userAgent.startsWith("Mozilla/") ||
  (otherBrowsers.test(userAgent) && !appClients.test(userAgent));

const phones = new RegExp(
  `android|\\bip(?:hone|ad|od)|mobile|windows (?:phone|ce)|openharmony|tizen|\\bbada\\b|\\bwebos\\b|\\bbrew/|ucbrowser|${phoneBrowsers}`,
  "i",
);

/** Whether a user agent says that it comes from a phone or a tablet. */
export const namesPhone = (userAgent: string): boolean => phones.test(userAgent);

/**
 * Where a phone tells its model: `Android 13; MODEL Build/ID;`, perhaps with a language before it;
 * what Instagram and Threads add, `Android (33/13; 420dpi; …; MODEL; …)`; and Facebook's `[FBAN/…]`.
 * A model with a slash is left standing, since `Name/1.0` is how a program names itself.
 */
const model =
  /(\bandroid[^;()]*;(?: ?[a-z]{2}(?:[-_][a-z]{2,4})?;)?)[^;/]*?(?: ?build\/[^;]*?)?(?=;|\)(?! ?build|\)))|\bandroid \(\d[^)]*\)|\[fb[^\]]*\]/gi;

/** A user agent without the phone's model, which may be "XBot", "Spider 8" or "Discovery". */
export const withoutModel = (userAgent: string): string => userAgent.replace(model, "$1");
