import { nearestFirst } from "./browser/nearest.ts";
import { unsentList } from "./browser/unsent-list.ts";
import { type VisitForm, visitForm } from "./browser/visit-form.ts";

// The script of the pages that are used in the street. Without it they are plain forms and lists.

const section = document.querySelector<HTMLElement>("#unsent");
const form = document.querySelector<HTMLFormElement>("form#visit");
const list = document.querySelector<HTMLOListElement>("ol#signs");

if (section) {
  let onPage: VisitForm | null = null;
  const unsent = unsentList(section, (visit, sent) => onPage?.settle(visit, sent) ?? false);
  if (form) onPage = visitForm(form, unsent);
}
if (list) nearestFirst(list);
