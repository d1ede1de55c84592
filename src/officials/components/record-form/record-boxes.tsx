import type { Child } from "hono/jsx";
import { listsOf } from "../../../records/changes/lists.ts";
import type { RecordProblem } from "../../../records/changes/outcome.ts";
import type { AnyField } from "../../../records/fields.ts";
import { problemSentence } from "../../../records/problem-sentences/sentence.ts";
import { hasLongItems } from "./cells.ts";
import { Errors } from "./errors.tsx";
import { eraseKey, type FormContext, type FormRecord, fieldIn, keyOf } from "./form-record.ts";
import { hintOf } from "./hints.ts";
import { messages } from "./messages.ts";
import { WardBoxes } from "./ward-boxes.tsx";
import { headingOf } from "./words.ts";

export type BoxesOptions = {
  record: FormRecord;
  /** Those of the record's fields that are asked here. */
  keys: readonly string[];
  problems: readonly RecordProblem[];
  context: FormContext;
};

/** A labelled box for each field, with its hint and, where something is wrong, what. */
export function RecordBoxes({ record, keys, problems, context }: BoxesOptions) {
  return (
    <>
      {keys.map((key) => (
        <Box record={record} name={key} problems={problems} context={context} />
      ))}
    </>
  );
}

/** The record and version on which the form is based, which every step carries on. */
export const BaseOf = ({ record: { at, prefix } }: { record: FormRecord }) =>
  at && (
    <>
      <input type="hidden" name={`${prefix}id`} value={at.subject.split(" ")[1]} />
      <input type="hidden" name={`${prefix}base`} value={String(at.base)} />
    </>
  );

/** What is wrong with one field of a record, as sentences. */
export const sentencesFor = (
  { kind, prefix }: FormRecord,
  key: string,
  problems: readonly RecordProblem[],
  { language }: FormContext,
): string[] =>
  problems
    .filter((one) => one.key === keyOf(prefix) && one.field === key)
    .map(({ problem }) =>
      problemSentence(
        problem,
        language,
        listsOf(kind)[key] ? {} : fieldIn(kind, key).value.limits.choices,
      ),
    );

type BoxOptions = Omit<BoxesOptions, "keys"> & { name: string };

function Box({ record, name: key, problems, context }: BoxOptions) {
  const { kind, prefix } = record;
  const { language } = context;
  const t = messages[language];
  const name = prefix + key;
  const errors = sentencesFor(record, key, problems, context);
  if (listsOf(kind)[key]) {
    return <WardBoxes record={record} listKey={key} errors={errors} context={context} />;
  }
  const field = fieldIn(kind, key);
  const hint = hintOf(field, language);
  const describedBy = [hint && `${name}-hint`, errors.length > 0 && `${name}-error`];
  return (
    <div class={errors.length > 0 ? "box wrong" : "box"}>
      <label for={name}>
        {headingOf(kind, key, language)}
        {!field.required && <small> ({t.optional})</small>}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Errors id={`${name}-error`} errors={errors} context={context} />
      <Input
        field={field}
        record={record}
        context={context}
        attributes={{
          id: name,
          name,
          "aria-describedby": describedBy.filter(Boolean).join(" ") || undefined,
          "aria-invalid": errors.length > 0 ? "true" : undefined,
        }}
      />
    </div>
  );
}

type Attributes = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
};

function Input(props: {
  field: AnyField;
  record: FormRecord;
  context: FormContext;
  attributes: Attributes;
}): Child {
  const { field, record, context, attributes } = props;
  const { is, limits } = field.value;
  const text = record.typed.get(field.key) ?? "";
  switch (is) {
    case "choice":
      return <Choices field={field} text={text} context={context} attributes={attributes} />;
    case "reference":
      return <input {...attributes} value={text} list={`all-${limits.to}`} autocomplete="off" />;
    case "whole number":
    case "decimal":
      return <input {...attributes} class="short" value={text} inputmode="decimal" />;
    case "day":
    case "part of a day":
      return <input {...attributes} class="short" value={text} autocomplete="off" />;
    case "geometry":
      return <Geometry record={record} text={text} context={context} attributes={attributes} />;
    case "list":
      return <Lines rows={hasLongItems(field) ? 5 : 3} text={text} attributes={attributes} />;
    case "long text":
      return <Lines rows={rowsFor(limits.max ?? 0)} text={text} attributes={attributes} />;
    default:
      return <input {...attributes} value={text} autocomplete="off" />;
  }
}

/** A line break right behind the tag would be dropped (HTML, 13.1.2.5), so that one stands there. */
const Lines = (props: { rows: number; text: string; attributes: Attributes }) => (
  <textarea {...props.attributes} rows={props.rows}>{`\n${props.text}`}</textarea>
);

const rowsFor = (max: number): number => (max > 5_000 ? 10 : 4);

function Choices(props: {
  field: AnyField;
  text: string;
  context: FormContext;
  attributes: Attributes;
}) {
  const { field, text, context, attributes } = props;
  const { language } = context;
  const t = messages[language];
  const choices = Object.entries(field.value.limits.choices ?? {});
  const isKnown = choices.some(([value]) => value === text);
  return (
    <select {...attributes}>
      {(field.ifBlank === null || !isKnown) && (
        <option value="" selected={!isKnown}>
          {field.required ? t.choose : t.unknown}
        </option>
      )}
      {choices.map(([value, words]) => (
        <option value={value} selected={value === text}>
          {words[language]}
        </option>
      ))}
    </select>
  );
}

function Geometry(props: {
  record: FormRecord;
  text: string;
  context: FormContext;
  attributes: Attributes;
}) {
  const { record, text, context, attributes } = props;
  const t = messages[context.language];
  const erase = eraseKey(attributes.name.slice(record.prefix.length));
  const hasLine = Boolean(record.at?.valuesThen[attributes.name.slice(record.prefix.length)]);
  const [has, none, eraseIt] =
    record.kind === "ward"
      ? [t.hasOutline, t.noOutline, t.eraseOutline]
      : [t.hasGeometry, t.noGeometry, t.eraseGeometry];
  return (
    <>
      <p class="hint">{hasLine ? has : none}</p>
      <Lines rows={3} text={text} attributes={attributes} />
      {hasLine && (
        <label class="tick">
          <input
            type="checkbox"
            name={record.prefix + erase}
            checked={Boolean(record.typed.get(erase))}
          />
          {eraseIt}
        </label>
      )}
    </>
  );
}
