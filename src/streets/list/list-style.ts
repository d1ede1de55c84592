/** The style of the list of streets, beside what every page has. */
export const listStyle = `
h1{margin:.6rem 0 .2rem;font-size:1.9rem}
.lead{color:var(--quiet);margin:0 0 1.1rem}
.find{display:flex;flex-wrap:wrap;gap:.5rem}
.find input{flex:1 1 16rem;min-width:0}
.find select{flex:1 1 10rem;min-width:0;max-width:100%}
.streets{list-style:none;padding:0;margin:0}
.streets li{position:relative;padding:.55rem 0;border-bottom:1px solid var(--line)}
.streets a{text-decoration:none;font-weight:600}
.streets a::after{content:"";position:absolute;inset:0}
.streets li:has(a:hover){background:var(--wash)}
.streets a:hover{text-decoration:underline}
.streets small,.streets em{font:inherit;font-weight:400;color:var(--quiet)}
.streets i{display:block;font:inherit;font-size:.92rem;color:var(--quiet)}
.streets .letter{padding:0;border-bottom:2px solid var(--sign)}
.letter h2{margin:1.2rem 0 .1rem;font-size:1.05rem;color:var(--strong)}
.letters:not([hidden]){display:flex;flex-wrap:wrap;margin:0 -.4rem}
.letters a{min-width:2.6rem;padding:.5rem .4rem;text-align:center;font-weight:600;text-decoration:none}
.letters a:hover{background:var(--wash)}
.letters [aria-current],.parts [aria-current]{background:var(--sign);color:#fff;border:2px solid transparent;border-radius:.4rem}
.parts{list-style:none;padding:0;margin:0;columns:16rem}
.parts li{break-inside:avoid}
.parts a{display:block;padding:.55rem .4rem;font-weight:600;text-decoration:none}
.parts a:hover{text-decoration:underline}
@media print{.find,.letters.letters{display:none}.streets{columns:2}.streets li{break-inside:avoid}.streets .letter{break-after:avoid}}
`;
