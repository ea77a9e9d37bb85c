import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const flow = flowOf({
  choose: {
    type: "menu",
    prompt: "Choose.",
    options: [{ keys: "1", label: "x", next: "hangup" }],
  },
});

const aNewCall = () => aCall(flow, { isNew: true });

describe("how a finished call counts", () => {
  const how = (tell: (call: ToldCall) => void, nodes: Readonly<Record<string, object>>) => {
    const call = aCall(flowOf(nodes));
    tell(call);
    return call.record()?.result;
  };
  const bye = { bye: { type: "hangup", prompt: "Bye." } };

  test.each<[string, (call: ToldCall) => void, string]>([
    ["selfServed", (call) => call.ends(), "the caller hangs up during the goodbye"],
    [
      "selfServed",
      (call) => {
        call.heard();
        call.ends("hungUpByUs");
      },
      "we hang up after the goodbye",
    ],
    [
      "failed",
      (call) => call.happens({ type: "callTerminated", reason: "failed" }),
      "the line breaks",
    ],
    [
      "failed",
      (call) => call.happens({ type: "callTerminated", reason: "keepAliveExpired" }),
      "Graph misses our sign of life",
    ],
    ["transferred", (call) => call.ends("transferred"), "somebody else takes it"],
  ])("is %s when %s", (result, tell) => {
    expect(how(tell, bye)).toBe(result);
  });

  it("names a caller in Teams by kind, and an entry point by its name", () => {
    const call = aNewCall();
    call.happens({
      type: "callIncoming",
      source: { kind: "user", id: "u" },
      dialled: ["reception"],
    });
    call.ends();

    expect(call.record()).toMatchObject({ caller: "user", dialled: "reception" });
  });

  it("names a phone without a number by nothing", () => {
    const call = aNewCall();
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });
    call.ends();

    expect(call.record()).toMatchObject({ caller: "", dialled: "*" });
  });
});
