import { spawnSync } from "node:child_process";
import { join } from "node:path";

const script = join(__dirname, "../../../scripts/azure/findPowershell.sh");

/** The path of a PowerShell that this machine has, without fetching one. */
export function findPowershell(): string | undefined {
  const { stdout } = spawnSync("bash", [script, "--installed"], { encoding: "utf8" });
  return stdout.trim() || undefined;
}
