import { gap, type Layout, type Size } from "../../signs/workshop/paper.ts";

/** The form and the archive. */
export const printStyle = `
.print .choice{display:grid;gap:.75rem 1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));align-items:end;margin:.75rem 0}
.print .choice label{display:grid;gap:.2rem;color:var(--quiet);font-size:.9rem}
.print .choice label>*{color:var(--ink);font-size:1rem;width:100%}
.print .choice .wide{grid-column:1/-1}
.print .choice .check{display:flex;gap:.5rem;align-items:center;min-height:2.75rem;color:var(--ink)}
.print .choice .check input{width:1.25rem;min-height:1.25rem;height:1.25rem}
.print textarea{min-height:7rem;font-family:ui-monospace,monospace}
.print .found{font-size:1.3rem;font-weight:600;margin:1.5rem 0 .25rem}
.print .codes{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
.print .archive{border:1px solid var(--line);border-radius:.6rem;padding:.25rem 1rem 1rem;margin:1.25rem 0}
.print .archive h2{margin-top:.75rem}
.print .archive .ready>:empty{margin:0}
.print .archive .kinds{display:grid;gap:.2rem;max-width:14rem;margin:.75rem 0;color:var(--quiet);font-size:.9rem}
.print .archive .kinds[hidden]{display:none}
.print .archive .kinds select{color:var(--ink);font-size:1rem}
.print progress{width:100%;height:.75rem;margin:.75rem 0 .25rem;accent-color:var(--link)}
.print .parts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
.print .parts button[aria-current]{background:var(--sign);color:#fff}
`;

/**
 * Sheets at their true size on paper, and as wide as the window allows on a screen. A sheet is a
 * hair lower than its page, or rounding would push an empty page after it.
 */
export function sheetStyle({ width, height, across, down }: Layout, plate: Size): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;
  return `
.sheets{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));margin:1rem 0}
.sheet{position:relative;background:#fff;color:#333;aspect-ratio:${width}/${height};box-shadow:0 0 0 1px var(--line);display:grid;justify-content:center;align-content:center;grid-template-columns:repeat(${across},${share(plate.width, width)});grid-auto-rows:${share(plate.height, height)};gap:${share(gap, height)} ${share(gap, width)}}
.sheet a,.sheet img{display:block;width:100%;height:100%}
.sheet img{outline:.1mm solid #bbb}
.sheet p{position:absolute;left:0;right:0;bottom:0;margin:0;padding:0 4% 1.5%;font-size:.6rem;line-height:1.3;display:flex;justify-content:space-between;align-items:end}
.sheet .ruler{border:solid #333;border-width:0 1px 1px;height:.5em;width:${share(100, width)};position:relative}
.sheet .ruler span{position:absolute;bottom:.35em;left:.6em;white-space:nowrap}
@media print{
@page{size:${width}mm ${height}mm;margin:0}
html,body,.official.print main{margin:0;padding:0;background:#fff}
.official.print main{max-width:none}
.print main>:not(.sheets){display:none}
.sheets{display:block;margin:0}
.sheet{width:${width}mm;height:${height - 0.2}mm;aspect-ratio:auto;box-shadow:none;overflow:hidden;break-after:page;break-inside:avoid;grid-template-columns:repeat(${across},${plate.width}mm);grid-template-rows:repeat(${down},${plate.height}mm);gap:${gap}mm;align-content:center}
.sheet:last-child{break-after:auto}
.sheet p{padding:0 10mm 6mm;font-size:7pt}
.sheet .ruler{width:100mm;border-width:0 .2mm .2mm}
}
`;
}

/** The proof sheet, on paper three plates across. */
export const proofStyle = `
.proof .found{font-size:1.1rem;font-weight:600;margin:.75rem 0 .25rem}
.proof .parts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
.proof .parts button[aria-current]{background:var(--sign);color:#fff}
.proof .job{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0}
.proof .job div{display:flex;gap:.4rem}
.proof .job dt{color:var(--quiet)}.proof .job dd{margin:0;font-weight:600}
.proofs{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));list-style:none;margin:1rem 0;padding:0}
.proofs li{border:1px solid var(--line);border-radius:.4rem;padding:.6rem;margin:0;min-width:0}
.proofs img{display:block;width:100%;height:9rem;object-fit:contain;background:#8a8f98;border-radius:.2rem}
.proofs p{margin:.25rem 0 0;font-size:.9rem;overflow-wrap:anywhere}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;text-align:center;margin:1.5rem 0 0;break-inside:avoid}
.signatures div{min-height:11rem}.signatures p{margin:.2rem 0}
@media print{
.proofs{grid-template-columns:repeat(3,1fr);gap:4mm}
.proofs li{padding:2mm}
.proof .parts{display:none}
.proofs img{height:27mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.signatures div{min-height:38mm}
}
`;
