/** Light and dark by the reader's settings; colours only repeat what the words say. */
export const htmlStyle = `
:root { color-scheme: light dark; --edge: #8884; --mark: #ffe08a; --dim: #595959; --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --hint: #595959; }
@media (prefers-color-scheme: dark) { :root { --mark: #6b5200; --dim: #b0b0b0; --error: #ff8a80; --warning: #ffc46b; --info: #8ec5ff; --hint: #b0b0b0; } }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 50rem; margin: auto; padding: 1rem; }
table { border-collapse: collapse; }
th, td { padding: 0.2rem 1rem 0.2rem 0; text-align: left; border-bottom: 1px solid var(--edge); }
td + td, th + th { text-align: right; font-variant-numeric: tabular-nums; }
ol { list-style: none; padding: 0; }
li { border-left: 0.25rem solid var(--edge); padding: 0 0 0 1rem; margin: 1rem 0; }
p, blockquote { margin: 0.25rem 0; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; }
ins { text-decoration: none; font-weight: 600; }
.note { color: var(--dim); font-size: 0.9em; }
.error { border-color: var(--error); } .error b { color: var(--error); }
.warning { border-color: var(--warning); } .warning b { color: var(--warning); }
.info { border-color: var(--info); } .info b { color: var(--info); }
.hint b { color: var(--hint); }
`;
