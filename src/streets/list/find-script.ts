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
  const [shown, counted] = [Array.from(list.children), status.textContent];
  let streets = list.dataset.whole ? null : streetsIn(list);
  let asked = false;

  // biome-ignore lint/suspicious/noExplicitAny: see above.
  function streetsIn(whole: any) {
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    return Array.from(whole.querySelectorAll("[data-w]"), (item: any) => {
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
  }

  /** Fetches the page that has all streets, once; again after it could not be had. */
  async function load(): Promise<void> {
    if (streets || asked) return;
    asked = true;
    status.textContent = status.dataset.loading;
    try {
      const answer = await fetch(list.dataset.whole);
      // biome-ignore lint/suspicious/noExplicitAny: see above.
      const parser = new (globalThis as any).DOMParser();
      const whole = parser.parseFromString(await answer.text(), "text/html");
      streets = streetsIn(whole.getElementById("streets"));
      show();
    } catch {
      asked = false;
      status.textContent = status.dataset.failed;
    }
  }

  const show = (): void => {
    const everything = !query.value.trim() && !ward.value;
    if (letters) letters.hidden = !everything;
    if (everything) {
      list.replaceChildren(...shown);
      status.textContent = counted;
      return;
    }
    if (!streets) {
      load();
      return;
    }
    const within = streets.filter(({ codes }) => !ward.value || codes.includes(ward.value));
    const { streets: found, guess } = search(query.value, within);
    list.replaceChildren(...found.map(({ item }) => item));
    const { none, code, found: count, guess: perhaps } = status.dataset;
    const number = found.length.toLocaleString(page.documentElement.lang);
    if (found.length > 0 && !guess) status.textContent = count.replace("#", number);
    else if (looksLikeCode(query.value)) status.textContent = code;
    else status.textContent = guess ? perhaps : none;
  };
  // Folds the names while the keyboard slides up, so that the first letter is as quick as the next.
  query.addEventListener("focus", () => (streets ? search("a", streets) : load()), { once: true });
  query.addEventListener("input", show);
  ward.addEventListener("change", show);
  if (query.value) show();

  /**
   * Only the server knows the codes: whoever types one is told to ask it. A word with a digit may be
   * one anywhere, in an address or behind "mã", and with what a Vietnamese keyboard makes of its
   * letters (`codeLike`).
   */
  function looksLikeCode(text: string): boolean {
    const typed = text.normalize("NFKC");
    const bare = typed.replace(/[^\p{L}\p{N}]/gu, "");
    if (/^[0-9a-z]{5,7}$/i.test(bare)) return true;
    return typed.split(/[\s:/?#=&]+/).some((part) => {
      const word = part.replace(/[^\p{L}\p{N}]/gu, "");
      return /\d/.test(word) && /^[\p{L}\p{N}]{4,7}$/u.test(word);
    });
  }
}
