import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { packageRelease } from "../../../scripts/release/packageRelease";

describe("packageRelease", () => {
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes the package as it is deployed, the packages in it, and sums that hold", () => {
    const files = packageRelease(folder, "9.8.7");
    expect(files).toEqual(["teams-ivr-9.8.7.zip", "teams-ivr.sbom.cdx.json", "SHA256SUMS"]);
    const read = (file: string) => readFileSync(join(folder, file));
    const sums = files
      .slice(0, 2)
      .map((file) => `${createHash("sha256").update(read(file)).digest("hex")}  ${file}\n`);
    expect(String(read("SHA256SUMS"))).toBe(sums.join(""));
    const inArchive = Object.keys(unzipSync(read("teams-ivr-9.8.7.zip")));
    expect(inArchive).toEqual(expect.arrayContaining(["dist/main.cjs", "host.json"]));
    expect(String(read("teams-ivr.sbom.cdx.json"))).toContain('"bomFormat": "CycloneDX"');
  }, 120_000);
});
