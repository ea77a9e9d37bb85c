/** How often which level was kept, and the lines whose level was not. */
export type LoggedLevels = Readonly<{
  kept: Readonly<Record<string, number>>;
  wrong: readonly string[];
}>;

const hostLevels: Readonly<Record<string, string>> = {
  info: "information",
  warn: "warning",
  error: "error",
};

/** Compares the level that the host has for each of the app's JSON lines with the one that the line itself says. Pure. */
export function loggedLevels(lines: readonly string[]): LoggedLevels {
  const kept: Record<string, number> = {};
  const wrong: string[] = [];
  for (const line of lines) {
    const [, hostLevel, level = ""] =
      /^(\w+)(?: \w+ [\da-f]{8})?: \{"at":"[^"]+","level":"(\w+)"/.exec(line) ?? [];
    if (hostLevel === undefined) continue;
    if (hostLevels[level] === hostLevel) kept[hostLevel] = (kept[hostLevel] ?? 0) + 1;
    else wrong.push(line);
  }
  return { kept, wrong };
}
