/** The page's style: the reader's own font and colours, light or dark, one column on any screen, and on paper. */
export const menuPageStyle = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fff, #161616); color: light-dark(#1b1b1b, #eee); }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid light-dark(#bbb, #555); scroll-margin-top: 1rem; }
h3 { font-size: 1.1rem; }
p { margin: 0.5rem 0; }
a { color: light-dark(#0b57a4, #8ec1ff); text-underline-offset: 0.2em; }
a:focus-visible, h2:focus-visible { outline: 3px solid light-dark(#0b57a4, #8ec1ff); outline-offset: 3px; }
.call, .dial { display: inline-block; padding: 0.35rem 0; min-height: 1.5rem; }
.call { font-size: 1.2rem; font-weight: 600; }
.note { padding: 0.5rem 0.9rem; border-inline-start: 4px solid light-dark(#0b57a4, #8ec1ff); }
ul.languages, ul.choices { list-style: none; padding: 0; }
ul.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.5rem 0; }
ul.languages a { display: inline-block; padding: 0.35rem 0; }
ul.choices > li { margin: 1rem 0; padding-inline-start: 4rem; }
.choice { display: grid; grid-template-columns: 4rem 1fr; align-items: baseline; font-weight: 600; margin-inline-start: -4rem; }
.choice small { font-weight: 400; }
.choice .dial { font-weight: 400; margin-inline-start: 0.4rem; }
kbd { display: inline-block; min-width: 2.25rem; padding: 0.1rem 0.3rem; text-align: center; font: inherit; border: 1px solid light-dark(#767676, #9a9a9a); border-radius: 0.4rem; }
dt { font-weight: 600; margin-top: 0.5rem; }
dd { margin: 0 0 0 1rem; }
table { border-collapse: collapse; }
th, td { text-align: start; padding: 0.25rem 1.5rem 0.25rem 0; vertical-align: top; }
th[scope="row"] { font-weight: 400; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .dial, .languages { display: none; } }
`;
