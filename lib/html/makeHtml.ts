/** HTML that is safe to put into a page: `makeHtml` makes it, and text in it is escaped. */
export type Html = Readonly<{ markup: string }>;

/** A piece of HTML from a template: every text in it is escaped, pieces of HTML are not, lists are joined. Pure. */
export function makeHtml(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[] | undefined)[]
): Html {
  const parts = strings.map((text, at) => text + toMarkup(values[at]));
  return { markup: parts.join("") };
}

function toMarkup(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (one) => entities[one] ?? one);
}
