/**
 * The letter that decides how near its neighbours may stand: without its marks, which hang above
 * or below. Ơ and Ư have theirs at the side, but start like O and U.
 */
export const baseOf = (character: string): string =>
  character
    .normalize("NFD")
    .charAt(0)
    .replace(/[đĐ]/, (d) => (d === "đ" ? "d" : "D"));
