import { Errors } from "./errors.tsx";
import { type FormContext, type FormRecord, shownIn } from "./form-record.ts";
import { messages } from "./messages.ts";
import { headingOf } from "./words.ts";

type WardBoxesOptions = {
  record: FormRecord;
  listKey: string;
  errors: readonly string[];
  context: FormContext;
};

/** A box to tick for each ward in force; former wards of the record are kept as they are. */
export function WardBoxes({ record, listKey, errors, context }: WardBoxesOptions) {
  const { kind, prefix, typed } = record;
  const { names, language } = context;
  const t = messages[language];
  const name = prefix + listKey;
  const chosen = idsIn(typed.get(listKey) ?? shownIn(record, listKey, context));
  const former = names.wards.filter(({ id, inForce }) => !inForce && chosen.has(id));
  const offered = names.wards.filter(({ inForce }) => inForce);
  return (
    <fieldset class={errors.length > 0 ? "box wrong" : "box"} id={name}>
      <legend>
        {headingOf(kind, listKey, language)} <small>({t.optional})</small>
      </legend>
      <Errors id={`${name}-error`} errors={errors} context={context} />
      <input type="hidden" name={name} value={former.map(({ id }) => id).join(" ")} />
      {offered.length === 0 && <p class="hint">{t.noWards}</p>}
      <div class="ticks">
        {offered.map((ward) => (
          <label class="tick">
            <input type="checkbox" name={`${name}.${ward.id}`} checked={chosen.has(ward.id)} />
            <span lang="vi">{ward.name}</span>
          </label>
        ))}
      </div>
      {former.length > 0 && (
        <p class="hint">{t.formerWards(former.map((ward) => ward.name).join(", "))}</p>
      )}
    </fieldset>
  );
}

const idsIn = (text: string): Set<number> => new Set(text.split(" ").filter(Boolean).map(Number));
