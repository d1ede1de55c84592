import type { Language } from "../../city.ts";
import type { Order } from "../../signs/workshop/order-list.ts";
import { messages } from "./messages.ts";

/** The day on which something became of plates: from the order to today. */
export function Day(props: {
  order: Order;
  today: string;
  /** What was typed, where the form comes back. */
  typed?: string | undefined;
  language: Language;
}) {
  const { order, today, typed = today, language } = props;
  return (
    <label>
      {messages[language].day}{" "}
      <input type="date" name="day" required value={typed} min={order.orderedOn} max={today} />
    </label>
  );
}
