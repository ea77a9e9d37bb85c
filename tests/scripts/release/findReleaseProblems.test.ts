import { changelogSection } from "../../../scripts/release/changelogSection";
import { findReleaseProblems } from "../../../scripts/release/findReleaseProblems";
import { readReleaseFacts } from "../../../scripts/release/readReleaseFacts";

const changelog = `# Changelog

## [Unreleased]

## [1.1.0] - 2027-01-04

### Added

- A door.

## [1.0.0] - 2026-12-01

- All of it.
`;
const versions = { "package.json": "1.1.0", "azure.yaml": "1.1.0" };

describe("findReleaseProblems", () => {
  it("finds none where all files, the changelog and the tag name one version", () => {
    expect(findReleaseProblems({ versions, changelog, tag: "v1.1.0" })).toEqual([]);
    expect(findReleaseProblems({ versions, changelog })).toEqual([]);
  });

  it("names the file that was forgotten, and the tag to use", () => {
    const facts = { versions: { ...versions, "azure.yaml": undefined }, changelog, tag: "v1.0.0" };
    expect(findReleaseProblems(facts)).toEqual([
      "azure.yaml names the version (none), package.json 1.1.0: they must agree.",
      "The tag is v1.0.0, package.json names 1.1.0: tag v1.1.0.",
    ]);
  });

  it("wants words in the changelog", () => {
    expect(findReleaseProblems({ versions: { "package.json": "2.0.0" }, changelog })).toEqual([
      'CHANGELOG.md has no section "## [2.0.0] - YYYY-MM-DD": give what is unreleased this name.',
    ]);
    const silent = `## [2.0.0] - 2027-02-01\n\n## [1.1.0] - 2027-01-04\n`;
    expect(
      findReleaseProblems({ versions: { "package.json": "2.0.0" }, changelog: silent }),
    ).toEqual(["CHANGELOG.md says nothing about 2.0.0."]);
  });
});

describe("changelogSection", () => {
  it("is what stands below the version's heading, and nothing of its neighbours", () => {
    expect(changelogSection(changelog, "1.1.0")).toBe("### Added\n\n- A door.");
    expect(changelogSection(changelog, "1.0.0")).toBe("- All of it.");
    expect(changelogSection(changelog, "0.1.0")).toBeUndefined();
  });
});

describe("this tree", () => {
  it("names one version everywhere", () => {
    const { versions: named } = readReleaseFacts();
    expect(named["package.json"]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new Set(Object.values(named)).size).toBe(1);
  });
});
