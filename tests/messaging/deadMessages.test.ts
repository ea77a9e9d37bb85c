import type { ServiceBusReceivedMessage } from "@azure/service-bus";
import { peekDeadMessages, readDeadBody, takeDeadMessages } from "../../lib/messaging/deadMessages";

const numbered = (sequenceNumber: number) =>
  ({ sequenceNumber }) as unknown as ServiceBusReceivedMessage;
const numbers = (messages: readonly ServiceBusReceivedMessage[]) =>
  messages.map((message) => Number(message.sequenceNumber));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => numbered(index + 1));

describe("peekDeadMessages", () => {
  const receiver = (count: number) => {
    const left = upTo(count);
    const asked: number[] = [];
    return {
      asked,
      peekMessages: async (most: number) => {
        asked.push(most);
        return left.splice(0, most);
      },
    };
  };

  it("goes on until there is none", async () => {
    const dead = receiver(250);

    expect(await peekDeadMessages(dead)).toHaveLength(250);
    expect(dead.asked).toHaveLength(4);
  });

  it("looks at no more than somebody wants", async () => {
    const dead = receiver(250);

    expect(numbers(await peekDeadMessages(dead, 3))).toEqual([1, 2, 3]);
    expect(dead.asked).toHaveLength(1);
  });
});

describe("takeDeadMessages", () => {
  const times = { patienceInMs: 1, renewEveryInMs: 60_000 };

  /** Locks what lies first, as a queue does; those given back are there again. */
  function aQueue(...sequenceNumbers: readonly number[]) {
    const lying = sequenceNumbers.map(numbered);
    const completed: number[] = [];
    const returned: number[] = [];
    return {
      completed,
      returned,
      receiveMessages: async (most: number) => lying.splice(0, Math.min(most, 2)),
      completeMessage: async (message: ServiceBusReceivedMessage) =>
        void completed.push(...numbers([message])),
      abandonMessage: async (message: ServiceBusReceivedMessage) =>
        void returned.push(...numbers([message])),
      renewMessageLock: async () => new Date(0),
    };
  }

  it("removes those that are named and treated, and gives back all others that lay before them", async () => {
    const queue = aQueue(1, 2, 3, 4, 5);
    const treated: number[] = [];
    const left = await takeDeadMessages(queue, times, ["2", "3"], async (message, remove) => {
      treated.push(...numbers([message]));
      if (treated.length === 1) await remove();
    });

    expect([left, treated, queue.completed, queue.returned]).toEqual([[], [2, 3], [2], [1, 3, 4]]);
  });

  it("names those that could not be had", async () => {
    const queue = aQueue(1, 2);
    const remove = async (_one: ServiceBusReceivedMessage, done: () => Promise<void>) => done();

    expect(await takeDeadMessages(queue, times, ["2", "9"], remove)).toEqual(["9"]);
    expect([queue.completed, queue.returned]).toEqual([[2], [1]]);
  });

  it("gives back what it holds when one cannot be treated", async () => {
    const queue = aQueue(1, 2);
    const failing = () => Promise.reject(new Error("Storage is away."));

    await expect(takeDeadMessages(queue, times, ["1"], failing)).rejects.toThrow("away");
    expect([queue.completed, queue.returned]).toEqual([[], [1, 2]]);
  });
});

describe("readDeadBody", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it("reads bytes as JSON where they are, and leaves everything else as it is", () => {
    const other = bytes("no JSON");
    expect(readDeadBody(bytes('{"a":1}'))).toEqual({ a: 1 });
    expect(readDeadBody(other)).toBe(other);
    expect(readDeadBody("{}")).toBe("{}");
  });
});
