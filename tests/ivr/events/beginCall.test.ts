import { created, first, aNewCall } from "./beginningCall";

describe("a call that we placed", () => {
  it("is not answered by us, and speaks once sound flows", () => {
    const call = aNewCall();
    expect(call.happens(created)).toEqual(["== establishing"]);
    expect(call.state()).toMatchObject({
      direction: "outgoing",
      caller: { kind: "phone", id: "+4930555099" },
    });

    expect(call.happens({ type: "audioActive" })).toEqual(first);
  });

  it("speaks at once where its sound overtook the news of it", () => {
    const call = aNewCall();
    expect(call.happens({ type: "audioActive" })).toEqual(["== new"]);

    expect(call.happens(created)).toEqual(first);
  });

  it("waits where its sound came and went before the news of it", () => {
    const call = aNewCall();
    call.happens({ type: "audioActive" });
    call.happens({ type: "audioInactive" });

    expect(call.happens(created)).toEqual(["== establishing"]);
  });

  it.each(["unanswered", "rejected", "failed"] as const)("may never be answered: %s", (reason) => {
    const call = aNewCall();
    call.happens(created);
    call.happens({ type: "callEstablishing" });
    call.happens({ type: "callTerminated", reason });

    expect(call.record()).toMatchObject({
      direction: "outgoing",
      result: "notAnswered",
      end: reason,
      caller: "***099",
    });
  });
});
