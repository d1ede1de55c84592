import type { Child } from "hono/jsx";

/** A table that may be wider than a phone; it scrolls by itself and can be reached by keyboard. */
export function Scroll(props: { label: string; children: Child }) {
  return (
    <section class="scroll" tabindex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
