import { fold } from "../../web/vietnamese.ts";
import { makeSearch } from "./search.ts";

/**
 * The list's script: searches as one types. It is the server's own search, carried to the browser
 * as source, so that both always give the same answer; without it the form asks the server.
 * `keep_names = false` in wrangler.toml keeps the bundler's helpers out of that source.
 */
export const findScript = (): string => `(${start})(${makeSearch},${fold})`;

/** Runs in the browser; refers to nothing outside itself. */
function start(make: typeof makeSearch, foldText: typeof fold): void {
  // The Worker's types know no DOM; this much of it is used.
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  const page = (globalThis as any).document;
  const form = page.getElementById("find");
  const list = page.getElementById("streets");
  const letters = page.getElementById("letters");
  // A list that the server has searched already is not all that there is.
  if (!form || !list || list.dataset.whole === undefined) return;
  const search = make(foldText);
  const [query, ward, status] = [form.q, form.ward, page.getElementById("found")];
  const whole = Array.from(list.children);
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  const streets = Array.from(list.querySelectorAll("[data-w]"), (item: any) => {
    const [link, also] = [item.querySelector("a"), item.querySelector("i")];
    const codes: string[] = item.dataset.w.split(" ").filter(Boolean);
    return {
      item,
      codes,
      kind: link.querySelector("small")?.textContent.trim() ?? null,
      // The one piece of text between the kind and what tells two of a name apart.
      name: Array.from(link.childNodes as Iterable<{ nodeType: number; textContent: string }>)
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent)
        .join("")
        .trim(),
      aliases: also ? also.textContent.split(", ") : [],
      wards: codes.map((code) => ward.querySelector(`[value="${code}"]`)?.textContent ?? ""),
    };
  });
  const show = (): void => {
    const everything = !query.value.trim() && !ward.value;
    const within = streets.filter(({ codes }) => !ward.value || codes.includes(ward.value));
    const { streets: found, guess } = search(query.value, within);
    if (letters) letters.hidden = !everything;
    list.replaceChildren(...(everything ? whole : found.map(({ item }) => item)));
    const { none, code, found: count, guess: perhaps } = status.dataset;
    const number = found.length.toLocaleString(page.documentElement.lang);
    if (found.length > 0 && !guess) status.textContent = count.replace("#", number);
    else if (looksLikeCode(query.value)) status.textContent = code;
    else status.textContent = guess ? perhaps : none;
  };
  // Folds the names while the keyboard slides up, so that the first letter is as quick as the next.
  query.addEventListener("focus", () => search("a", streets), { once: true });
  query.addEventListener("input", show);
  ward.addEventListener("change", show);
  if (query.value) show();

  /** Only the server knows the codes: whoever types one is told to ask it (`codeLike`). */
  function looksLikeCode(text: string): boolean {
    const bare = text
      .normalize("NFKC")
      .replace(/[?#].*$/, "")
      .replace(/^.*\/(?=.)/, "");
    return /^[0-9a-z]{5,7}$/i.test(bare.replace(/[^\p{L}\p{N}]/gu, ""));
  }
}
