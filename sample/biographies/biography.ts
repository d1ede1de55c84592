/** One line, a story of a few sentences, and what the sources do not agree on. */
export type Biography = {
  summaryVi: string;
  summaryEn: string;
  biographyVi: string;
  biographyEn: string;
  disputedVi?: string;
  disputedEn?: string;
};
