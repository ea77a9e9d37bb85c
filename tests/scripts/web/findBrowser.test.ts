import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../../../scripts/web/findBrowser";

describe("findBrowser", () => {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  const chromium = join(folder, "chromium");
  writeFileSync(chromium, "");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes the one that is named, else the first on the path, else none", () => {
    expect(findBrowser({ CHROME_PATH: chromium, PATH: "" })).toBe(chromium);
    expect(findBrowser({ PATH: `${tmpdir()}:${folder}` })).toBe(chromium);
    expect(findBrowser({ CHROME_PATH: join(folder, "gone"), PATH: folder })).toBe(undefined);
  });

  it("takes one without a window first, wherever it lies", () => {
    const later = mkdtempSync(join(tmpdir(), "browser-"));
    const shell = join(later, "chromium-headless-shell");
    writeFileSync(shell, "");
    expect(findBrowser({ PATH: `${folder}:${later}` })).toBe(shell);
    rmSync(later, { recursive: true });
  });
});
