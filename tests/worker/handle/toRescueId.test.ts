import { toNextRescue, toRescueId } from "../../../lib/worker/handle/toRescueId";

describe("the id of a rescue", () => {
  it("follows from the message that failed", () => {
    expect(toRescueId("event-1")).toBe("event-1/rescue/1");
  });

  it("counts from one rescue to the next, and on from there", () => {
    expect(toNextRescue("event-1/rescue/1")).toEqual({ id: "event-1/rescue/2", count: 1 });
    expect(toNextRescue("event-1/rescue/9")).toEqual({ id: "event-1/rescue/10", count: 9 });
  });

  it("counts the last rescue of an id that looks like several", () => {
    expect(toNextRescue("a/rescue/1/rescue/2")).toEqual({ id: "a/rescue/1/rescue/3", count: 2 });
  });

  it.each(["event-1", "event-1/rescue/", "event-1/rescue/x"])("is not %s", (id) => {
    expect(toNextRescue(id)).toBeUndefined();
  });

  it("is short enough for a message, however long the failed one's is, and still another for another", () => {
    const [one, other] = ["x".repeat(128), `${"x".repeat(127)}y`];

    expect(toRescueId(one).length).toBeLessThanOrEqual(128);
    expect(toRescueId(one)).toMatch(/^[0-9a-f]{64}\/rescue\/1$/);
    expect(toRescueId(one)).not.toBe(toRescueId(other));
    expect(toNextRescue(toRescueId(one))?.id).toMatch(/^[0-9a-f]{64}\/rescue\/2$/);
  });
});
