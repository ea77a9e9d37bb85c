import type { MarkdownFile } from "./markdown";

/** What npm does without a script of that name. */
const ownCommands = new Set(["ci", "install", "help", "audit", "outdated", "view"]);

/** The npm commands a file names that package.json has not. Pure. */
export function checkCommands(
  { path, text }: MarkdownFile,
  scripts: readonly string[],
): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?)?(?<command>[a-z][\w:-]*)/g)];
  return [...new Set(named.map(({ groups }) => groups?.["command"] ?? ""))]
    .filter((command) => !ownCommands.has(command) && !scripts.includes(command))
    .map((command) => `${path}: package.json has no script "${command}".`);
}
