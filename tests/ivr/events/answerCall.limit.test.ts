import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

describe("the longest call", () => {
  const flow = flowOf(
    {
      choose: {
        type: "menu",
        prompt: "Choose.",
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "message", next: "message" },
          { keys: "3", label: "look", next: "look" },
          { keys: "4", label: "bye", next: "hangup" },
          { keys: "5", label: "say", next: "news" },
        ],
      },
      sales: { type: "transfer", before: "Connecting.", to: [{ target: { person: "sales" } }] },
      message: { type: "voicemail", mailbox: "contoso", prompt: "Speak.", review: true },
      look: { type: "lookup", endpoint: "balance", into: "a", next: "news", failed: "news" },
      news: { type: "say", prompt: "News.", next: "choose" },
    },
    { limits: { maxMinutes: 5 } },
  );
  const limit = '-> playPrompt "Sorry, this call has reached its time limit. Please call again."';

  it("is bounded by its flow, from the moment it rang", () => {
    const call = aCall(flow, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });

    expect(call.actions()).toContainEqual({
      type: "startTimer",
      timer: "callLimit",
      generation: 3,
      delayInMs: 300_000,
    });
  });

  test.each([
    ["while a menu asks", "", ["-> cancelMediaProcessing", limit, "== ending (call limit)"]],
    [
      "while something is announced",
      "5",
      ["-> cancelMediaProcessing", limit, "== ending (call limit)"],
    ],
    [
      "while something is looked up",
      "3",
      ["-> cancelMediaProcessing", limit, "== ending (call limit)"],
    ],
    ["during the goodbye", "4", ["-> hangUp", "== ending (goodbye)"]],
    ["later while the caller is put through", "1", ["== transferring sales"]],
    ["later while a message is recorded", "2", ["== recording message"]],
  ])("ends %s", (_when, pressed, expected) => {
    const call = aCall(flow);
    call.press(pressed);

    expect(call.rings("callLimit")).toEqual(expected);
  });

  it("looks again after a minute when it must not end yet", () => {
    const call = aCall(flow);
    call.press("1");
    call.rings("callLimit");

    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "callLimit", delayInMs: 60_000 }),
    ]);
  });

  it("ends before it was answered", () => {
    const call = aCall(flow, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });

    expect(call.rings("callLimit")).toEqual(["-> hangUp", "== establishing"]);
  });

  it("keeps itself alive every quarter of an hour", () => {
    const call = aCall(flow);

    expect(call.rings("keepAlive")).toEqual(["-> keepAlive", "== asking choose"]);
    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "keepAlive", delayInMs: 900_000 }),
      { type: "keepAlive" },
    ]);
  });
});
