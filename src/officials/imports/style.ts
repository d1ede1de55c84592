/** Questions, lists of what would change, and the columns as they are read. */
export const importStyle = `
#imports input[type=file],#imports textarea,#imports select{max-width:100%}
#imports textarea{width:100%;max-width:44rem}
#imports .short{max-width:20rem}
.kinds{display:flex;flex-wrap:wrap;gap:.4rem;margin:.75rem 0}
.kinds .chip{font-weight:500;gap:.4rem}
.kinds .chip[aria-pressed=true]{background:var(--sign);border-color:var(--sign);color:#fff}
.columns-read{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.5rem 1.5rem}
.columns-read label{display:block;font-size:.92rem}
.columns-read select{width:100%}
.asks{padding-left:1.4rem}
.asks li{border-top:1px solid var(--line);padding:.4rem 0 .8rem}
.question{margin:.3rem 0}
.asks form{align-items:end}
.asks label{display:inline-flex;flex-wrap:wrap;gap:.4rem;align-items:center}
#imports td div{overflow-wrap:anywhere}
#imports th[scope=row]{font-weight:600;min-width:6rem}
#imports td:last-child{min-width:11rem}
@media(max-width:40rem){#imports td,#imports th{padding-left:.3rem;padding-right:.3rem}}
#imports del{color:var(--quiet)}
#imports .after{font-weight:600}
#imports section{margin:0 0 1.75rem}
`;
