import type { RepeatedName } from "./findJsonPlaces";

/** Says that a name is used twice, with the lines. Pure. */
export function sayRepeatedName({ path, name, places }: RepeatedName): string {
  const isStep = /(?:^|\.)nodes\.[^.]+$/.test(path);
  const lines = places.map(({ line }) => line);
  const where = `in the lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1) ?? ""}`;
  return isStep
    ? `The step “${name}” is there more than once, ${where}: only the last would count. Give one of them another name.`
    : `“${name}” is written more than once in the same braces, ${where}: only the last would count. Leave one of them out.`;
}
