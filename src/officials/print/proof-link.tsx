import type { Language } from "../../city.ts";
import { officialPath } from "../paths.ts";
import { askedFields, askedMethod } from "./asked-fields.ts";
import { messages } from "./messages.ts";
import type { Found, PrintView } from "./print-view.ts";

/** The way to the proof sheet of the signs that are shown. */
export function ProofLink(props: { view: PrintView; found: Found; language: Language }) {
  const { view, found, language } = props;
  const t = messages[language];
  return (
    <form class="act" method={askedMethod(found)} action={officialPath(language, "/print/proof")}>
      {askedFields(view, found).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>{t.proofAbout}</p>
      <button type="submit" class="plain">
        {t.proof}
      </button>
    </form>
  );
}
