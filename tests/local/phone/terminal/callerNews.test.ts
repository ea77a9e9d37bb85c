import type { SimulatorEvent, SimulatorFact } from "../../../../local/graph/simulatorEvent";
import { callerNews } from "../../../../local/phone/terminal/callerNews";
import { makeCallLog } from "../../../../local/phone/terminal/makeCallLog";

const plain = (_: string, text: string) => text;
const sales = (id: string) => (id === "+15550110" ? "queue:sales" : undefined);
const words = (operationId: string, text: string): SimulatorFact => ({
  type: "promptStarted",
  operationId,
  promptId: "a",
  words: text,
  durationInMs: 9,
});
const ended = (outcome: "completed" | "cancelled" | "failed"): SimulatorFact => ({
  type: "promptEnded",
  operationId: "1",
  outcome,
});
const tone = (name: string): SimulatorFact => ({ type: "tone", tone: name, sequenceId: 6 });

/** What a caller reads of a call whose events come one second apart. */
function told(facts: readonly SimulatorFact[], columns = 80): readonly string[] {
  const log = makeCallLog(() => columns, plain);
  const lines = facts.flatMap((fact, index) => {
    const event: SimulatorEvent = { ...fact, sequence: index + 1, at: "2026-11-21T09:00:00Z" };
    const news = callerNews(event, sales);
    return news === undefined ? [] : log.tell(news, index * 1000);
  });
  return [...lines, ...log.finish()];
}

describe("a call as its caller reads it", () => {
  test.each<[string, readonly SimulatorFact[], readonly string[]]>([
    [
      "joins the words of one prompt and keeps those of the next apart",
      [words("1", "Welcome."), words("1", "Press 1."), ended("completed"), words("2", "Bye.")],
      ["  0:00  “Welcome. Press 1.”", "  0:03  “Bye.”"],
    ],
    [
      "joins keys, also the star and the hash",
      [tone("tone1"), tone("star"), tone("pound")],
      ["  0:00  » 1 * #"],
    ],
    [
      "closes the words that a key cuts off",
      [words("1", "Welcome."), tone("tone2"), ended("cancelled")],
      ["  0:00  “Welcome.”", "  0:01  » 2"],
    ],
    [
      "marks words that stop by themselves",
      [words("1", "Welcome."), ended("cancelled")],
      ["  0:00  “Welcome. …”"],
    ],
    [
      "says when a prompt cannot be played, before a word or after",
      [ended("failed"), words("1", "Welcome."), ended("failed")],
      ["  0:00  (a prompt could not be played)", "  0:01  “Welcome. …” (it could not be played)"],
    ],
    [
      "names people and queues as flows do, and numbers that nobody names",
      [
        { type: "transferring", target: { kind: "phone", id: "+15550110" } },
        { type: "transferFailed", reason: "busy" },
        { type: "transferring", target: { kind: "phone", id: "+15550199" } },
        { type: "transferFailed", reason: "noAnswer" },
        { type: "transferring", target: { kind: "voicemail", id: "1" } },
      ],
      [
        "  0:00  Ringing sales",
        "  0:01  The line is busy",
        "  0:02  Ringing +15550199",
        "  0:03  Nobody picks up",
        "  0:04  Ringing a voicemail",
      ],
    ],
    [
      "says that the caller holds the call and is back",
      [{ type: "held" }, { type: "resumed" }],
      ["  0:00  (you hold the call)", "  0:01  (you are back)"],
    ],
    [
      "passes over what only programs notice",
      [{ type: "audioActive" }, { type: "toneSubscribed" }, { type: "recordingStarted" }],
      [],
    ],
  ])("%s", (_, facts, lines) => {
    expect(told(facts)).toEqual(lines);
  });

  it("breaks lines between words, under the words", () => {
    expect(told([words("1", "For sales, press 1. For support, press 2.")], 30)).toEqual([
      "  0:00  “For sales, press 1.",
      "        For support, press",
      "        2.”",
    ]);
  });
});
