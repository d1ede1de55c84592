/**
 * Where the records under check are staged: what the set's other pieces hold is taken, what an
 * earlier attempt at this piece held is not.
 */
export type PlaceOfPiece = { changeSet: number; n: number };

/** Of records that are in no piece yet. */
export const nowhere: PlaceOfPiece = { changeSet: 0, n: 0 };
