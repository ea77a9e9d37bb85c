import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { zipFolder } from "../../../scripts/release/zipFolder";

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with files that were written in this order, on this day. */
function folderOf(files: Readonly<Record<string, string>>, day: string): string {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  made.push(folder);
  mkdirSync(join(folder, "dist"));
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), new Date(day), new Date(day));
  }
  return folder;
}

describe("zipFolder", () => {
  const files = { "host.json": "{}", "dist/main.cjs": "1", ".funcignore": ".funcignore\nnotes.md" };

  it("makes the same archive of the same files, whenever and in whichever order they were written", () => {
    const later = Object.fromEntries(Object.entries(files).toReversed());
    const archive = zipFolder(folderOf(files, "2026-01-01"));
    expect(Buffer.from(archive).equals(zipFolder(folderOf(later, "2027-02-02")))).toBe(true);
  });

  it("leaves out what .funcignore names", () => {
    const archive = zipFolder(folderOf({ ...files, "notes.md": "secret" }, "2026-01-01"));
    const texts = Object.entries(unzipSync(archive)).map(([path, text]) => [path, strFromU8(text)]);
    expect(texts).toEqual([
      ["dist/main.cjs", "1"],
      ["host.json", "{}"],
    ]);
  });
});
