type Numbered = { readonly sequenceNumber: number };

/** Messages that wait for a receiver, lowest sequence number first; putting one back keeps the order. */
export type ReadyList<Message extends Numbered> = Readonly<{
  size: () => number;
  add: (message: Message) => void;
  takeFirst: () => Message | undefined;
  remove: (message: Message) => void;
}>;

const compactAfter = 1024;

/** Makes an empty list; adding at either end and taking the first cost the same however long it is. */
export function makeReadyList<Message extends Numbered>(): ReadyList<Message> {
  let slots: (Message | undefined)[] = [];
  let head = 0;

  const sequenceNumberAt = (index: number) => slots[index]?.sequenceNumber ?? -Infinity;

  const firstAbove = (sequenceNumber: number) => {
    let low = head;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sequenceNumberAt(middle) < sequenceNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    size: () => slots.length - head,
    add: (message) => {
      const index = firstAbove(message.sequenceNumber);
      if (index === head && head > 0) slots[--head] = message;
      else if (index === slots.length) slots.push(message);
      else slots.splice(index, 0, message);
    },
    takeFirst: () => {
      if (head === slots.length) return undefined;
      const first = slots[head];
      slots[head++] = undefined;
      if (head > compactAfter && head * 2 > slots.length) {
        slots = slots.slice(head);
        head = 0;
      }
      return first;
    },
    remove: (message) => {
      const index = slots.indexOf(message, head);
      if (index >= 0) slots.splice(index, 1);
    },
  };
}
