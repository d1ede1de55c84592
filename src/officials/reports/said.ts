/** What has just become of a report, in the address that a form leads to. */
export const saids = [
  "moved",
  "before",
  "moved-since",
  "taken-back",
  "taken-back-before",
  "redacted",
] as const;
export type Said = (typeof saids)[number];
