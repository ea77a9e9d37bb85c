import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchFiles } from "../../scripts/commandLine/watchFiles";

const folder = mkdtempSync(join(tmpdir(), "watch-"));
const other = mkdtempSync(join(tmpdir(), "watch-"));
afterAll(() => [folder, other].forEach((one) => rmSync(one, { recursive: true })));

describe("watchFiles", () => {
  it("yields when a file beside the one named is written, once for several writes", async () => {
    const changes = watchFiles([join(folder, "my.flow.json"), join(other, "my.bindings.json")]);
    const first = changes.next();
    writeFileSync(join(folder, "my.bindings.json"), "{");
    writeFileSync(join(folder, "my.bindings.json"), "{}");
    await expect(first).resolves.toEqual({ done: false, value: undefined });
    const second = changes.next();
    writeFileSync(join(folder, "my.flow.json"), "{}");
    await expect(second).resolves.toEqual({ done: false, value: undefined });
    const third = changes.next();
    writeFileSync(join(other, "my.bindings.json"), "{}");
    await expect(third).resolves.toEqual({ done: false, value: undefined });
    await changes.return();
  });

  it("says when there is no such folder", async () => {
    await expect(watchFiles([join(folder, "none", "my.flow.json")]).next()).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `The folder ${join(folder, "none")} cannot be watched: check its name.`,
    });
  });
});
