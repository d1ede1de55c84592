import { useEffect, useState } from "hono/jsx/dom";
import { sha256Of } from "../../../web/sha256.ts";
import { messages } from "../messages.ts";
import { Applying } from "./applying.tsx";
import { Choose } from "./choose.tsx";
import { Columns } from "./columns.tsx";
import { Found } from "./found.tsx";
import { type ChosenFile, keepFile, keptFile } from "./kept.ts";
import type { Place } from "./place.ts";
import { begin, change, type Work } from "./work.ts";

type State = { is: "choosing" | "reading" | "failed" } | { is: "read"; work: Work };

/** From choosing a file to having applied it. */
export function Imports({ place }: { place: Place }) {
  const { language } = place;
  const t = messages[language];
  const [state, setState] = useState<State>({ is: "choosing" });
  const open = async (file: ChosenFile) => {
    setState({ is: "reading" });
    try {
      await keepFile(file);
      await painted();
      setState({ is: "read", work: await begin(file, place) });
    } catch {
      setState({ is: "failed" });
    }
  };
  useEffect(() => {
    keptFile().then((file) => file && open(file));
  }, []);
  const close = () => {
    keepFile(null);
    setState({ is: "choosing" });
  };
  const changed = (what: Parameters<typeof change>[1]) =>
    state.is === "read" && setState({ is: "read", work: change(state.work, what, language) });
  const work = state.is === "read" ? state.work : null;
  return (
    <>
      {work === null && (
        <Choose
          language={language}
          isBusy={state.is === "reading"}
          chosen={async (name, bytes) => open({ name, bytes, sha256: await sha256Of(bytes) })}
        />
      )}
      <p role="status" class="quiet">
        {state.is === "reading" && t.reading}
      </p>
      {state.is === "failed" && (
        <p role="alert" class="notice">
          {t.failed}
        </p>
      )}
      {work?.report.reason && (
        <div role="alert" class="notice">
          <h2>{t.refused}</h2>
          <p>
            {work.file.name}: {work.report.reason}
          </p>
        </div>
      )}
      {work && (
        <p>
          <button type="button" class="plain" onClick={close}>
            {t.choose.other}
          </button>
        </p>
      )}
      {work?.read && (
        <>
          <Columns language={language} work={work} changed={changed} />
          <Found language={language} work={work} changed={changed} />
          <Applying place={place} work={work} again={() => open(work.file)} />
        </>
      )}
    </>
  );
}

/** Lets the browser show what it has, before it is busy. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
