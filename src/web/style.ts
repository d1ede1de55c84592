/**
 * The style that every page shares. It stands inside each page, so that one request is enough,
 * and its hash stands in the Content-Security-Policy. System fonts only: nothing to download.
 * The blue is that of a Vietnamese street-name sign.
 */
export const baseStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#14202c;--quiet:#50606f;--line:#d7dee5;--wash:#f1f5f9;--link:#0b4aa8;--sign:#0b3c8c;--strong:#0b3c8c;--road:#7f8c99;--course:#0b3c8c;--here:#c2410c;--warn:#fff4d6;--warn-ink:#5c4300;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--paper:#0f151c;--ink:#e6ecf2;--quiet:#a6b4c2;--line:#2b3743;--wash:#18212b;--link:#93bfff;--sign:#12439a;--strong:#7fb0ff;--road:#66747f;--course:#a9ccff;--here:#ff9a5c;--warn:#3a2f10;--warn-ink:#f5dd9b;--bad:#ffb4ab}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:min(2em,15vw)}
h2{font-size:1.25rem;margin:2.2rem 0 .5rem}
p{margin:.6rem 0}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem;min-height:3.25rem}
header a{color:inherit;text-decoration:none;padding:.5rem 0}
header a:hover{text-decoration:underline}
.brand{font-weight:650}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
footer a{color:inherit}
.quiet{color:var(--quiet)}
.notice{background:var(--warn);color:var(--warn-ink);border:1px solid transparent;border-radius:.5rem;padding:.7rem .9rem;margin:1rem 0}
.notice a{color:inherit}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem .8rem;z-index:1}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
input,select,button,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:.4rem;padding:.55rem .7rem;min-height:2.75rem}
button{background:var(--sign);border-color:var(--sign);color:#fff;font-weight:600;cursor:pointer}
@media print{header,footer,.skip,nav{display:none}main{max-width:none}a{color:inherit}}
`;
