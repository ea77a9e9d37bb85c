import { findLaunchers } from "../../../local/stack/findLaunchers";
import type { Process } from "../../../local/stack/readProcess";

/** Looks processes up in a chain, the first started by the second and so on, from id 10 on. */
const chain =
  (commands: readonly string[]) =>
  (pid: number): Process | undefined => {
    const command = commands[pid - 10];
    return command === undefined ? undefined : { parent: pid + 1, command };
  };
const shell = "-bash";

describe("findLaunchers", () => {
  test.each([
    ["npm and a shell", ["sh -c node scripts/run.mjs local/main.ts", "npm start", shell], [10, 11]],
    ["npm without a shell between", ["npm start", shell], [10]],
    [
      "npm, a shell and tsx",
      [
        "node /app/node_modules/.bin/tsx local/main.ts",
        "sh -c tsx local/main.ts",
        "npm start",
        shell,
      ],
      [10, 11, 12],
    ],
    [
      "npx, which starts tsx",
      ["node /app/node_modules/.bin/tsx local/main.ts", "npm exec tsx local/main.ts", shell],
      [10, 11],
    ],
    ["npx", ["node /usr/bin/npx tsx local/main.ts", shell], [10]],
    [
      "npm by its file",
      ["/bin/sh -c tsx local/main.ts", "node /usr/lib/node_modules/npm/bin/npm-cli.js start"],
      [10, 11],
    ],
    ["pnpm", ["node tsx\\dist\\cli.mjs local\\main.ts", "node pnpm.cjs start"], [10, 11]],
    ["nobody when a person started it", [shell], []],
    [
      "nobody when a script of somebody's started tsx",
      ["node /app/node_modules/.bin/tsx local/main.ts", "bash ./background.sh"],
      [],
    ],
    [
      "nobody when the starter only lies in a folder of that name",
      ["node /srv/npm/serve.js", "npm start"],
      [],
    ],
    ["nobody when a process on the way is gone", ["sh -c tsx local/main.ts"], []],
  ])("finds %s", (_, commands, launchers) => {
    expect(findLaunchers(10, chain(commands))).toEqual(launchers);
  });
});
