/** What has just been done to a sign or its events, in the address that a form leads to. */
export const saids = ["recorded", "before", "struck-out", "saved"] as const;
export type Said = (typeof saids)[number];
