/**
 * Opens the form of a visit in the list itself, so that nothing has to come through the network at a
 * sign; pressed again, the link closes it.
 * @param opened told of each form that is new in the page.
 */
export function formsInList(opened: (form: HTMLFormElement) => void): void {
  const template = document.querySelector<HTMLTemplateElement>("template#visit-form");
  const blank = template?.content.querySelector("form");
  if (!blank) return;
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>("a[data-code]")
        : null;
    const row = link?.closest("li");
    if (!link || !row || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    let place = row.querySelector<HTMLElement>(".place");
    if (!place) {
      place = document.createElement("div");
      place.className = "place";
      const form = blank.cloneNode(true) as HTMLFormElement;
      form.removeAttribute("id");
      Object.assign(form.dataset, link.dataset, { page: link.pathname });
      form.action = `${link.pathname}s`;
      const key = form.querySelector<HTMLInputElement>("[name=key]");
      if (key) key.value = crypto.randomUUID();
      place.append(form);
      place.hidden = true;
      row.append(place);
      opened(form);
    }
    place.hidden = !place.hidden;
    link.setAttribute("aria-expanded", String(!place.hidden));
  });
}
