// Formatting, lint and types before a commit: of the files that are staged alone, and types only where one of them has
// any. `.githooks/pre-commit` runs it; `npm run check:quick` looks at everything.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const staged = spawnSync("git", ["diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z"], {
  encoding: "utf8",
})
  .stdout.split("\0")
  .filter((path) => path !== "" && existsSync(path));
const code = staged.filter((path) => /\.(?:ts|mjs|cjs)$/.test(path));
const typed = staged.filter((path) =>
  /\.ts$|(?:^|\/)(?:tsconfig.*|package-lock)\.json$/.test(path),
);

const checks = [
  {
    holds: "Formatting is as agreed",
    files: staged,
    run: ["prettier", "--check", "--ignore-unknown", "--", ...staged],
  },
  {
    holds: "Lint is silent",
    files: code,
    run: ["oxlint", "--no-error-on-unmatched-pattern", ...code],
  },
  { holds: "Types hold", files: typed, run: ["tsc"] },
  {
    holds: "Types of the core hold",
    files: typed.filter((path) => /^lib\/(?:ivr|flow)\//.test(path)),
    run: ["tsc", "-p", "tsconfig.core.json"],
  },
];
const failed = checks
  .filter(({ files, run }) => files.length > 0 && !passes(run))
  .map(({ holds }) => holds);
console.log(
  failed.length === 0
    ? `All is well with ${staged.length} files.`
    : `Not so: ${failed.join("; ")}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes([command, ...words]) {
  const { status, stdout, stderr } = spawnSync(join("node_modules", ".bin", command), words, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
