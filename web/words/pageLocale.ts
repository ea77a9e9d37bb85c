/** The page's language as the reader has it, for dates and numbers: `en-GB` where the browser asks for that and the page is English. */
export function pageLocale(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((tag) => tag.startsWith(`${lang}-`)) ?? lang;
}
