/** The lines of a part of the letterhead that has several; none where it is empty. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The same of a list, whose hyphens and stops the document sets itself (Mục II, 9d). */
export const itemsOf = (text: string): string[] =>
  linesOf(text).map((line) => line.replace(/^[-–+]\s*/, "").replace(/[;.]$/, ""));
