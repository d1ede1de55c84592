import type { Language } from "../../city.ts";
import type { Official } from "../guard.ts";
import { messages } from "./messages.ts";

/** Where the script lists the visits of which the server has not said yet that it has them. */
export function Unsent({ official, language }: { official: Official; language: Language }) {
  return (
    <section
      id="unsent"
      data-official={official.email}
      data-messages={JSON.stringify(messages[language].script)}
    >
      <p role="status"></p>
    </section>
  );
}
