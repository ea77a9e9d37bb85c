import type { Bindings } from "../../../lib/flow/document/bindings";
import type { DoorRule } from "../../../lib/flow/document/flow";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const hello = { hello: { type: "say", prompt: "Hello." } } as const;
const phone = (id = "+4930555099"): CallFact => ({
  type: "callIncoming",
  source: { kind: "phone", id, countryCode: "de" },
  dialled: ["+15550100"],
});
const bindings: Bindings = {
  schema: "bindings/v1",
  lists: { blocked: ["+49 (30) 555-099"], belgium: ["+32"] },
};

/** What a door says to a call, as its first actions that are no timers. */
function doorOf(door: readonly DoorRule[], fact: CallFact): readonly string[] {
  const call = aCall(flowOf(hello, door.length === 0 ? {} : { door }), { isNew: true, bindings });
  return call.happens(fact).filter((line) => line.startsWith("->"));
}

const reject: DoorRule = { do: "reject" };
const isTrue = (name: string) => ({ var: name });
const equals = (name: string, value: string) =>
  ({ op: "eq", args: [{ var: name }, value] }) as const;

describe("the door", () => {
  it("answers private calls and turns away groups where no rule holds", () => {
    expect(doorOf([], phone())).toEqual(["-> answer"]);
    expect(doorOf([], { ...phone(), isGroup: true } as CallFact)).toEqual(["-> reject forbidden"]);
  });

  it("lets in a group that a rule answers, and brings nobody else into it", () => {
    const group = { ...phone(), isGroup: true } as CallFact;
    const sendOn: DoorRule = { do: "redirect", to: [{ person: "anna" }] };

    expect(doorOf([{ when: isTrue("call.isGroup"), do: "answer" }], group)).toEqual(["-> answer"]);
    expect(doorOf([sendOn], group)).toEqual(["-> reject forbidden"]);
    expect(doorOf([sendOn], phone())).toEqual(["-> redirect person:anna"]);
  });

  it("goes by the first rule that holds", () => {
    const rules: DoorRule[] = [
      { when: equals("caller.country", "fr"), do: "reject", reason: "none" },
      { when: equals("caller.kind", "phone"), do: "reject", reason: "forbidden" },
      reject,
    ];
    expect(doorOf(rules, phone())).toEqual(["-> reject forbidden"]);
    expect(doorOf([reject], phone())).toEqual(["-> reject busy"]);
  });

  it("knows who forwarded and who transferred a call, and what was dialled", () => {
    const forwarded = { ...phone(), forwardedFrom: "+15550177", transferredBy: "anna" } as CallFact;
    for (const [name, value] of [
      ["call.forwardedFrom", "+15550177"],
      ["call.transferredBy", "anna"],
      ["called.number", "+15550100"],
    ] as const) {
      expect(doorOf([{ when: equals(name, value), do: "reject" }], forwarded)).toEqual([
        "-> reject busy",
      ]);
      expect(doorOf([{ when: equals(name, "else"), do: "reject" }], forwarded)).toEqual([
        "-> answer",
      ]);
    }
  });

  it("looks into lists of the bindings, however people write numbers there", () => {
    const isBlocked = { op: "in", args: [{ var: "caller.number" }, { list: "blocked" }] } as const;
    const isBelgian = {
      op: "startsWith",
      args: [{ var: "caller.number" }, { list: "belgium" }],
    } as const;
    const isUnknown = { op: "in", args: [{ var: "caller.number" }, { list: "nobody" }] } as const;

    expect(doorOf([{ when: isBlocked, do: "reject" }], phone())).toEqual(["-> reject busy"]);
    expect(doorOf([{ when: isBlocked, do: "reject" }], phone("+4930555098"))).toEqual([
      "-> answer",
    ]);
    expect(doorOf([{ when: isBelgian, do: "reject" }], phone("+3225550100"))).toEqual([
      "-> reject busy",
    ]);
    expect(doorOf([{ when: isUnknown, do: "reject" }], phone())).toEqual(["-> answer"]);
  });

  it("counts calls only where the flow asks for it, and of callers with a number", () => {
    const often = { op: "gt", args: [{ var: "caller.callsInLastHour" }, 5] } as const;
    const withheld: CallFact = { ...phone(), source: { kind: "phone" } } as CallFact;

    expect(doorOf([{ when: often, do: "reject" }], phone())).toEqual(["-> countCalls"]);
    expect(doorOf([{ when: often, do: "reject" }], withheld)).toEqual(["-> answer"]);
  });

  it("turns nobody away whose calls could not be counted, and ignores a count that comes late", () => {
    const often = { op: "gt", args: [{ var: "caller.callsInLastHour" }, 5] } as const;
    const flow = flowOf(hello, { door: [{ when: often, do: "reject" }] });
    const call = aCall(flow, { isNew: true });
    call.happens(phone());
    expect(call.happens({ type: "callsCounted", operation: "count-1" })).toContain("-> answer");
    const answered = call.state();
    call.happens({ type: "callsCounted", operation: "count-1", calls: 100 });
    expect(call.state()).toBe(answered);
  });
});

describe("a call that the door sent away", () => {
  const redirected = () => {
    const call = aCall(
      flowOf(hello, { door: [{ do: "redirect", to: [{ phone: "+4930555010" }] }] }),
      {
        isNew: true,
      },
    );
    call.happens(phone());
    return call;
  };

  it("is answered when something of ours breaks and it still rings", () => {
    const call = redirected();
    expect(call.happens({ type: "stepFailed" })).toContain("-> readCall");
    expect(call.reads("incoming")).toContain("-> answer");
    expect(call.state().transferredTo).toBeUndefined();
  });

  it("is served when it turns out to be ours", () => {
    const call = redirected();
    call.rings("answerDue");
    expect(call.reads("established").join(" ")).toContain("Hello.");
  });

  it("leaves a record without a number when it is over", () => {
    const call = redirected();
    call.happens({ type: "callTerminated", reason: "unknown" });
    expect(call.record()).toMatchObject({
      result: "redirected",
      end: "redirected",
      transferredTo: "***010",
    });
  });

  it("is over when nobody says what became of it for two minutes", () => {
    const call = redirected();
    for (let looks = 0; looks < 12; looks++) {
      call.rings("answerDue");
      call.reads("unread");
    }
    expect(call.record()).toMatchObject({ result: "redirected" });
  });

  it("is turned away once more when it still rings", () => {
    const call = aCall(flowOf(hello, { door: [reject] }), { isNew: true });
    call.happens(phone());
    call.rings("answerDue");
    expect(call.reads("incoming")).toContain("-> reject busy");
  });
});
