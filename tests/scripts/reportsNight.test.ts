import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { runReportsCommand } from "../../scripts/reports/runReportsCommand";

const at = "2026-11-21T03:47:00.000Z";

async function run(storage: ReturnType<typeof makeMemoryStorage>, ...args: readonly string[]) {
  const lines: string[] = [];
  const code = await runReportsCommand(["night", ...args], {
    stdout: (text) => void lines.push(text),
    stderr: (text) => void lines.push(text),
    openStorage: () => Promise.resolve({ storage, isLocal: true }),
    now: () => at,
    random: () => 0,
  });
  return { code, text: lines.join("\n") };
}

describe("reports night", () => {
  it("says that no night has been looked at", async () => {
    const storage = makeMemoryStorage({ now: () => at });
    expect(await run(storage)).toEqual({ code: 0, text: "No night has been looked at yet." });
    expect(await run(storage, "--json")).toEqual({ code: 0, text: "null" });
  });

  it("names what broke, where and what to do, and fails", async () => {
    const storage = makeMemoryStorage({ now: () => at });
    await storage.nightlyReportStore.saveNightlyReport({
      at,
      looks: [{ name: "prompts", outcome: "late" }],
      findings: [
        {
          look: "people",
          code: "personGone",
          subject: "people.anna",
          values: { name: "Anna Berg" },
          places: [{ flow: "main", flowName: "Main line", step: "who", stepName: "Sales" }],
          since: at,
        },
      ],
      mended: [],
    });
    expect(await run(storage)).toEqual({
      code: 1,
      text: [
        `Looked at ${at}: 1 finding, 0 mended.`,
        "broken: Anna Berg is no longer in your organization.",
        "  in Main line, step Sales",
        "  Choose somebody else in the step, or change who is meant under People and numbers. Known since 2026-11-21.",
        "Not looked at: prompts (the look took too long).",
      ].join("\n"),
    });
  });
});
