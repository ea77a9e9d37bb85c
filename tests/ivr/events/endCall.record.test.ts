import { aCall } from "../../support/aCall";
import { fixtureFlow } from "../../support/readFixture";
import { aMenu, anEntry, asked, effectOf } from "../../support/timingRules";

describe("rule 10: a hang-up ends the record with the step and the attempt", () => {
  it("names where the caller was, and on which try", () => {
    const call = asked(aMenu());
    call.press("9");
    call.heard();
    call.rings("noInput");
    const lines = call.ends();

    expect(lines).toEqual([
      "-> keepCallRecord abandoned in choose (attempt 3)",
      "== ended callerHungUp",
    ]);
    expect(call.record()).toMatchObject({
      lastNode: "choose",
      lastAttempt: 3,
      path: [{ flow: "test", node: "choose", atInMs: 1000, attempt: 3 }],
    });
  });

  it("names the first try where nothing went wrong", () => {
    const call = asked(anEntry());
    call.press("12");
    call.ends();

    expect(call.record()).toMatchObject({ lastNode: "account", lastAttempt: 1 });
  });

  const menuPaths: readonly [string, string, string][] = [
    ["before it was answered", "", "notAnswered"],
    ["in a menu", "menu", "abandoned"],
    ["in an announcement", "menu 1", "abandoned"],
    ["in an entry", "menu 2", "abandoned"],
  ];

  test.each(menuPaths)("ends it %s", (_where, how, result) => {
    const call = aCall(aMenu(), { isNew: how === "" });
    if (how === "") {
      call.happens({ type: "callIncoming", source: { kind: "unknown" }, dialled: [] });
    } else call.press(how.slice(5));

    call.ends();

    expect(call.record()?.result).toBe(result);
    expect(call.state().activity.type).toBe("ended");
  });

  test.each([
    ["while a PIN is compared", "bank", "54321#", "vault", "abandoned"],
    ["while it is put through to an adviser", "contoso", "1", "sales", "abandoned"],
    ["in the words before a message", "contoso", "4", "message", "abandoned"],
    ["in an announcement", "bank", "", "main", "abandoned"],
  ])("ends it %s", (_when, flow, pressed, lastNode, result) => {
    const call = aCall([fixtureFlow(flow), fixtureFlow("branchOffice")]);
    call.press(pressed);
    call.ends();

    expect(call.record()).toMatchObject({ lastNode, result, end: "callerHungUp" });
  });

  it("says that a message was lost with the line", () => {
    const call = aCall(fixtureFlow("contoso"));
    call.press("4");
    call.heard();

    expect(call.ends()[0]).toBe("-> keepCallRecord abandoned in message (attempt 1), message lost");
  });

  it("says that a caller was put through although the report came as a hang-up", () => {
    const call = aCall(fixtureFlow("contoso"));
    call.press("1");
    call.heard();
    call.happens({ type: "callTransferAccepted" });

    expect(call.ends()[0]).toBe("-> keepCallRecord transferred to sales in sales (attempt 1)");
  });

  it("keeps no record of a call that was never announced", () => {
    const call = aCall(aMenu(), { isNew: true });

    expect(call.ends()).toEqual(["== ended callerHungUp"]);
  });

  it("is written once", () => {
    const call = aCall(aMenu());
    call.ends();

    expect(effectOf(call, () => call.ends("hungUpByUs"))).toEqual("none");
  });
});
