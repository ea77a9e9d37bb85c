export const option = (keys: string, changes: object = {}) => ({
  keys,
  label: keys,
  next: "news",
  ...changes,
});

export const menu = (options: readonly object[], changes: object = {}) => ({
  start: { type: "menu", title: "Main menu", prompt: [{ optionsList: true }], options, ...changes },
  sales: { type: "return" },
});

export const only = (lines: readonly string[], code: string) =>
  lines.filter((line) => line.includes(` ${code} `));

export const collect = (changes: object) => ({
  news: {
    type: "collect",
    title: "Number",
    into: "number",
    kind: "digits",
    prompt: "Please type it.",
    next: "sales",
    ...changes,
  },
});
