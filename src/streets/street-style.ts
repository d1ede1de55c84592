/** The street page's own style: its head is the sign on the corner, blue with white capitals. */
export const streetStyle = `
.sign{background:var(--sign);color:#fff;border-radius:.6rem;margin:.5rem 0 1.2rem;padding:1.1rem 1rem 1.3rem;text-align:center;font-size:clamp(1.6rem,8.5vw,2.9rem);font-weight:750;letter-spacing:.02em;line-height:1.15;box-shadow:inset 0 0 0 .2rem var(--sign),inset 0 0 0 .32rem #fff}
.sign small{display:block;font-size:.42em;font-weight:600;letter-spacing:.12em;margin-bottom:.25em}
.summary{font-size:1.15rem}
.facts{margin:0}
.facts div{display:grid;grid-template-columns:minmax(6.5rem,1fr) 3fr;gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
@media print{.sign{background:none;color:#000;border:2px solid #000;box-shadow:none}}
`;
