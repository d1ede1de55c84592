import assert from "node:assert/strict";
import { test } from "node:test";
import { officialStyle } from "../../src/officials/style.ts";
import { baseStyle } from "../../src/web/style.ts";

/** The colours of a scheme by their names, as the style sheets declare them. */
function coloursOf(scheme: "light" | "dark"): Map<string, string> {
  const dark = "@media(prefers-color-scheme:dark){";
  const blocks = [baseStyle, officialStyle].flatMap((style) =>
    [...style.matchAll(/(@media\(prefers-color-scheme:dark\)\{)?:root\{([^}]*)\}/g)].filter(
      ([, isDark]) => isDark === undefined || scheme === "dark",
    ),
  );
  assert.ok(blocks.some(([whole]) => whole.startsWith(dark)) === (scheme === "dark"));
  return new Map(
    blocks
      .flatMap(([, , declarations = ""]) => declarations.split(";"))
      .flatMap((declaration) => {
        const [name = "", value = ""] = declaration.split(":");
        return name.startsWith("--") ? [[name, value] as const] : [];
      }),
  );
}

const channels = (colour: string): number[] => {
  const hex = colour.slice(1);
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  assert.match(full, /^[0-9a-f]{6}$/, colour);
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
};
/** Relative luminance (WCAG 2.2). */
const luminance = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
function contrast(ink: string, opacity: number, ground: string): number {
  const under = channels(ground);
  const mixed = channels(ink).map((one, i) => one * opacity + (under[i] ?? 0) * (1 - opacity));
  const [dark = 0, light = 0] = [luminance(mixed), luminance(under)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a dot of the map is drawn with: of the rules that name its state, the last that says. */
function strokeOf(state: string): { colour: string; opacity: number } {
  const rules = [...officialStyle.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, names = ""]) =>
    names.split(",").some((name) => [".dot", `.dot.${state}`].includes(name.trim())),
  );
  const last = (property: RegExp): string | undefined =>
    rules.flatMap(([, , body = ""]) => property.exec(body)?.[1] ?? []).at(-1);
  return {
    colour: last(/(?:^|;)stroke:var\((--[a-z]+)\)/) ?? "",
    opacity: Number(last(/stroke-opacity:([\d.]+)/) ?? 1),
  };
}

test("every dot of the map stands out from paper and wards by 3:1 (WCAG 2.2, 1.4.11)", () => {
  for (const scheme of ["light", "dark"] as const) {
    const colours = coloursOf(scheme);
    for (const state of ["ok", "none", "too-few", "new", "unjudged", "planned", "retired"]) {
      const { colour, opacity } = strokeOf(state);
      for (const ground of ["--paper", "--wash"]) {
        const ratio = contrast(colours.get(colour) ?? "", opacity, colours.get(ground) ?? "");
        assert.ok(ratio >= 3, `${scheme}, ${state} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  }
});
