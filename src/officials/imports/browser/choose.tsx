import type { Language } from "../../../city.ts";
import { messages } from "../messages.ts";

type Chosen = (name: string, bytes: Uint8Array<ArrayBuffer>) => void;

/** A file, or what is pasted: a table of Word comes as text with tabs. */
export function Choose(props: { language: Language; isBusy: boolean; chosen: Chosen }) {
  const { language, isBusy, chosen } = props;
  const t = messages[language].choose;
  const choose = async (event: Event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) chosen(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  const paste = (event: Event) => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get("text");
    if (typeof text === "string" && text.trim() !== "") {
      chosen(t.pasted, new TextEncoder().encode(text));
    }
  };
  return (
    <section>
      <h2>{t.heading}</h2>
      <p class="box">
        <label for="import-file">{t.file}</label>
        <input
          id="import-file"
          type="file"
          accept=".xlsx,.xls,.csv,.txt,.tsv,.geojson,.json,.kml,.html,.htm,.ods"
          onChange={choose}
          disabled={isBusy}
        />
      </p>
      <form onSubmit={paste}>
        <p class="box">
          <label for="import-text">{t.paste}</label>
          <textarea id="import-text" name="text" rows={6}></textarea>
        </p>
        <button type="submit" class="plain" disabled={isBusy}>
          {t.read}
        </button>
      </form>
    </section>
  );
}
