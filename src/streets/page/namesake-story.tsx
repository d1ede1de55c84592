import type { Language } from "../../city.ts";
import { messages } from "../messages.ts";
import type { Namesake } from "../street.ts";
import { noteIn } from "./note.ts";
import { formatPart } from "./part-of-date.ts";
import { storyOf } from "./story.ts";

/**
 * Whom the street honours: one line, the story, what is disputed, and where it is from. Where the phone has
 * a voice for the page's language, `aloud.browser.js` shows a button that reads it out.
 */
export function NamesakeStory(props: { namesake: Namesake; language: Language }) {
  const { namesake, language } = props;
  const t = messages[language];
  const { summary, biography, disputed } = storyOf(namesake)[language];
  return (
    <>
      <button id="aloud" type="button" hidden>
        {t.aloud}
      </button>
      <section>
        <p class="summary">
          <strong lang="vi">{namesake.name}</strong>
          {lifeOf(namesake, language)}
          {summary && `: ${summary}`}
        </p>
        {biography?.split("\n").map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {namesake.aliases.length > 0 && (
          <p class="quiet">
            {t.alsoKnownAs}: <span lang="vi">{namesake.aliases.join(", ")}</span>
          </p>
        )}
        {disputed && (
          <p class="disputed">
            <em>{t.disputed}:</em> {disputed}
          </p>
        )}
        {namesake.sources.length > 0 && (
          <p class="quiet">
            {t.sources}: {namesake.sources.map((source) => noteIn(source, language)).join("; ")}
          </p>
        )}
      </section>
    </>
  );
}

/** " (503 – 548)"; what is unknown of the two is a question mark, and nothing if both are. */
function lifeOf({ born, died }: Namesake, language: Language): string {
  if (born === null && died === null) return "";
  const partOf = (moment: string | null) => (moment === null ? "?" : formatPart(moment, language));
  return ` (${partOf(born)} – ${partOf(died)})`;
}
