import { enqueue } from "../../../../local/servicebus/model/enqueue";
import { cancelScheduled } from "../../../../local/servicebus/model/bySequenceNumber";
import { newQueueState } from "../../../../local/servicebus/model/queueState";
import { receiveAndDelete } from "../../../../local/servicebus/model/receive";
import { expireDue } from "../../../../local/servicebus/model/expire";
import { fromQueueDefinition } from "../../../../local/servicebus/queueDefinition";
import { aMessage } from "../support/queueAt";

const definition = {
  DefaultMessageTimeToLive: "PT1H",
  RequiresDuplicateDetection: true,
  DuplicateDetectionHistoryTimeWindow: "PT10M",
} as const;

function aQueue() {
  let time = 1_000_000;
  const queue = newQueueState("calls", fromQueueDefinition("calls", definition), {
    now: () => time,
    newLockToken: () => "lock",
  });
  const moveOn = (milliseconds: number) => {
    time += milliseconds;
  };
  return { queue, moveOn };
}

describe("a queue", () => {
  it("keeps nothing of messages that are done, whose time to live goes on", () => {
    const { queue } = aQueue();
    for (let count = 0; count < 1000; count++) {
      enqueue(queue, aMessage(`message ${count}`));
      receiveAndDelete(queue, undefined);
    }
    expect(queue.messages.size).toBe(0);
    expect(queue.expiring.size()).toBeLessThan(100);
  });

  it("keeps nothing of messages that were scheduled and cancelled", () => {
    const { queue } = aQueue();
    for (let count = 0; count < 1000; count++) {
      const number = enqueue(queue, aMessage(`message ${count}`, { scheduledFor: 9_000_000 }));
      cancelScheduled(queue, [number]);
    }
    expect(queue.scheduled.size()).toBeLessThan(100);
  });

  it("lets a message expire that waits while a thousand others come and go", () => {
    const { queue, moveOn } = aQueue();
    enqueue(queue, aMessage("waits", { scheduledFor: 1_000_500 }));
    for (let count = 0; count < 1000; count++) {
      enqueue(queue, aMessage(`message ${count}`));
      receiveAndDelete(queue, undefined);
    }
    enqueue(queue, aMessage("expires"));
    moveOn(3_600_001);
    expireDue(queue);
    expect([...queue.messages.values()].map(({ messageId }) => messageId)).toEqual(["waits"]);
  });

  it("remembers the ids of the newest fifty thousand messages within its window", () => {
    const { queue } = aQueue();
    for (let count = 0; count < 50_010; count++) {
      enqueue(queue, aMessage(`message ${count}`));
      receiveAndDelete(queue, undefined);
    }
    expect(queue.seenMessageIds.size).toBe(50_000);
    const last = queue.lastSequenceNumber;
    expect(enqueue(queue, aMessage("message 50009"))).toBe(last);
    expect(enqueue(queue, aMessage("message 0"))).toBe(last + 1);
  });
});
