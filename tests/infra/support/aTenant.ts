import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const fakeAz = require.resolve("./fakeAz.mjs");
const directories: string[] = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

/** A tenant that az talks to, and an administrator's shell in it for one script. `denied` names commands that the tenant refuses. */
export function aTenant(
  script: string,
  {
    denied = "",
    ...there
  }: Readonly<{ denied?: string; principals?: string[]; roles?: string[] }> = {},
) {
  const directory = mkdtempSync(join(tmpdir(), "tenant-"));
  directories.push(directory);
  const state = join(directory, "tenant.json");
  writeFileSync(
    state,
    JSON.stringify({ apps: [], principals: [], credentials: [], roles: [], changes: [], ...there }),
  );
  const az = join(directory, "az");
  writeFileSync(az, `#!/bin/sh\nexec "${process.execPath}" "${fakeAz}" "${state}" "$@"\n`);
  chmodSync(az, 0o755);
  const path = join(__dirname, "../../../scripts/azure", script);
  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const { status, stderr } = spawnSync("bash", [path, ...args], {
      encoding: "utf8",
      env: { PATH: `${directory}:/usr/bin:/bin`, HOME: directory, DENIED: denied, ...environment },
    });
    return { status, stderr };
  };
  const tenant = (): unknown => JSON.parse(readFileSync(state, "utf8"));
  return { run, tenant };
}
