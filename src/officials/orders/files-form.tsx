import type { Language } from "../../city.ts";
import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";
import { officialPath } from "../paths.ts";
import { codesOf } from "./codes-of.ts";

/** Leads to the files of plates, as they were ordered. */
export function FilesForm(props: {
  order: Order;
  plates: readonly OrderedPlate[];
  words: string;
  language: Language;
}) {
  const { order, plates, words, language } = props;
  if (plates.length === 0) return null;
  const { format, bleed, quantity } = order;
  const fields = { codes: codesOf(plates), format, bleed, quantity };
  return (
    <form class="act" method="post" action={officialPath(language, "/print")}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <button type="submit">{words}</button>
    </form>
  );
}
