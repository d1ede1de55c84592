import type { Page } from "playwright-core";
import { violations } from "../violations.ts";

/**
 * What is wrong with a page as it is shown, a line each; none is right: faults of WCAG 2.2 A and AA
 * (axe), what makes the page scroll sideways, text that is cut off, words that are broken in two,
 * names on the map that do not grow with the text, and what the map and the forms draw with too
 * little contrast, which axe does not look at.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await violations(page)), ...(await measuredFaults(page))];
}

/** The same without those that axe finds, which takes half a second. */
export const measuredFaults = (page: Page): Promise<string[]> => page.evaluate(measure);

/** Runs in the browser; refers to nothing outside itself. */
function measure(): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: the tests' types know no DOM.
  const here = globalThis as any;
  const { document, getComputedStyle } = here;
  const faults: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const all = (selector: string): any[] => Array.from(document.querySelectorAll(selector));
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const told = (one: any) => one.outerHTML.slice(0, 90);

  const root = document.documentElement;
  const sideways = root.scrollWidth - root.clientWidth;
  if (sideways > 0) faults.push(`the page scrolls ${sideways} px sideways`);

  for (const one of all("body *")) {
    const { overflow, visibility, display } = getComputedStyle(one);
    if (overflow === "visible" || visibility === "hidden" || display === "inline") continue;
    // What is for ears alone is one pixel wide; a text box scrolls by itself.
    if (one.clientWidth <= 1 || ["TEXTAREA", "INPUT", "SELECT"].includes(one.tagName)) continue;
    const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
    // What scrolls by itself, and can be reached without a mouse to do so, cuts nothing off.
    if (/auto|scroll/.test(overflow) && one.tabIndex >= 0) continue;
    if (isCut && one.textContent.trim() !== "") faults.push(`cut off: ${told(one)}`);
  }

  const texts = document.createTreeWalker(document.body, here.NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of node.data.matchAll(
      /(?<=^|[\s(“])[\p{L}\p{M}]{2,13}(?=[\s.,;:?)”]|$)/gu,
    )) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }: { top: number }) => top));
      if (lines.size > 1)
        faults.push(`broken within the word ${word}: ${told(node.parentElement)}`);
    }
  }

  const rem = Number.parseFloat(getComputedStyle(root).fontSize);
  for (const map of all(".sheet > svg")) {
    if (map.getBoundingClientRect().width === 0) continue;
    const ground = getComputedStyle(map).backgroundColor;
    const look = (selector: string, property: "fill" | "stroke", least: number): void => {
      for (const one of map.querySelectorAll(selector)) {
        expect(`the map's ${selector}`, getComputedStyle(one)[property], ground, least);
      }
    };
    for (const line of [".edge", ".other", ".this", ".scale", ".s"]) look(line, "stroke", 3);
    look(".tip", "fill", 3);
    look("text", "fill", 4.5);
    for (const text of map.querySelectorAll("text")) {
      const px = Number.parseFloat(getComputedStyle(text).fontSize) * map.getScreenCTM().a;
      if (px < (13.9 * rem) / 16) faults.push(`the map's text has ${px.toFixed(1)} px`);
    }
  }
  for (const small of all(".map figcaption svg")) {
    const ward = getComputedStyle(small.querySelector(".ward"));
    const spot = getComputedStyle(small.querySelector(".spot"));
    expect("the small map's ward", ward.fill, getComputedStyle(small).backgroundColor, 3);
    // The spot is told from the ward by its own colour or by the line around it.
    expect("the small map's spot", [spot.fill, spot.stroke], ward.fill, 3);
  }
  // A button is told by its words, a field by nothing but its edge.
  for (const field of all("input, select, textarea")) {
    const { width, height } = field.getBoundingClientRect();
    const { position, left } = getComputedStyle(field.closest(".trap") ?? field);
    const isAside = position === "absolute" && Number.parseFloat(left) < 0;
    if (width * height === 0 || isAside || field.type === "radio") continue;
    const style = getComputedStyle(field);
    expect(told(field), [style.borderColor, style.backgroundColor], groundOf(field), 3);
  }
  return [...new Set(faults)];

  /** Contrast of what is drawn against its ground; of several colours the best counts. */
  function expect(what: string, drawn: string | string[], ground: string, least: number): void {
    const ratio = Math.max(...[drawn].flat().map((colour) => contrast(colour, ground)));
    if (ratio < least) faults.push(`${what}: contrast ${ratio.toFixed(2)}, not ${least}`);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  function groundOf(one: any): string {
    for (let around = one.parentElement; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (channels(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  }

  /** Red, green, blue from 0 to 255, and opacity from 0 to 1, of a computed colour. */
  function channels(colour: string): number[] {
    const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return numbers.length < 3 ? [0, 0, 0, 0] : [...numbers.slice(0, 3), numbers[3] ?? 1];
  }

  /** WCAG 2.2, contrast ratio and relative luminance. */
  function contrast(one: string, other: string): number {
    const [ink, ground] = [channels(one), channels(other)];
    const opacity = ink[3] ?? 1;
    const mixed = ground.map((value, i) => (ink[i] ?? 0) * opacity + value * (1 - opacity));
    const [light = 0, dark = 0] = [luminance(mixed), luminance(ground)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(rgb: readonly number[]): number {
    const [r = 0, g = 0, b = 0] = rgb.slice(0, 3).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
