import { formsInList } from "./browser/form-in-list.ts";
import { dropOldDrafts } from "./browser/kept.ts";
import { nearestFirst } from "./browser/nearest.ts";
import { unsentList } from "./browser/unsent-list.ts";
import { type VisitForm, visitForm } from "./browser/visit-form.ts";

// The script of the pages that are used in the street. Without it they are plain forms and lists.

const section = document.querySelector<HTMLElement>("#unsent");
const list = document.querySelector<HTMLOListElement>("ol#signs");

dropOldDrafts();
if (section) {
  const forms: VisitForm[] = [];
  const unsent = unsentList(section, (visit, sent) =>
    forms.map(({ settle }) => settle(visit, sent)).includes(true),
  );
  const take = (form: HTMLFormElement): void => {
    forms.push(visitForm(form, unsent));
  };
  const form = document.querySelector<HTMLFormElement>("form#visit");
  if (form) take(form);
  formsInList(take);
}
if (list) nearestFirst(list);
