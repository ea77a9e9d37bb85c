import type { Flow } from "../../lib/flow/document/flow";
import { importText } from "../../web/importing/importText";
import { renameDrafts } from "../../web/importing/renameDrafts";
import { samples, sampleText } from "../importing/support/samples";

describe("importText", () => {
  test.each(samples)("finds out that $file is from $from", ({ from, file }) => {
    const { system, result } = importText({ name: file, text: sampleText(file) });
    expect(system).toBe(from);
    expect(result?.drafts.length).toBeGreaterThan(0);
  });

  test.each(["", "{}", "hello", "<a/>", "[1, 2"])("finds no menu in %j", (text) => {
    expect(importText({ name: "file", text })).toEqual({});
  });
});

describe("renameDrafts", () => {
  const leading = (key: string, to: string): Flow => ({
    schema: "flow/v1",
    key,
    name: key,
    languages: ["en"],
    timeZone: "UTC",
    entry: "go",
    nodes: { go: { type: "subflow", flow: to, returned: "hangup" } },
  });

  it("leaves keys that are free as they are", () => {
    const drafts = [leading("main", "other"), leading("other", "main")];
    expect(renameDrafts(drafts, ["third"])).toEqual(drafts);
  });

  it("renames what is taken, and the steps that lead there", () => {
    const drafts = [leading("main", "other"), leading("other", "elsewhere")];
    expect(renameDrafts(drafts, ["other"])).toEqual([
      leading("main", "other2"),
      { ...leading("other2", "elsewhere"), name: "other" },
    ]);
  });
});
