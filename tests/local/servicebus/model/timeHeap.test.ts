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

  it("lets go of what is not to be kept, and keeps the order of the rest", () => {
    const heap = makeTimeHeap<number>();
    for (const at of [5, 3, 9, 1, 7, 2]) heap.add(at, at);
    heap.keepOnly((due) => due !== 3 && due !== 7);
    expect(heap.size()).toBe(4);
    expect([1, 2, 3, 4, 5].map(() => heap.takeDue(10))).toEqual([1, 2, 5, 9, undefined]);
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
