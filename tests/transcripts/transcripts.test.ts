import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTranscript } from "../support/runTranscript";

const files = readdirSync(__dirname).filter((file) => file.endsWith(".call.txt"));

describe("transcripts", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(15);
  });

  test.each(files)("%s reads as written", (file) => {
    const name = path.join(__dirname, file);
    const written = readFileSync(name, "utf8");
    const produced = runTranscript(written);
    if (process.env["UPDATE_TRANSCRIPTS"] === "1") writeFileSync(name, produced);
    expect(produced).toBe(process.env["UPDATE_TRANSCRIPTS"] === "1" ? produced : written);
  });
});
