import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./commandLine/runProgram";
import { changelogSection } from "./release/changelogSection";
import { findReleaseProblems } from "./release/findReleaseProblems";
import { packageRelease } from "./release/packageRelease";
import { readReleaseFacts } from "./release/readReleaseFacts";

void runProgram({
  help: `npm run release -- [--tag TAG] [DIRECTORY]

Builds what a release consists of: the package as it is deployed, the list of the packages in it (CycloneDX), their sums,
and the notes from CHANGELOG.md. Publishes nothing.

  DIRECTORY   where to (dist/release)
  --tag TAG   the tag must be this version's
`,
  options: { tag: "text" },
  mostPositionals: 1,
  run: ({ tag }, [directory = "dist/release"]) => {
    const facts = readReleaseFacts();
    const problems = findReleaseProblems({ ...facts, tag });
    if (problems.length > 0) {
      process.stderr.write(problems.map((problem) => `${problem}\n`).join(""));
      return 1;
    }
    const version = facts.versions["package.json"] ?? "";
    const files = packageRelease(directory, version);
    writeFileSync(join(directory, "notes.md"), `${changelogSection(facts.changelog, version)}\n`);
    for (const file of [...files, "notes.md"]) process.stdout.write(`${join(directory, file)}\n`);
    return 0;
  },
});
