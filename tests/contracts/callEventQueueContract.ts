import { makeMemoryCallEventQueue } from "../../lib/messaging/memoryCallEventQueue";
import type { SendCallEvents } from "../../lib/ingress/ports";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import type { ScheduleCallEvent } from "../../lib/worker/ports";

/** One end of the queue to be tested, and the other end to see what became of it. */
export type CallEventQueueHarness = Readonly<{
  sendCallEvents: SendCallEvents;
  scheduleCallEvent: ScheduleCallEvent;
  receive: () => Promise<
    | Readonly<{
        event: CallEvent;
        deliveryCount: number;
        complete: () => Promise<void>;
        abandon: () => Promise<void>;
      }>
    | undefined
  >;
  deadLetterIds: () => Promise<readonly string[]>;
  now: () => string;
  advance: (milliseconds: number) => Promise<void>;
  setAvailable: (isAvailable: boolean) => void;
  close: () => Promise<void>;
}>;

/** The harness over the queue in memory. */
export function makeMemoryHarness(): CallEventQueueHarness {
  const callEventQueue = makeMemoryCallEventQueue();
  return {
    ...callEventQueue,
    receive: async () => {
      const delivery = callEventQueue.receive();
      return (
        delivery && {
          ...delivery,
          complete: async () => delivery.complete(),
          abandon: async () => delivery.abandon(),
        }
      );
    },
    deadLetterIds: async () => callEventQueue.deadLetters().map(({ id }) => id),
    advance: async (milliseconds) => callEventQueue.advance(milliseconds),
    close: async () => undefined,
  };
}

const at = "2026-11-21T09:00:00.000Z";

const tone = (callId: string, sequenceId: number): CallEvent => ({
  type: "toneReceived",
  id: `${callId}:tone:${sequenceId}`,
  callId,
  at,
  tone: "tone1",
  sequenceId,
});

const timer = (callId: string, generation: number): CallEvent => ({
  type: "timerFired",
  id: `${callId}:timer:${generation}`,
  callId,
  at,
  timer: "noInput",
  generation,
});

const minuteInMs = 60_000;

