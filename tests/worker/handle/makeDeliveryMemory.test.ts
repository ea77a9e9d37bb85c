import { IvrError } from "../../../lib/errors";
import { makeDeliveryMemory } from "../../../lib/worker/handle/makeDeliveryMemory";

const away = new IvrError("STORAGE_UNAVAILABLE", "Storage is away.");
const late = new IvrError("MESSAGE_TIMED_OUT", "It took too long.");
const broken = new IvrError("FLOW_INVALID", "Nobody can read it.");

describe("what a process remembers of deliveries", () => {
  it("knows nothing of a message that never failed here", () => {
    expect(makeDeliveryMemory().recall("message-1")).toEqual({ failures: 0, timedOut: false });
  });

  it("counts what may pass, and not what stays", () => {
    const memory = makeDeliveryMemory();
    for (const error of [away, broken, away]) memory.note("message-1", error);

    expect(memory.recall("message-1")).toEqual({ failures: 2, timedOut: false });
    expect(memory.recall("message-2").failures).toBe(0);
  });

  it("keeps it in mind that one never ended", () => {
    const memory = makeDeliveryMemory();
    memory.note("message-1", late);
    memory.note("message-1", away);

    expect(memory.recall("message-1").timedOut).toBe(true);
  });

  it("forgets a message that was handled", () => {
    const memory = makeDeliveryMemory();
    memory.note("message-1", away);
    memory.forget("message-1");

    expect(memory.recall("message-1")).toEqual({ failures: 0, timedOut: false });
  });

  it("forgets what was used longest ago before it grows without end", () => {
    const memory = makeDeliveryMemory();
    for (let index = 0; index <= 1000; index += 1) memory.note(`message-${index}`, away);

    expect(memory.recall("message-0").failures).toBe(0);
    expect(memory.recall("message-1000").failures).toBe(1);
  });
});
