/** What scripts of several pages do. */

/** Has the browser save a file under a name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @throws Error where an element that must be there is not. */
export function find<Kind extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`There is no ${selector}.`);
}
