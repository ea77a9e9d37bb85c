import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { keepWhatRuns } from "./keepWhatRuns";
import { zipFolder } from "./zipFolder";

const project = resolve(__dirname, "../..");

/** Builds what a release consists of into `directory`: the package as it is deployed, the list of the packages in it, and the sums of both. Gives the names of the files. */
export function packageRelease(directory: string, version: string): readonly string[] {
  const files = [
    { path: `teams-ivr-${version}.zip`, content: zipApp() },
    { path: "teams-ivr.sbom.cdx.json", content: listPackages() },
  ];
  mkdirSync(directory, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(directory, path), content);
  const sums = files.map(
    ({ path, content }) => `${createHash("sha256").update(content).digest("hex")}  ${path}\n`,
  );
  writeFileSync(join(directory, "SHA256SUMS"), sums.join(""));
  return [...files.map(({ path }) => path), "SHA256SUMS"];
}

function zipApp(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  try {
    const script = join(project, "scripts/azure/packageApp.mjs");
    execFileSync(process.execPath, [script, folder], { stdio: "pipe" });
    return zipFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A software bill of materials in CycloneDX, by npm from the lockfile. */
function listPackages(): string {
  const form = ["--sbom-format=cyclonedx", "--sbom-type=application"];
  const sbom = execFileSync("npm", ["sbom", "--package-lock-only", ...form], {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 50_000_000,
    shell: process.platform === "win32",
  });
  return keepWhatRuns(sbom, readFileSync(join(project, "package-lock.json"), "utf8"));
}
