import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import { testFlow } from "../../lib/simulation/testFlow";

const bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  mailboxes: { box: { name: "Box" } },
});

/** What differs in the calls on a flow; nothing when all go as expected. */
function differences(entry: string, nodes: object, tests: readonly object[], more: object = {}) {
  const flow = flowSchema.parse({
    schema: "flow/v1",
    key: "small",
    name: "Small",
    languages: ["en"],
    timeZone: "UTC",
    entry,
    nodes,
    tests: tests.map((test) => ({ name: "call", ...test })),
    ...more,
  });
  return testFlow(flow, { bindings }).calls.flatMap((call) => call.differences);
}

const hears = (...words: readonly string[]) => ({ ends: "goodbye", hears: words });

describe("a door code", () => {
  const nodes = {
    ask: {
      type: "collect",
      into: "code",
      kind: "digits",
      length: [1, 6],
      prompt: "Door code, then hash.",
      next: "is",
    },
    is: {
      type: "branch",
      cases: [{ when: { op: "eq", args: [{ var: "code" }, "0042"] }, next: "in" }],
      otherwise: "out",
    },
    in: { type: "hangup", prompt: "Come in." },
    out: { type: "hangup", prompt: "Stay out." },
  };

  test.each([
    ["w 0 0 4 2 #", "Come in."],
    ["w 4 2 #", "Stay out."],
    ["w 0 0 0 0 4 2", "Stay out."],
  ])("is a text: %s hears “%s”", (keys, words) => {
    expect(differences("ask", nodes, [{ keys, expect: hears(words) }])).toEqual([]);
  });
});

describe("a mailbox", () => {
  const nodes = {
    box: {
      type: "voicemail",
      mailbox: "box",
      consent: "Recorded.",
      prompt: "Speak after the tone.",
      done: "done",
      empty: "empty",
    },
    done: { type: "hangup", prompt: "Thanks, we have it." },
    empty: { type: "hangup", prompt: "I heard nothing." },
  };

  it("takes hash without a word for no message", () => {
    const call = { keys: "w #", expect: hears("I heard nothing.") };
    expect(differences("box", nodes, [call])).toEqual([]);
  });
});

describe("hours until the end of the day", () => {
  it.each([
    ["24:00", "Open."],
    ["23:59", "Closed."],
  ])("that end at %s: the last minute is “%s”", (end, words) => {
    const nodes = {
      when: { type: "hours", schedule: "all", open: "open", closed: "closed" },
      open: { type: "hangup", prompt: "Open." },
      closed: { type: "hangup", prompt: "Closed." },
    };
    const schedules = { all: { weekly: { wednesday: [["00:00", end]] } } };
    const call = { at: "2026-01-14T23:59:30Z", keys: "", expect: hears(words) };
    expect(differences("when", nodes, [call], { schedules })).toEqual([]);
  });
});

describe("a prompt by language", () => {
  const both = { en: "Good day.", de: "Guten Tag." };
  const nodes = {
    german: { type: "set", language: "de", next: "say" },
    say: { type: "say", prompt: both, next: "hangup" },
  };

  test.each([
    ["say", ["Good day.", "See you."]],
    ["german", ["Guten Tag.", "Bis bald."]],
  ])("that begins at %s is heard as %j, as are the flow's own phrases", (entry, words) => {
    const more = {
      languages: ["en", "de"],
      phrases: { goodbye: { en: "See you.", de: "Bis bald." } },
    };
    const call = { keys: "", expect: hears(...words) };
    expect(differences(entry, nodes, [call], more)).toEqual([]);
  });
});
