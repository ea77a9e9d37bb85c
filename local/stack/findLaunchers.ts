import type { Process } from "./readProcess";

const longestChain = 8;
const runner = /(?:^|[\\/ ])(?:npm|npx|pnpm|yarn)(?:-cli)?(?:\.c?js)?(?: |$)/;
const between = /(?:^|[\\/ ])tsx(?: |$|[\\/]dist[\\/]cli\.mjs)|^(?:\S*\/)?\w*sh -c /;

/**
 * The processes by which npm started a program, from its parent up to npm itself: perhaps tsx or a shell, and npm. None when it was
 * started without npm: whoever put it into the background by a script of their own wants it to stay.
 */
export function findLaunchers(
  parent: number,
  read: (pid: number) => Process | undefined,
): readonly number[] {
  const launchers: number[] = [];
  for (let pid = parent; launchers.length < longestChain;) {
    const found = read(pid);
    if (found === undefined) return [];
    if (runner.test(found.command)) return [...launchers, pid];
    if (!between.test(found.command)) return [];
    launchers.push(pid);
    pid = found.parent;
  }
  return [];
}
