import type { Child } from "hono/jsx";

/** A figure with its name, in a list of the class `figures`. */
export function Stat(props: { term: string; note?: string; small?: boolean; children: Child }) {
  const { term, note, small, children } = props;
  return (
    <div>
      <dt>{term}</dt>
      <dd class={small ? "smaller" : undefined}>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
