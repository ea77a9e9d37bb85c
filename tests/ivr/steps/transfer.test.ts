import type { TransferFailure } from "../../../lib/ivr/call/callEvent";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { people, aTransfer, trying, fails, node } from "./transfer/transferCall";

const ring = (seconds: number) => `-> startTimer ring ${seconds} s`;

describe("a transfer", () => {
  it("says so before, in its own words or in ours", () => {
    expect(aCall(aTransfer()).actions()).toContainEqual(
      expect.objectContaining({ type: "playPrompt", operation: "prompt-4" }),
    );
    expect(
      aCall(flowOf({ sales: { type: "transfer", to: people("sales") } }))
        .actions()
        .at(-1),
    ).toMatchObject({ clips: [{ text: "Please hold while I connect you." }] });
  });

  it("begins at once where there are no words", () => {
    const call = aCall(aTransfer({ before: [{ say: "digits", value: { var: "none" } }] }));

    expect(call.actions().map(({ type }) => type)).toEqual([
      "startTimer",
      "startTimer",
      "subscribeToTone",
      "transfer",
    ]);
  });

  it("begins although its words could not be played", () => {
    const call = aCall(aTransfer());

    expect(call.promptFails()).toEqual([
      ring(45),
      "-> transfer person:sales",
      "== transferring sales",
    ]);
  });

  it("rings as long as the flow says, and a little longer for Graph to report it", () => {
    const call = trying({ to: [{ target: { person: "sales" }, ring: 10 }] });

    expect(call.actions()).toContainEqual(
      expect.objectContaining({ type: "startTimer", timer: "ring", delayInMs: 25_000 }),
    );
  });

  it("tries the next target when one fails, whatever the reason", () => {
    const call = trying();

    expect(fails(call, "busy")).toEqual([
      ring(45),
      "-> transfer person:anna",
      "== transferring sales",
    ]);
    call.pass(2000);
    expect(fails(call, "declined")).toEqual(["-> readCall", "== transferring sales"]);
    expect(call.reads("established").at(-1)).toBe("== announcing failed");
  });

  it("tries the next target when nobody reports anything in time", () => {
    const call = trying();

    expect(call.rings("ring")).toEqual(["-> readCall", "== transferring sales"]);
    expect(call.reads("established")[1]).toBe("-> transfer person:anna");
    call.rings("ring");
    expect(call.reads("established").at(-1)).toBe("== announcing failed");
  });

  test.each<[TransferFailure, object, string]>([
    ["noAnswer", { noAnswer: "noAnswer", busy: "busy" }, "noAnswer"],
    ["busy", { noAnswer: "noAnswer", busy: "busy" }, "busy"],
    ["declined", { noAnswer: "noAnswer", busy: "busy" }, "failed"],
    ["unreachable", { noAnswer: "noAnswer", busy: "busy" }, "failed"],
    ["failed", { noAnswer: "noAnswer", busy: "busy" }, "failed"],
    ["noAnswer", {}, "failed"],
    ["busy", {}, "failed"],
    ["busy", { failed: undefined }, "(nobody available)"],
  ])("that ends with %s leads on where the flow says: %j", (reason, changes, expected) => {
    const call = trying({ to: people("sales"), ...changes });
    fails(call, reason);

    expect(node(call)).toBe(expected);
  });

  it("goes on with the next target when one that accepted gives the call back", () => {
    const call = trying();
    expect(call.happens({ type: "callTransferAccepted" })).toEqual([
      ring(60),
      "== transferring sales",
    ]);
    call.happens({ type: "audioInactive" });

    expect(fails(call, "failed")[1]).toBe("-> transfer person:anna");
    expect(call.state().activity).toMatchObject({ attempts: { index: 1, failures: ["failed"] } });
    call.ends();
    expect(call.record()).toMatchObject({ result: "abandoned", lastNode: "sales" });
  });

  it("goes on when an accepted call never moves", () => {
    const call = trying();
    call.happens({ type: "callTransferAccepted" });

    call.rings("ring");
    expect(call.reads("established")[1]).toBe("-> transfer person:anna");
  });

  it("is over with the call, to whom it went", () => {
    const call = trying();
    fails(call, "busy");

    expect(call.ends("transferred")).toEqual([
      "-> keepCallRecord transferred to anna in sales (attempt 1)",
      "== ended transferred",
    ]);
  });

  it("hears no keys: they would answer nothing", () => {
    const call = aCall(aTransfer());
    call.press("1");

    expect(call.actions()).toEqual([]);
    expect(call.state().typeAhead).toEqual([]);
  });

  it("ends in a message box where that is a target", () => {
    const call = trying({ to: [...people("sales"), { target: { voicemail: "contoso" } }] });

    expect(fails(call, "busy")).toEqual([
      '-> playPrompt "Please leave your message after the tone. Press hash when you are done."',
      "== recording (voicemail contoso)",
    ]);
  });

  it.each(["transferFailed", "callTransferAccepted", "callTransferring"] as const)(
    "is none in a menu: %s changes nothing",
    (type) => {
      const call = aCall(
        flowOf({
          menu: {
            type: "menu",
            prompt: "Press 1.",
            options: [{ keys: "1", label: "x", next: "hangup" }],
          },
        }),
      );
      const before = call.state();
      call.happens(type === "transferFailed" ? { type, reason: "busy" } : { type });

      expect(call.result()).toEqual({ state: before, actions: [] });
    },
  );

  it("takes no failure before it is under way", () => {
    const call = aCall(aTransfer());
    const before = call.state();
    fails(call, "busy");

    expect(call.result()).toEqual({ state: before, actions: [] });
  });

  it("takes a late failure of one that was given up for nothing once the caller is elsewhere", () => {
    const call = trying({ to: people("sales") });
    call.rings("ring");
    call.reads("established");
    const before = call.state();
    fails(call, "noAnswer");

    expect(call.result()).toEqual({ state: before, actions: [] });
  });
});
