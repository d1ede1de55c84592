import type { Browser, Page } from "playwright-core";
import type { Language } from "./pages.ts";

/** How a page is looked at: what a reader has set, or paper. */
export const manners = ["plain", "large text", "forced colours", "print"] as const;
export type Manner = (typeof manners)[number];

export type View = {
  language: Language;
  scheme: "light" | "dark";
  manner: Manner;
  /** Pixels of CSS. */
  widths: readonly number[];
};

/** The narrowest phone, two usual ones, and a desk. */
const widths = [320, 360, 390, 1280];

/** A4 less Chromium's margins of 0.4 inch, at 96 pixels an inch. */
const paper = [717];

/** Every view: paper knows no scheme, since browsers print the light one. */
export const views: readonly View[] = (["vi", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    manners
      .filter((manner) => manner !== "print" || scheme === "light")
      .map((manner) => ({
        language,
        scheme,
        manner,
        widths: manner === "print" ? paper : widths,
      })),
  ),
);

export async function openView(browser: Browser, view: View): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: view.scheme,
    forcedColors: view.manner === "forced colours" ? "active" : "none",
    locale: view.language === "vi" ? "vi-VN" : "en-GB",
  });
  const page = await context.newPage();
  if (view.manner === "print") await page.emulateMedia({ media: "print", colorScheme: "light" });
  return page;
}

/** A page that has just been opened, in the reader's manner. */
export async function settle(page: Page, { manner }: View): Promise<void> {
  if (manner === "large text") {
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
  }
}
