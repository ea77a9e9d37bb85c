import fc from "fast-check";
import { makeTimeHeap } from "../../../../local/servicebus/model/timeHeap";

describe("timeHeap", () => {
  it("gives what is due and nothing else, soonest first", () => {
    const heap = makeTimeHeap<string>();
    heap.add(30, "c");
    heap.add(10, "a");
    heap.add(20, "b");
    expect(heap.takeDue(9)).toBeUndefined();
    expect(heap.takeDue(20)).toBe("a");
    expect(heap.takeDue(20)).toBe("b");
    expect(heap.takeDue(20)).toBeUndefined();
    expect(heap.takeDue(30)).toBe("c");
    expect(heap.takeDue(30)).toBeUndefined();
  });

  it("sorts any times, equal ones in the order they came", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (times) => {
        const heap = makeTimeHeap<readonly [number, number]>();
        for (const [order, at] of times.entries()) heap.add(at, [at, order]);
        const taken = times.map(() => heap.takeDue(20));
        const expected = times
          .map((at, order) => [at, order] as const)
          .sort(([at, order], [otherAt, otherOrder]) => at - otherAt || order - otherOrder);
        expect(taken).toEqual(expected);
      }),
    );
  });
});
