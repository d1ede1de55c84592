/**
 * Signs of the sample city whose state the dashboard shows at work. Their codes are as fixed
 * as those of real signs, so that documents and tests can name them.
 */

/** On Lý Bôn at Quang Trung: scanned some three times a day, then not once more. */
export const deadSign = "QC7K9P";
export const deadForDays = 40;

/** On Lê Lợi at Trần Hưng Đạo: lost half its scans two months ago, most of the rest since. */
export const fadingSign = "B1XDNZ";
export const fadingForDays = 60;

/** Installed two years ago and never scanned, not even by a robot. */
export const neverScannedSigns: readonly string[] = [
  "FBX9VP",
  "7M5CBJ",
  "9M64WQ",
  "VWJZ3T",
  "0Z444V",
];

/** Signs that nothing was done about since they were installed. */
export const demoSigns: readonly string[] = [deadSign, fadingSign, ...neverScannedSigns];

/** The sign that documents and `npm start` show: where Lý Bôn begins. */
export const shownSign = "4PHVTR";
