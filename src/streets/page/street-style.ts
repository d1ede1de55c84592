/** How many of a street's signs a map can mark as the scanned one. */
export const maxMarked = 40;

const forEachSign = (selector: (index: number) => string): string =>
  Array.from({ length: maxMarked }, (_, index) => selector(index)).join();

/**
 * The street page's own style: its head is the sign on the corner, blue with white capitals.
 * A scan arrives with its code in the fragment. Each code is the id of an empty mark at the top of
 * the page (so that nothing scrolls), and `:target` on the mark shows what belongs to that sign:
 * no script, and one cached page for every sign of the street.
 */
export const streetStyle = `
.sign{text-transform:uppercase;background:var(--sign);color:#fff;border:2px solid transparent;border-radius:.7rem;margin:.25rem 0 1rem;padding:1.35rem 1rem 1.5rem;text-align:center;font-size:clamp(1.7rem,9.2vw,3.4rem);font-weight:750;letter-spacing:.015em;line-height:1.18;box-shadow:inset 0 0 0 .22rem var(--sign),inset 0 0 0 .36rem #fff,0 1px 3px #0005}
.sign small{display:block;font-size:.4em;font-weight:600;letter-spacing:.16em;margin-bottom:.2em}
.mark{position:absolute;top:0}
.here{display:none;border-left:.3rem solid var(--here);padding:.1rem 0 .1rem .8rem;margin:0 0 1rem}
.here p{margin:0}
.here code{font:inherit;font-weight:650;letter-spacing:.06em}
.scanned{display:none}
#aloud{min-height:0;padding:.3rem .9rem;background:none;color:var(--link);border-color:var(--line)}
.summary{font-size:1.2rem;line-height:1.45;margin-top:0}
.disputed{border-left:.2rem solid var(--line);padding-left:.8rem}
.facts{margin:0}
.facts>div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.facts dt{flex:2 1 6rem;color:var(--quiet)}
.facts dd{flex:5 1 9rem;min-width:0;margin:0;overflow-wrap:anywhere}
.facts small{display:block;font-size:.9rem;line-height:1.45}
.address{margin-bottom:.3rem}
.address button{min-height:0;padding:.1rem .7rem;margin-left:.3rem;background:none;color:var(--link);border-color:var(--line);font-weight:400}
.map{margin:0}
.map svg{forced-color-adjust:none}
.sheet{overflow-x:auto;margin:0 -1rem;background:var(--wash)}
.sheet svg{display:block;width:100%;min-width:20rem;height:auto;background:var(--wash)}
@media(min-width:32rem){.sheet{max-width:30rem;margin:0;border-radius:.7rem}}
.map figcaption{display:flex;flex-wrap:wrap;gap:.8rem;align-items:start;max-width:30rem;font-size:.9rem;color:var(--quiet);margin:.5rem 0}
.map figcaption svg{flex:none;width:5rem;background:var(--wash);border-radius:.4rem}
.map figcaption p{margin:0;flex:1 1 9rem;min-width:0}
.map .other{fill:none;stroke:var(--road);stroke-width:6;stroke-linejoin:round;stroke-linecap:round}
.map .edge{fill:none;stroke:var(--quiet);stroke-width:2.5;stroke-dasharray:3 8;stroke-linecap:round}
.map .this{fill:none;stroke:var(--course);stroke-width:12;stroke-linejoin:round;stroke-linecap:round}
.map .tip{fill:var(--course)}
.map text{font-size:21px;fill:var(--ink);stroke:var(--wash);stroke-width:6;paint-order:stroke;text-anchor:middle}
.map .end{font-weight:650;fill:var(--course)}
.map .metres{text-anchor:start}
.map .s{fill:#fff;stroke:var(--course);stroke-width:4}
.map .ward{fill:var(--road);stroke:var(--quiet);stroke-width:1.5}
.map .spot{fill:var(--course);stroke:var(--wash);stroke-width:2}
.map .scale{fill:none;stroke:var(--quiet);stroke-width:2.5}
.links{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:.5rem 0}
.links li{min-width:0;max-width:100%}
.links a,.links button{display:block;border:1px solid var(--line);border-radius:2rem;padding:.5rem min(.95rem,4vw);min-height:0;line-height:1.4;background:var(--paper);color:var(--link);font-weight:400;text-decoration:none}
.links a:hover,.links button:hover{border-color:var(--link)}
.report{background:var(--wash);border:1px solid transparent;border-radius:.7rem;padding:.2rem 1rem 1rem;margin-top:2.2rem}
.report h2{margin-top:1rem}
.button{display:inline-block;background:var(--sign);color:#fff;border:1px solid transparent;font-weight:600;text-decoration:none;border-radius:.4rem;padding:.6rem 1.1rem}
${forEachSign((i) => `.m${i}:target~.h${i}`)},.drawn:target~* .scanned{display:block}
${forEachSign((i) => `.m${i}:target~* .s${i}`)}{fill:var(--here);stroke:var(--here);stroke-width:10}
@media(scripting:none){body:has(.mark:target) :is(header nav,.languages){display:none}}
.paper{display:none}
@media print{.paper{display:block}.sign{background:none;color:#000;border-color:#000;box-shadow:none}.screen,.report,#aloud,.languages,.address button{display:none}.links a{border:0;padding:0;color:inherit}h2,h3{break-after:avoid}.map,.facts>div{break-inside:avoid}}
`;
