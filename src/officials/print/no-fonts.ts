/**
 * Stands for what pdfkit would open fonts with (fontkit's `create`), break lines with and read pictures
 * with (`cli/browser-scripts.ts`): plates are outlines, and without these it is a quarter of its size.
 */
export const create = null;
export default null;
