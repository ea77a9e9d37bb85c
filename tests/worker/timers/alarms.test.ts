import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { operationOf } from "../../support/activities";
import { eventOf, incoming, sound, tone, type Worker, withOutages } from "../../support/deliveries";

const messagesOf = (worker: Worker) =>
  worker.scheduled.filter(({ event }) => event.type === "timerFired");
const lastMessage = (worker: Worker): Readonly<{ event: CallEvent; dueAt: string }> => {
  const last = messagesOf(worker).at(-1);
  if (last === undefined) throw new Error("No timer has a message.");
  return last;
};
const ofCalls = (worker: Worker) =>
  worker.tableOperations.flatMap(({ table, kind }) => (table === "Calls" ? [kind] : []));
/** Lets time pass until a message comes, and delivers it. */
async function wake(worker: Worker, { event, dueAt }: ReturnType<typeof lastMessage>) {
  worker.pass(Math.max(0, Date.parse(dueAt) - Date.parse(worker.now())));
  await worker.deliver({ event });
}
const heard = async (worker: Worker) => ({
  type: "promptCompleted" as const,
  operation: operationOf(await worker.state()) ?? "none",
});

async function inMenu() {
  const { worker } = await withOutages();
  await worker.happen(incoming);
  await worker.happen(sound);
  return worker;
}

describe("the messages of a call's timers", () => {
  it("is one while nothing is due before it, however many timers are started", async () => {
    const worker = await inMenu();
    await worker.happen(tone(2, 1));
    await worker.happen(await heard(worker));

    expect(messagesOf(worker).map(({ event }) => event)).toMatchObject([{ timer: "answerDue" }]);
    const running = Object.values((await worker.state())?.timers ?? {}).filter(
      (one = 0) => one > 0,
    );
    expect(running).toHaveLength(3);
  });

  it("is renewed when it comes and nothing is due, without a write", async () => {
    const worker = await inMenu();
    await worker.happen(await heard(worker));
    const [alarm] = messagesOf(worker);
    worker.tableOperations.length = 0;

    await wake(worker, alarm ?? lastMessage(worker));

    expect(messagesOf(worker)).toHaveLength(2);
    expect(lastMessage(worker).event).toMatchObject({ timer: "noInput" });
    expect(ofCalls(worker)).toEqual(["read"]);
  });

  it("rings the timer that was renewed, and what that asks for has the next one", async () => {
    const worker = await inMenu();
    await worker.happen(await heard(worker));
    const [alarm] = messagesOf(worker);
    await wake(worker, alarm ?? lastMessage(worker));
    expect(worker.actions().at(-1)).toBe("playPrompt");
    const before = worker.actions().length;

    await wake(worker, lastMessage(worker));

    expect(worker.actions()).toHaveLength(before + 1);

    expect(worker.actions().at(-1)).toBe("playPrompt");
    expect(lastMessage(worker).event).toMatchObject({ timer: "mediaOverdue" });
  });

  it("rings whatever is due when a message of another timer comes late, and again when it is delivered again", async () => {
    const worker = await inMenu();
    await worker.happen(await heard(worker));
    const [alarm] = messagesOf(worker);
    const late = alarm ?? lastMessage(worker);
    worker.pass(60_000);

    await worker.deliver({ event: late.event });

    const asked = worker.actions();
    expect(asked.at(-1)).toBe("playPrompt");
    const state = await worker.state();
    await worker.restart().deliver({ event: late.event }, 2);
    expect(worker.actions().slice(asked.length)).toEqual(["playPrompt"]);
    expect((await worker.state())?.activity).toEqual(state?.activity);
  });

  it("is sent by another process that takes the call over", async () => {
    const worker = await inMenu();
    await worker.happen(await heard(worker));
    const [alarm] = messagesOf(worker);
    worker.pass(10_000);

    await worker.restart().deliver({ event: (alarm ?? lastMessage(worker)).event });

    expect(messagesOf(worker)).toHaveLength(2);
    expect(Date.parse(lastMessage(worker).dueAt)).toBeGreaterThan(Date.parse(worker.now()));
  });

  it("is one for each timer after a rescue, which believes in none that was sent", async () => {
    const worker = await inMenu();
    const before = messagesOf(worker).length;

    await worker.deliver({ event: eventOf(worker, { type: "stepFailed" }, "rescue") });

    const running = Object.entries((await worker.state())?.timers ?? {}).filter(
      ([, generation = 0]) => generation > 0,
    );
    expect(running.length).toBeGreaterThan(1);
    const sent = messagesOf(worker)
      .slice(before)
      .map(({ event }) => (event.type === "timerFired" ? event.timer : ""));
    expect(sent.toSorted()).toEqual(running.map(([timer]) => timer).toSorted());
  });
});

describe("a call that is kept in memory", () => {
  it("is read again when another process has written it, and loses nothing", async () => {
    const worker = await inMenu();
    const other = worker.restart();
    await other.handleCallEvent(eventOf(worker, tone(2, 1), "first"));
    worker.tableOperations.length = 0;

    await worker.happen(tone(9, 2), "second");

    expect(ofCalls(worker)).toEqual(["write", "read", "write"]);
    const stored = await worker.storage.loadCall("call-1");
    expect(stored?.call.handledEventIds.slice(-2)).toEqual(["first", "second"]);
    expect((await worker.state())?.lastSequenceId).toBe(2);
  });

  it("is not believed for a minute once it was old, unless a moment ago", async () => {
    const worker = await inMenu();
    await worker.restart().handleCallEvent(eventOf(worker, tone(2, 1), "first"));
    await worker.happen(tone(9, 2), "second");
    worker.tableOperations.length = 0;

    await worker.happen(tone(9, 3), "third");
    worker.pass(10_000);
    await worker.happen(tone(9, 4), "fourth");

    expect(ofCalls(worker)).toEqual(["write", "read", "write"]);
  });

  it("is read before an event is taken to change nothing", async () => {
    const worker = await inMenu();
    await worker.restart().handleCallEvent(eventOf(worker, tone(2, 1), "first"));
    const prompt = await heard(worker);

    // The words of the other process: unknown here.
    await worker.happen(prompt);

    expect((await worker.state())?.timers.noInput).toBeGreaterThan(0);
  });

  it("is forgotten with a failure", async () => {
    const { worker, storageAwayFor } = await withOutages();
    await worker.happen(incoming);
    await worker.happen(sound);
    storageAwayFor(3_000);
    await expect(worker.happen(tone(2, 1), "key")).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
    });
    worker.pass(5_000);
    worker.tableOperations.length = 0;

    await worker.happen(tone(2, 1), "key");

    expect(ofCalls(worker)).toEqual(["read", "write"]);
  });
});
