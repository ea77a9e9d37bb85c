import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ReleaseFacts } from "./findReleaseProblems";

const project = resolve(__dirname, "../..");
const inJson = /^ {2}"version": "(.+)",$/m;
/** Where a version stands, and how to find it there. */
const places: Readonly<Record<string, RegExp>> = {
  "package.json": inJson,
  "package-lock.json": inJson,
  "infra/package/package.json": inJson,
  "teams/manifest.json": inJson,
  "azure.yaml": /^ {2}template: teams-ivr@(.+)$/m,
};

/** What the files of this tree say of the release. */
export function readReleaseFacts(): ReleaseFacts {
  const read = (path: string) => readFileSync(join(project, path), "utf8");
  const versions = Object.entries(places).map(
    ([path, pattern]) => [path, pattern.exec(read(path))?.[1]] as const,
  );
  return {
    versions: Object.fromEntries(versions),
    changelog: read("CHANGELOG.md"),
  };
}
