/** The list to choose from, and what is recorded below it. */
export const signBoxStyle = `
.many fieldset{border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0;padding:.25rem .75rem;min-width:0}
.many fieldset label{display:flex;gap:.6rem;align-items:center;min-height:2.5rem;border-bottom:1px solid var(--line);padding:.25rem 0}
.many fieldset label:last-child{border:0}
.many input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;min-height:0}
.filter select{max-width:100%}
.filter label{max-width:100%}
`;
