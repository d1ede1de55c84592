/**
 * The officials' pages: dense and calm. Figures are tabular so that columns compare; colour is
 * kept for what wants attention, and never says it alone.
 */
export const officialStyle = `
:root{--inspect:#b3261e;--watch:#8a5a00;--ok:#2f6b4f;--bar:#2c62ad;--open:#9db8dc;--faint:#e8edf2;--absent:#7d8b99}
@media(prefers-color-scheme:dark){:root{--inspect:#ff8a80;--watch:#f0bd5b;--ok:#7cc7a1;--bar:#6ea3ec;--open:#3a557c;--faint:#212c37;--absent:#6b7a88}}
.official header,.official main,.official footer{max-width:76rem}
.official main{font-variant-numeric:tabular-nums}
h1{font-size:1.6rem;margin:1rem 0 .25rem}
h3{font-size:1rem;margin:0 0 .25rem}
a[aria-busy=true]{cursor:progress;opacity:.6}
@media(scripting:none){.scripted{display:none}}
.places{display:flex;flex-wrap:wrap;gap:.1rem .3rem;border-bottom:1px solid var(--line);margin:0 0 1rem}
.places a{color:var(--quiet);text-decoration:none;padding:.55rem .7rem;border-bottom:2px solid transparent;margin-bottom:-1px}
.places a:hover{color:var(--ink)}
.places a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--link)}
.period{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;margin:.75rem 0}
.period a,.chip{display:inline-flex;align-items:center;min-height:2.25rem;padding:.2rem .75rem;border:1px solid var(--line);border-radius:2rem;text-decoration:none;color:var(--ink);background:var(--paper)}
.period a[aria-current],.chip[aria-current]{background:var(--sign);border-color:var(--sign);color:#fff;font-weight:600}
.period form{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center}
.period input,.period button,.filter input,.filter select,.filter button,.act button,.act input{min-height:2.25rem;padding:.25rem .6rem}
.summary{font-size:1.15rem;margin:.5rem 0 1rem}
.summary strong{font-weight:650}
.columns{display:grid;gap:1rem 2rem;grid-template-columns:minmax(0,1fr)}
@media(min-width:62rem){.columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.columns.wide-left{grid-template-columns:minmax(0,7fr) minmax(0,5fr)}}
.columns>*>h2:first-child,.columns>h2:first-child,figcaption h2{margin-top:.5rem}
figure{margin:0 0 1rem}
figcaption p{margin:.2rem 0 .6rem}
.big{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .9rem;margin:.2rem 0}
.big strong{font-size:2.6rem;font-weight:650;line-height:1.1;letter-spacing:-.01em}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.6rem;margin:.75rem 0}
.figures div{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.figures dt{color:var(--quiet);font-size:.88rem;line-height:1.3}
.figures dd{margin:.1rem 0 0;font-size:1.45rem;font-weight:650;line-height:1.2}
.figures small{display:block;font-size:.8rem;font-weight:400;color:var(--quiet);line-height:1.35}
.figures a{color:inherit}
.checks{list-style:none;padding:0;margin:.5rem 0}
.checks li{border-left:4px solid var(--line);padding:.25rem 0 .25rem .85rem;margin:0 0 1rem}
.checks li.inspect{border-color:var(--inspect)}
.checks li.watch{border-color:var(--watch)}
.checks p{margin:.2rem 0}
.act{display:flex;flex-wrap:wrap;gap:.35rem;margin:.4rem 0 0}
.act button,.plain{background:transparent;color:var(--link);border-color:var(--line);font-weight:500}
.act button:hover,.plain:hover{border-color:var(--link)}
.state{white-space:nowrap}
.state svg{width:.85em;height:.85em;margin-right:.4em;vertical-align:-.06em}
.state.inspect{color:var(--inspect);font-weight:600}
.state.watch{color:var(--watch);font-weight:600}
.scroll{position:relative;overflow-x:auto;margin:.5rem 0;scrollbar-width:thin}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;color:var(--quiet);padding:0 0 .4rem}
th,td{text-align:left;padding:.38rem .7rem;border-bottom:1px solid var(--line);vertical-align:middle}
thead th{color:var(--quiet);font-weight:600;white-space:nowrap;border-bottom-color:var(--quiet)}
thead th a{color:inherit;text-decoration:none}
thead th a:hover{text-decoration:underline}
thead th[aria-sort] a{color:var(--ink)}
tbody th{font-weight:400}
tbody tr:hover{background:var(--wash)}
.number{text-align:right;white-space:nowrap}
.nowrap{white-space:nowrap}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.75rem 0}
.filter label{display:block;font-size:.85rem;color:var(--quiet)}
.filter input,.filter select{display:block}
.pages{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;justify-content:space-between}
.chart{display:block;width:100%;height:auto;max-height:36rem}
.chart:not(.map){overflow:visible}
.chart text{fill:var(--quiet);font-size:12px}
.sheet .chart text{font-size:9px}
@media(max-width:40rem){.chart text,.sheet .chart text{font-size:21px}}
.grid{stroke:var(--faint);fill:none}
.bar{fill:var(--bar)}.bar.open{fill:var(--open)}
.hit{fill:transparent}
g:hover>.bar{fill:var(--ink)}
.cell{fill:var(--bar)}.empty{fill:var(--line)}
.mark path{stroke:var(--watch);fill:none;stroke-dasharray:3 3}.mark .head{fill:var(--watch);stroke:none}
.spark{display:block}.spark path{stroke:var(--bar);fill:none}.spark .base{stroke:var(--faint)}
.ward{fill:var(--wash);stroke:var(--line)}.street{fill:none;stroke:var(--line);stroke-width:1.5}
.dot{fill:none;stroke:var(--bar);stroke-linecap:round;stroke-opacity:.75}
.dot.none,.dot.never,.dot.too-few,.dot.new,.dot.unjudged{stroke:var(--quiet)}.dot.planned,.dot.retired{stroke:var(--absent);stroke-opacity:1}
.s1{stroke-width:3.5}.s2{stroke-width:5}.s3{stroke-width:7}.s4{stroke-width:9.5}.s5{stroke-width:12.5}
.shape{stroke:var(--paper);stroke-width:1.2}.shape.inspect{fill:var(--inspect)}.shape.watch{fill:var(--watch)}.shape.never{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.map a:focus-visible .shape,.map a:focus-visible .dot{stroke:var(--ink)}
.touch{list-style:none;padding:0;margin:.4rem 0}.touch a{display:block;min-height:2.75rem;padding:.55rem 0;border-bottom:1px solid var(--line)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:.4rem 0;font-size:.9rem}
.legend svg{width:.95em;height:.95em;margin-right:.35em;vertical-align:-.1em}
details summary{cursor:pointer;color:var(--link);padding:.3rem 0;width:fit-content}
.struck{text-decoration:line-through;color:var(--quiet)}
.form{display:grid;gap:.6rem;max-width:30rem;margin:.75rem 0}
.form label{display:grid;gap:.15rem}
.sheet h2{margin:1.1rem 0 .3rem}
@media(max-width:40rem){th,td{padding:.38rem .5rem}.scroll tbody th{min-width:11rem}.places a{padding:.4rem .5rem}.big strong{font-size:2.2rem}}
@media print{
@page{size:A4;margin:14mm}
.places,.period,.filter,.pages,.act,details,.no-print,.skip{display:none}
html{font-size:8.6pt}.scroll{overflow:visible}.columns{grid-template-columns:1fr 1fr}.columns.wide-left{grid-template-columns:7fr 5fr}
.official a{text-decoration:none}
.columns .chart text{font-size:18px}.sheet .chart text{font-size:11px}.columns table{break-inside:avoid}
.sheet h1{margin:0}.sheet h2{margin:.55rem 0 .15rem}.sheet p{margin:.2rem 0}.sheet .notice{margin:.4rem 0;padding:.4rem .7rem}
html:has(.sheet){font-size:7.7pt}.sheet .checks{columns:2;column-gap:1.5rem;margin:.3rem 0}.sheet .checks li{margin:0 0 .5rem}.sheet .figures{margin:.4rem 0}.sheet .figures div{padding:.28rem .6rem}.sheet th,.sheet td{padding:.14rem .5rem}
figure,.figures,tr,li{break-inside:avoid}h2,h3{break-after:avoid}
tbody tr:hover{background:none}
}
`;
