/** Plates of an archive, or with an old name, that a page lists. */
export const platesPerPage = 200;
