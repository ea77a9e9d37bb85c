/** The words of a command line as a shell divides it, without its comment. */
export function shellWords(line: string): readonly string[] {
  const words = [...line.replace(/\s+#\s.*$/, "").matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)];
  return words.map(([word]) => word.replace(/["']/g, ""));
}
