import css from "./reports.css" with { type: "text" };

let isThere = false;

/** Puts the styles of reports into the page, once: they come with these screens, not with the first. */
export function addReportStyles(): void {
  if (isThere) return;
  isThere = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
