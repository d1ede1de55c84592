/** The style of the pages that are used in the street: little, since the network there is slow. */
export const visitStyle = `
:root{--inspect:#b3261e;--watch:#8a5a00}
@media(prefers-color-scheme:dark){:root{--inspect:#ff8a80;--watch:#f0bd5b}}
h1{font-size:1.4rem;margin:.75rem 0 .25rem}
.way{display:flex;flex-wrap:wrap;gap:0 1.25rem;border-bottom:1px solid var(--line)}
.way a{padding:.6rem 0;color:var(--quiet)}
.way a[aria-current]{color:var(--ink);font-weight:600}
.state svg{width:.85em;height:.85em;margin-right:.4em;vertical-align:-.06em}
.state.inspect{color:var(--inspect);font-weight:600}.state.watch{color:var(--watch);font-weight:600}
.shape.inspect{fill:var(--inspect)}.shape.watch{fill:var(--watch)}.shape.never{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.dot{fill:none;stroke:var(--quiet);stroke-linecap:round}
summary{padding:.6rem 0;cursor:pointer}
[hidden]{display:none!important}
`;

/** The form of a visit: what is pressed by a thumb is large. */
export const visitFormStyle = `
.visit{display:grid;gap:.9rem;margin:1rem 0}
.visit button{min-height:3.25rem;font-size:1.1rem}
.visit .rest{background:var(--paper);border-color:var(--sign);color:var(--link)}
.visit fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0;padding:.25rem .9rem}
.visit fieldset label{display:flex;gap:.7rem;align-items:center;min-height:2.9rem;border-bottom:1px solid var(--line)}
.visit fieldset label:last-child{border:0}
.visit input[type=radio]{flex:none;width:1.35rem;height:1.35rem;min-height:0;margin:0}
.visit textarea{width:100%;display:block;margin-top:.2rem}
.links{list-style:none;padding:0}.links a{display:block;padding:.55rem 0}
`;

/** The list of signs to visit. */
export const listStyle = `
.signs{list-style:none;padding:0}
.signs li{border-left:4px solid var(--line);padding:.1rem 0 .1rem .85rem;margin:0 0 1.1rem}
.signs li.inspect{border-color:var(--inspect)}
.signs p{margin:.15rem 0}
.signs .far{font-weight:650}
.signs .act{display:flex;gap:1.25rem}.signs .act a{padding:.45rem 0}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.75rem 0}
.filter label{color:var(--quiet);font-size:.9rem}.filter select{display:block;max-width:100%}
`;
