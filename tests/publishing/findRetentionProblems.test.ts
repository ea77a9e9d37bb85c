import { findRetentionProblems } from "../../lib/publishing/findRetentionProblems";
import { aFlow } from "./support/aFlow";
import { aPublisher } from "./support/aPublisher";

const keeping = (recordingsDays: number, retentionDays: number) =>
  aFlow({
    privacy: { recordingsDays, consentPrompt: "Messages are recorded." },
    nodes: {
      ...aFlow().nodes,
      box: {
        type: "voicemail",
        title: "Message",
        mailbox: "office",
        prompt: "Speak.",
        retentionDays,
      },
    },
  });

describe("findRetentionProblems", () => {
  it("finds nothing in a flow that keeps messages for 90 days, or does not say how long", () => {
    expect(findRetentionProblems(keeping(90, 90))).toEqual([]);
    expect(findRetentionProblems(aFlow())).toEqual([]);
  });

  it("warns of longer times, and names Microsoft's terms", () => {
    const problems = findRetentionProblems(keeping(400, 91));
    expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      "warning privacy.recordingsDays",
      "warning nodes.box.retentionDays",
    ]);
    expect(problems.at(-1)?.message).toBe(
      "“Message” keeps messages for 91 days. Microsoft's terms limit what may be kept of a call, and so may the law: keep them for 90 days or fewer, or settle that you may (docs/graph.md, Terms on recording).",
    );
  });

  it("is said at publish, and stops nothing", async () => {
    const document = aFlow({ privacy: { recordingsDays: 400 } });
    const { version, problems } = await aPublisher().publishFlow({ document, who: "anna" });
    expect(version).toBe(1);
    expect(problems.map(({ code }) => code)).toContain("longRetention");
  });
});
