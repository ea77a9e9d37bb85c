import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runTranscript } from "../../scripts/transcripts/runTranscript";
import { transcriptPlan } from "../support/transcriptPlan";
import { writesTranscripts } from "../support/writesTranscripts";

const calls = readdirSync(__dirname).filter((file) => file.endsWith(".call.txt"));
const callerViewOf = (call: string) => call.replace(/\.call\.txt$/, ".caller.txt");
const writes = writesTranscripts(process.env);

describe("transcripts", () => {
  it("are there", () => {
    expect(calls.length).toBeGreaterThanOrEqual(15);
  });

  test.each(calls)("%s reads as written, and so does its caller's view", (call) => {
    const [transcript, caller] = [call, callerViewOf(call)].map((file) =>
      path.join(__dirname, file),
    ) as [string, string];
    const produced = runTranscript(readFileSync(transcript, "utf8"), transcriptPlan);
    if (writes) {
      writeFileSync(transcript, produced.transcript);
      writeFileSync(caller, produced.caller);
    }
    const written = existsSync(caller) ? readFileSync(caller, "utf8") : "";
    expect(produced).toEqual({ transcript: readFileSync(transcript, "utf8"), caller: written });
  });

  it("are beside each caller's view", () => {
    const views = readdirSync(__dirname).filter((file) => file.endsWith(".caller.txt"));
    expect(views).toEqual(calls.map(callerViewOf).toSorted());
  });
});

describe("the caller's views", () => {
  it("have no word of Graph and no word of the core's", () => {
    const words = calls.flatMap((call) =>
      readFileSync(path.join(__dirname, callerViewOf(call)), "utf8")
        .split("\n")
        .filter((line) => !line.startsWith("#"))
        // What a flow says are its own words.
        .map((line) => line.replace(/“.*”/, ""))
        .filter((line) =>
          /tone\d|prompt|operation|cancel|subscribe|terminated|record-/i.test(line),
        ),
    );
    expect(words).toEqual([]);
  });
});

describe("writesTranscripts", () => {
  test.each([
    [{}, false],
    [{ CI: "true" }, false],
    [{ UPDATE_TRANSCRIPTS: "1" }, true],
    [{ UPDATE_TRANSCRIPTS: "1", CI: "false" }, true],
  ])("knows by %j whether they are renewed: %j", (environment, expected) => {
    expect(writesTranscripts(environment)).toBe(expected);
  });

  it("refuses to renew them in CI, and says where it is done", () => {
    expect(() => writesTranscripts({ UPDATE_TRANSCRIPTS: "1", CI: "true" })).toThrow(
      "Transcripts are not renewed in CI: run npm run transcripts:update on your machine, read the change and commit it.",
    );
  });
});
