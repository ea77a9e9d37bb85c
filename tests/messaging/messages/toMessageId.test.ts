import { toMessageId } from "../../../lib/messaging/messages/toMessageId";

/** As long as ingress takes one. */
const longestCallId = "c".repeat(128);

describe("the id of a message", () => {
  it("is that of its event, where the queue takes it", () => {
    expect(toMessageId("call-1/timer/ring/7")).toBe("call-1/timer/ring/7");
  });

  it("fits for the timers of every call, and is another for each of them", () => {
    const ids = [1, 2, 3].map((generation) =>
      toMessageId(`${longestCallId}/timer/transferCheck/${generation}`),
    );

    expect(ids.filter((id) => id.length > 128)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(toMessageId(`${longestCallId}/timer/transferCheck/1`)).toBe(ids[0]);
  });
});
