import { changelogSection } from "./changelogSection";

/** What a release is judged by. */
export type ReleaseFacts = Readonly<{
  /** The version each file names, by path; package.json is the one they are held against. */
  versions: Readonly<Record<string, string | undefined>>;
  changelog: string;
  /** The tag that is released; undefined for a trial. */
  tag?: string | undefined;
}>;

/** Why this tree is no release yet: one sentence for each, with its remedy. */
export function findReleaseProblems({ versions, changelog, tag }: ReleaseFacts): readonly string[] {
  const version = versions["package.json"] ?? "";
  const problems = Object.entries(versions)
    .filter(([, other]) => other !== version)
    .map(
      ([path, other]) =>
        `${path} names the version ${other ?? "(none)"}, package.json ${version}: they must agree.`,
    );
  if (tag !== undefined && tag !== `v${version}`) {
    problems.push(`The tag is ${tag}, package.json names ${version}: tag v${version}.`);
  }
  const section = changelogSection(changelog, version);
  if (section === undefined) {
    problems.push(
      `CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD": give what is unreleased this name.`,
    );
  } else if (section === "") {
    problems.push(`CHANGELOG.md says nothing about ${version}.`);
  }
  return problems;
}
