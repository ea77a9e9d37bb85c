/** Turns what `parseArgs` of node:util throws into one sentence that points to --help. Pure. */
export function describeOptionError(error: unknown): string {
  const [firstLine = ""] = String(error).split("\n");
  const sentence = firstLine
    .replace(/^\w*Error(?: \[\w+\])?: /, "")
    .replace(/\. To specify.*$/, "")
    .replace(/\.$/, "");
  return `${sentence}. See --help.`;
}
