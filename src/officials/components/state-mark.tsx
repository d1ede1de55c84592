import { raw } from "hono/html";
import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { State } from "../queries/state.ts";

/** A state in words, with a shape of its own, so that colour never says it alone. */
export function StateMark({ state, language }: { state: State; language: Language }) {
  return (
    <span class={`state ${state}`}>
      {raw(symbolOf(state))}
      {messages[language].states[state]}
    </span>
  );
}

/** The same shapes as on the map. */
export const symbolOf = (state: State): string =>
  `<svg viewBox="0 0 12 12" aria-hidden="true">${symbols[state]}</svg>`;

const symbols: Record<State, string> = {
  inspect: '<path class="shape inspect" d="M6 1L12 11H0z"/>',
  watch: '<path class="shape watch" d="M6 0L12 6 6 12 0 6z"/>',
  new: '<path class="dot new" d="M6 6h0" stroke-width="5"/>',
  never: '<circle class="shape never" cx="6" cy="6" r="4.5"/>',
  none: '<path class="dot none" d="M6 6h0" stroke-width="8"/>',
  "too-few": '<path class="dot too-few" d="M6 6h0" stroke-width="5"/>',
  unjudged: '<path class="dot unjudged" d="M6 6h0" stroke-width="5"/>',
  ok: '<path class="dot ok" d="M6 6h0" stroke-width="8"/>',
  planned: '<path class="dot planned" d="M6 6h0" stroke-width="8"/>',
  retired: '<path class="dot retired" d="M2 6h8" stroke-width="2"/>',
};
