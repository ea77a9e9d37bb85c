export const spoken = (name: string) => [
  { text: "Hello " },
  { say: "letters", value: { var: name } },
];

export const say = (name: string, next = "start") => ({
  type: "say",
  title: "Hello",
  prompt: spoken(name),
  next,
});

export const collect = (changes: object = {}) => ({
  type: "collect",
  into: "number",
  kind: "digits",
  prompt: "Please type it.",
  next: "news",
  ...changes,
});

export const branch = (when: unknown) => ({
  type: "branch",
  cases: [{ when, next: "sales" }],
  otherwise: "sales",
});
