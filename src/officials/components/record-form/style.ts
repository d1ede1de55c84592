/** Forms of records, and what is shown before they are saved. */
export const recordFormStyle = `
.record{max-width:44rem}
.record h2{margin:2rem 0 .25rem}
.box{margin:0 0 1.1rem;padding:0;border:0;min-width:0}
.box label,.box legend{font-weight:600;padding:0}
.box label small,.box legend small{font-weight:400;color:var(--quiet)}
.box input:not([type=checkbox]),.box select,.box textarea{display:block;width:100%;max-width:100%}
.box textarea{resize:vertical}
.box .short{max-width:14rem}
.hint{color:var(--quiet);font-size:.9rem;margin:.1rem 0 .3rem}
.error{color:var(--bad);font-weight:600;margin:.1rem 0 .3rem}
.wrong{border-left:4px solid var(--bad);padding-left:.85rem}
.wrong [aria-invalid]{border:2px solid var(--bad)}
.problems{border:3px solid var(--bad);border-radius:.5rem;padding:.2rem 1rem .6rem;margin:1rem 0;max-width:44rem}
.problems h2{margin:.6rem 0 .3rem}
.problems ul{margin:.3rem 0;padding-left:1.2rem}
.tick,.box .tick{display:flex;gap:.55rem;align-items:start;font-weight:400;padding:.3rem 0}
.tick input{min-height:0;width:1.35rem;height:1.35rem;flex:none;margin:.1rem 0 0}
.ticks{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 1rem}
.row{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem 0;margin:.75rem 0;min-width:0}
.row>legend{font-weight:600;padding:0 .3rem}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:1.2rem 0}
.buttons .second,.second{background:transparent;color:var(--link);border-color:var(--line);font-weight:500}
.start{display:inline-flex;align-items:center;min-height:2.75rem;padding:.4rem 1rem;border-radius:.4rem;background:var(--sign);color:#fff;font-weight:600;text-decoration:none}
.values{margin:.5rem 0}
.values>div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:.2rem 1rem;padding:.45rem 0;border-bottom:1px solid var(--line)}
.values dt{color:var(--quiet)}
.values dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
.before,.after{white-space:pre-line;overflow-wrap:anywhere}
.before{color:var(--quiet)}
.after{font-weight:600}
.trail{margin:0 0 .25rem}
@media(max-width:40rem){.values>div{grid-template-columns:minmax(0,1fr)}}
`;
