/** What the changelog says of a version, without its heading; undefined where it has no such section. Links between pages keep their place. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m);
  const found = sections.find((section) => section.startsWith(`## [${version}] - `));
  return found?.replace(/^.*\n/, "").trim();
}
