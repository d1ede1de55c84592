/** What a Markdown document (CommonMark, as GitHub shows it) has of code, links and headings. */
export type Markdown = {
  /** Inline code, each without its backticks. */
  code: string[];
  /** The lines of fenced code. */
  fenced: string[];
  /** Where links and pictures lead to, as written. */
  targets: string[];
  /** What a link to each heading ends in, behind the "#". */
  anchors: string[];
};

export function readMarkdown(text: string): Markdown {
  const fenced: string[] = [];
  const prose = text.replace(/^ *(```|~~~).*\n([\s\S]*?)^ *\1 *$/gm, (_, __, lines: string) => {
    fenced.push(...lines.split("\n"));
    return "";
  });
  const code: string[] = [];
  // As many backticks before as behind, within a paragraph.
  const inline = /(?<!`)(`+)(?!`)((?:.|\n(?!\n))+?)(?<!`)\1(?!`)/g;
  const bare = prose.replace(inline, (_, __, inside: string) => {
    code.push(inside.replace(/\s+/g, " "));
    return "";
  });
  return {
    code,
    fenced,
    targets: Array.from(bare.matchAll(/\]\(([^)\s]+)[^)]*\)/g), ([, target = ""]) => target),
    anchors: anchorsOf(prose),
  };
}

/** As GitHub makes them: small letters, no punctuation, hyphens for spaces, numbers for repeats. */
function anchorsOf(prose: string): string[] {
  const used = new Map<string, number>();
  return Array.from(prose.matchAll(/^#{1,6} +(.+?) *$/gm), ([, heading = ""]) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const times = used.get(anchor) ?? 0;
    used.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}
