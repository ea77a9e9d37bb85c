import { startSessionSlots } from "../../../local/functions/startSessionSlots";

/** A broker with sessions that wait, seen through the two calls that the slots make. */
function aBroker(waiting: string[]) {
  const accepts: ((session: string | undefined) => void)[] = [];
  const served = new Map<string, () => void>();
  const released: string[] = [];
  return {
    accepts,
    served,
    released,
    grantNext: () => accepts.shift()?.(waiting.shift()),
    accept: () => new Promise<string | undefined>((resolve) => accepts.push(resolve)),
    serve: (session: string) =>
      new Promise<void>((resolve) => served.set(session, () => resolve())),
    release: async (session: string) => {
      released.push(session);
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("startSessionSlots", () => {
  it("keeps a few accepts waiting while nobody calls, however many slots there are", async () => {
    const broker = aBroker([]);
    const slots = startSessionSlots({ ...broker, maxSessions: 64, log: () => {} });
    await turn();
    expect(broker.accepts).toHaveLength(4);
    await slots.stop();
  });

  it("serves every waiting session up to the limit, and the rest as slots come free", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `call ${index}`);
    const broker = aBroker([...names]);
    const slots = startSessionSlots({ ...broker, maxSessions: 10, log: () => {} });
    for (let granted = 0; granted < 10; granted += 1) {
      broker.grantNext();
      await turn();
    }
    expect([...broker.served.keys()]).toEqual(names.slice(0, 10));
    expect(broker.accepts).toHaveLength(0);

    broker.served.get("call 3")?.();
    await turn();
    expect(broker.accepts).toHaveLength(1);
    broker.grantNext();
    await turn();
    expect([...broker.served.keys()].at(-1)).toBe("call 10");

    for (const finish of broker.served.values()) finish();
    await slots.stop();
  });

  it("asks again when no session came in time", async () => {
    const broker = aBroker([]);
    const slots = startSessionSlots({ ...broker, maxSessions: 1, log: () => {} });
    broker.grantNext();
    await turn();
    expect(broker.accepts).toHaveLength(1);
    await slots.stop();
  });

  it("says once that the broker cannot be asked, and asks on", async () => {
    const lines: string[] = [];
    const failing = { attempts: 0, failedThreeTimes: () => {} };
    const threeTimes = new Promise<void>((resolve) => (failing.failedThreeTimes = resolve));
    const slots = startSessionSlots({
      accept: async () => {
        failing.attempts += 1;
        if (failing.attempts === 3) failing.failedThreeTimes();
        throw new Error("connection refused");
      },
      serve: async () => {},
      release: async () => {},
      maxSessions: 1,
      retryDelayInMs: 1,
      log: (line) => lines.push(line),
    });
    await threeTimes;
    await slots.stop();
    expect(lines).toEqual(["connection refused"]);
  });

  it("stops when those held are given back, and gives back what is granted too late", async () => {
    const broker = aBroker(["held", "late"]);
    const slots = startSessionSlots({ ...broker, maxSessions: 2, log: () => {} });
    broker.grantNext();
    await turn();
    let hasStopped = false;
    const stopped = slots.stop().then(() => (hasStopped = true));
    broker.grantNext();
    await turn();
    expect({ hasStopped, released: broker.released }).toEqual({
      hasStopped: false,
      released: ["late"],
    });
    broker.served.get("held")?.();
    await stopped;
    expect(broker.accepts).toHaveLength(0);
  });
});
