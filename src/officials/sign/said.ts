/** What has just been done to a sign's events, in the address that a form leads to. */
export const saids = ["recorded", "before", "struck-out"] as const;
export type Said = (typeof saids)[number];
