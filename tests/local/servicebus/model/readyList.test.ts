import fc from "fast-check";
import { makeReadyList } from "../../../../local/servicebus/model/readyList";

const numbered = (sequenceNumber: number) => ({ sequenceNumber });

function takeAll(list: ReturnType<typeof makeReadyList>) {
  const taken: number[] = [];
  for (let first = list.takeFirst(); first; first = list.takeFirst()) {
    taken.push(first.sequenceNumber);
  }
  return taken;
}

describe("readyList", () => {
  it("gives the lowest number first, wherever it was put in", () => {
    const list = makeReadyList();
    for (const number of [5, 6, 9]) list.add(numbered(number));
    expect(list.takeFirst()).toEqual(numbered(5));
    for (const number of [5, 8, 7]) list.add(numbered(number));
    expect(list.size()).toBe(5);
    expect(takeAll(list)).toEqual([5, 6, 7, 8, 9]);
    expect(list.size()).toBe(0);
  });

  it("forgets a message that is removed", () => {
    const list = makeReadyList();
    const middle = numbered(2);
    for (const message of [numbered(1), middle, numbered(3)]) list.add(message);
    list.remove(middle);
    list.remove(middle);
    expect(takeAll(list)).toEqual([1, 3]);
  });

  it("stays in order through any mixture of adding and taking", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 200 });
    // Each number goes in, and as many as the second array says are taken before the next one.
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(2), { minLength: 200 }), (added, takes) => {
        const list = makeReadyList();
        const taken: (number | undefined)[] = [];
        const expected: (number | undefined)[] = [];
        const waiting: number[] = [];
        for (const [index, number] of added.entries()) {
          list.add(numbered(number));
          waiting.push(number);
          waiting.sort((left, right) => left - right);
          for (let count = 0; count < (takes[index] ?? 0); count++) {
            taken.push(list.takeFirst()?.sequenceNumber);
            expected.push(waiting.shift());
          }
        }
        expect([...taken, ...takeAll(list)]).toEqual([...expected, ...waiting]);
      }),
    );
  });

  it("lets go of what was taken out of a long list", () => {
    const list = makeReadyList();
    for (let number = 0; number < 5000; number++) list.add(numbered(number));
    for (let number = 0; number < 4000; number++) list.takeFirst();
    list.add(numbered(3999));
    expect(list.size()).toBe(1001);
    expect(list.takeFirst()).toEqual(numbered(3999));
    expect(list.takeFirst()).toEqual(numbered(4000));
  });
});
