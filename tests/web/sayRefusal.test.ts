import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { de } from "../../web/words/de";
import { serverRefusals as german } from "../../web/words/de/serverRefusals";
import { en } from "../../web/words/en";
import { serverRefusals as english } from "../../web/words/en/serverRefusals";
import { sayRefusal } from "../../web/words/sayRefusal";

const command = /npm run|scripts\//;

/** The codes of use cases whose sentences name a command: people at a shell meet them, and people at a screen. */
function codesWithCommands(): readonly string[] {
  const root = join(__dirname, "../../lib");
  const files = ["publishing", "editing"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(root, folder, file)),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/new IvrError\(\s*"([A-Z_]+)",(.*?)\);/gs)].flatMap(
      ([, code = "", words = ""]) => (command.test(words) ? [code] : []),
    ),
  );
  return [...new Set(codes)].toSorted();
}

describe("why the server refused", () => {
  it("is said without commands wherever its own words have one", () => {
    const codes = codesWithCommands();
    expect(codes).toContain("FLOW_IN_USE");
    expect(codes.filter((code) => !Object.hasOwn(english, code))).toEqual([]);
    const all = [...Object.values(english), ...Object.values(german)];
    expect(all.filter((sentence) => command.test(sentence))).toEqual([]);
  });

  test.each([
    [{ kind: "stale", code: "FLOW_IN_USE", message: "npm run flows" }, german.FLOW_IN_USE],
    [{ kind: "stale", code: "CHANGED_MEANWHILE", message: "It changed." }, de.failed.stale],
    [{ kind: "other", code: "OTHER", message: "Run npm run flows -- list." }, de.failed.other],
    [{ kind: "other", code: "OTHER", message: "Run scripts/azure/x.sh" }, de.failed.other],
    [{ kind: "other", code: "toString" }, de.failed.other],
  ] as const)("is said in German: %j", (problem, sentence) => {
    expect(sayRefusal(problem, de, german)).toEqual({ sentence });
  });

  it("is said in the server's words where they say more", () => {
    const problem = { kind: "other", code: "AUDIO_UNUSABLE", message: "The WAV is cut." } as const;
    expect(sayRefusal(problem, en, english)).toEqual({
      sentence: "The WAV is cut.",
      isServers: true,
    });
  });
});