/** What everything that carries call events promises: order within a call, each event once, timers in the call's own session. */
export function callEventQueueContract(
  name: string,
  makeHarness: () => CallEventQueueHarness | Promise<CallEventQueueHarness>,
): void {
  describe(`the queue of call events, ${name}`, () => {
    let harness: CallEventQueueHarness;

    beforeEach(async () => {
      harness = await makeHarness();
    });

    afterEach(async () => {
      await harness.close();
    });

    const after = (milliseconds: number) =>
      new Date(Date.parse(harness.now()) + milliseconds).toISOString();

    /** Takes all that is there off the queue. */
    const drain = async (): Promise<readonly CallEvent[]> => {
      const events: CallEvent[] = [];
      let delivery = await harness.receive();
      while (delivery !== undefined) {
        events.push(delivery.event);
        await delivery.complete();
        delivery = await harness.receive();
      }
      return events;
    };

    it("hands out the events of one call in the order they were sent", async () => {
      const events = [tone("a", 3), tone("a", 1), tone("a", 2)];
      await harness.sendCallEvents(events);
      await harness.sendCallEvents([tone("a", 4)]);
      expect(await drain()).toEqual([...events, tone("a", 4)]);
    });

    it("takes events of several calls in one send, and hands out one at a time per call", async () => {
      await harness.sendCallEvents([tone("a", 1), tone("b", 1), tone("a", 2)]);
      const first = await harness.receive();
      const second = await harness.receive();
      const third = await harness.receive();
      expect([first?.event, second?.event, third]).toEqual([tone("a", 1), tone("b", 1), undefined]);
      await first?.complete();
      await second?.complete();
      expect(await drain()).toEqual([tone("a", 2)]);
    });

    it("takes an empty list", async () => {
      await harness.sendCallEvents([]);
      expect(await drain()).toEqual([]);
    });

    it("takes more events at once than fit into one message", async () => {
      const events = Array.from({ length: 40 }, (_none, index): CallEvent => ({
        type: "lookUpCompleted",
        id: `a:lookUp:${index}`,
        callId: "a",
        at,
        operation: "look-up-1",
        outcome: "found",
        values: { text: "x".repeat(30_000) },
      }));
      await harness.sendCallEvents(events);
      expect((await drain()).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });

    it("takes the same event once within ten minutes, and again later", async () => {
      await harness.sendCallEvents([tone("a", 1), tone("a", 1)]);
      await harness.sendCallEvents([tone("a", 1), tone("a", 2)]);
      const early = await drain();
      await harness.advance(11 * minuteInMs);
      await harness.sendCallEvents([tone("a", 1)]);
      expect([early, await drain()]).toEqual([[tone("a", 1), tone("a", 2)], [tone("a", 1)]]);
    });

    it("keeps a scheduled event until it is due, and then hands it out after those that came before", async () => {
      await harness.scheduleCallEvent(timer("a", 1), after(5 * minuteInMs));
      await harness.scheduleCallEvent(timer("a", 1), after(6 * minuteInMs));
      await harness.advance(4 * minuteInMs);
      await harness.sendCallEvents([tone("a", 1)]);
      const early = await harness.receive();
      await early?.abandon();
      await harness.advance(2 * minuteInMs);
      expect([early?.event, await drain()]).toEqual([tone("a", 1), [tone("a", 1), timer("a", 1)]]);
    });

    it("carries the timers of a call whose id is as long as ingress takes it, each once", async () => {
      const callId = "c".repeat(128);
      const long = { ...timer(callId, 1), id: `${callId}/timer/mediaOverdue/1` };
      const another = { ...timer(callId, 2), id: `${callId}/timer/mediaOverdue/2` };
      for (const event of [long, long, another]) {
        await harness.scheduleCallEvent(event, harness.now());
      }
      await harness.advance(1000);
      const received: CallEvent[] = [];
      for (let next = await harness.receive(); next; next = await harness.receive()) {
        received.push(next.event);
        await next.complete();
      }
      expect(received).toEqual([long, another]);
    });

    it("keeps a timer of an hour and more, for an event's own hour begins when it is due", async () => {
      await harness.scheduleCallEvent(timer("a", 1), after(90 * minuteInMs));
      await harness.advance(91 * minuteInMs);
      expect(await drain()).toEqual([timer("a", 1)]);
    });

    it("hands out an abandoned event again before the rest of its call, then makes it a dead letter", async () => {
      await harness.sendCallEvents([tone("a", 1), tone("a", 2)]);
      const deliveries: (readonly [string | undefined, number | undefined])[] = [];
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        const delivery = await harness.receive();
        deliveries.push([delivery?.event.id, delivery?.deliveryCount]);
        await delivery?.abandon();
      }
      expect([deliveries, await drain(), await harness.deadLetterIds()]).toEqual([
        [1, 2, 3, 4, 5].map((count) => ["a:tone:1", count]),
        [tone("a", 2)],
        ["a:tone:1"],
      ]);
    });

    it("makes an event that nobody took within an hour a dead letter", async () => {
      await harness.sendCallEvents([tone("a", 1)]);
      await harness.advance(61 * minuteInMs);
      expect([await drain(), await harness.deadLetterIds()]).toEqual([[], ["a:tone:1"]]);
    });

    it("rejects with QUEUE_UNAVAILABLE while it does not answer, and takes the same events afterwards", async () => {
      await harness.sendCallEvents([tone("a", 1)]);
      harness.setAvailable(false);
      const attempts = await Promise.allSettled([
        harness.sendCallEvents([tone("a", 2)]),
        harness.scheduleCallEvent(timer("a", 1), after(0)),
      ]);
      const refused = { status: "rejected", reason: { code: "QUEUE_UNAVAILABLE" } };
      expect(attempts).toMatchObject([refused, refused]);
      harness.setAvailable(true);
      await harness.sendCallEvents([tone("a", 2)]);
      await harness.scheduleCallEvent(timer("a", 1), after(0));
      await harness.advance(minuteInMs);
      // What did not get an answer may have arrived all the same, but then once.
      expect((await drain()).map(({ id }) => id).toSorted()).toEqual([
        "a:timer:1",
        "a:tone:1",
        "a:tone:2",
      ]);
    });
  });
}
