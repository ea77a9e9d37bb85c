/** Where a field is, in words, the nearest first: `label of option 2`, `timeout in seconds`. Pure. */
export function sayPath(path: readonly string[]): string {
  const words: string[] = [];
  for (const name of path) {
    const list = words.at(-1);
    // `options` and `2` are option 2.
    if (list !== undefined && /^[0-9*#]+$/.test(name)) {
      words[words.length - 1] = `${list.replace(/s$/, "")} ${name}`;
    } else {
      words.push(/^[a-z][a-zA-Z]*$/.test(name) ? spaced(name) : `“${name}”`);
    }
  }
  return words.toReversed().join(" of ");
}

function spaced(name: string): string {
  if (name === "when") return "condition";
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
