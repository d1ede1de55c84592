/** Lists to tick, the map to tap. */
export const newSignStyle = `
.places-to-sign fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.25rem 1rem .75rem;min-width:0}
.places-to-sign legend{font-weight:600;padding:0 .3rem}
.tick{display:flex;gap:.6rem;align-items:center;min-height:2.75rem}
.tick input{flex:none;width:1.25rem;height:1.25rem;min-height:0}
.form input,.form select{width:100%;min-width:0}
.spot{display:block;width:336px;height:336px;max-width:none;padding:0;border:1px solid var(--line);border-radius:.4rem;cursor:crosshair}
.field-problem{color:var(--bad);font-weight:600}
`;
