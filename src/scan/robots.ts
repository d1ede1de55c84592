import { list } from "isbot";

/**
 * isbot's patterns in one, without the one that takes every "scan" for a robot: it would take
 * the WebViews of real QR apps ("QRCodeScanner/1.2") with it, and they are people at a sign.
 */
export const robotPatterns = new RegExp(
  list.filter((pattern) => !pattern.endsWith("scan")).join("|"),
  "i",
);
