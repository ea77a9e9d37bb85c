import type { EntryPoint } from "../../lib/publishing/ports";

/** What to do about a number that no flow answers; undefined when one does. Pure. */
export function entryHint(to: string, entryPoints: readonly EntryPoint[]): string | undefined {
  const wanted = to.toLowerCase();
  return entryPoints.some(({ dialled }) => dialled === "*" || dialled.toLowerCase() === wanted)
    ? undefined
    : `No flow answers ${to}: npm run flows -- entry set ${to} FLOW lets one answer it.`;
}
