export const say = (next: string, prompt: unknown = "Hello.") => ({
  type: "say",
  title: "Hello",
  prompt,
  next,
});

export const only = (lines: readonly string[], ...codes: readonly string[]) =>
  lines.filter((line) => codes.some((code) => line.includes(` ${code} `)));
