import { ServiceBusClient } from "@azure/service-bus";
import { aCaller, somebodyOn } from "./support/aCaller";
import { findPlaced } from "./support/findPlaced";
import { announcementLine, startChain, timeScale } from "./support/startChain";

let chain: Awaited<ReturnType<typeof startChain>>;
let app: Awaited<ReturnType<(typeof chain)["startApp"]>>;

const { legOf } = findPlaced(() => chain.storage);

beforeAll(async () => {
  chain = await startChain();
  app = await chain.startApp();
});
afterAll(async () => {
  await chain.close();
});
afterEach(async () => {
  await chain.caller.configure({
    timeScale,
    notifyTwice: false,
    swapPairs: false,
    failures: [],
    transferOutcomes: {},
    cancelledPrompts: "completed",
  });
});

const summary = async (caller: Awaited<ReturnType<typeof aCaller>>) => {
  const { result, transferredTo, lastNode } = await caller.record(chain.storage);
  return { result, transferredTo, lastNode };
};

describe("a call through the whole chain", () => {
  it("leads through two menus and back to a person", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.listens();
    await caller.press("2");
    await caller.hears("For nothing, press 1.");
    await caller.press("*");
    await caller.hears("For sales, press 1.");
    await caller.press("1");
    await caller.sees("transferAccepted");
    await caller.sees("ended");

    expect(await summary(caller)).toEqual({
      result: "transferred",
      transferredTo: "sales",
      lastNode: "sales",
    });
  });

  it("stops its words at a key", async () => {
    // In real time the words last long enough for the slowest machine to press a key meanwhile.
    await chain.caller.configure({ timeScale: 1 });
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("2");
    const ended = await caller.sees("promptEnded");
    await caller.hears("For nothing, press 1.");
    await caller.hangUp();

    expect(ended).toMatchObject({ outcome: "cancelled" });
    expect(await summary(caller)).toMatchObject({ result: "abandoned", lastNode: "more" });
  });

  it("says so when a key is wrong, and asks again", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("8");
    await caller.hears("Sorry, that is not one of the choices.");
    await caller.hears("For sales, press 1.");
    await caller.hangUp();

    const record = await caller.record(chain.storage);
    expect(record.lastAttempt).toBe(2);
  });

  it("never leaves a silent caller in silence", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Sorry, I did not hear a key.");
    await caller.hears("Sorry, I did not hear a key.");
    await caller.hears("Please hold while I connect you.");
    await caller.sees("ended");

    expect(await summary(caller)).toMatchObject({
      result: "transferred",
      transferredTo: "frontDesk",
    });
  });

  it("keeps a message", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("3");
    await caller.sees("beep");
    await caller.speak(3);
    // The words take their time, of the call's time.
    await new Promise((resolve) => setTimeout(resolve, 3000 / timeScale));
    await caller.press("#");
    await caller.hears("Thank you. Your message has been saved.");
    await caller.sees("ended");

    expect(await summary(caller)).toMatchObject({ result: "leftMessage" });
    const kept = await chain.storage.recordingStore.listRecordings(
      new Date().toISOString().slice(0, 10),
    );
    const recording = kept.find(({ callId }) => callId === caller.callId);
    expect(recording).toMatchObject({ mailbox: "contoso", caller: "***099" });
  });

  it("takes a caller back whose transfer failed", async () => {
    await chain.caller.configure({ transferOutcomes: { "*": "busy" } });
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("1");
    await caller.sees("transferFailed");
    await caller.hears("Nobody is free.");
    await caller.hears("For sales, press 1.");
    await caller.hangUp();

    expect(await summary(caller)).toMatchObject({ result: "abandoned", lastNode: "main" });
  });

  it("rings a colleague, and hands the caller to whoever takes the call", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("5");
    await caller.hears("I am asking somebody.");
    const colleague = somebodyOn(chain.caller, await legOf(caller.callId));
    await colleague.hears("press 1");
    await colleague.press("1");
    await caller.sees("ended");

    expect(await summary(caller)).toEqual({
      result: "transferred",
      transferredTo: "sales",
      lastNode: "colleague",
    });
    const moved = (await chain.caller.requests(caller.callId)).filter(({ path }) =>
      path.endsWith("/transfer"),
    );
    expect(moved.map(({ body }) => JSON.stringify(body).includes(colleague.callId))).toEqual([
      true,
    ]);
  });

  it("takes a caller back whose colleague declines", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("5");
    const colleague = somebodyOn(chain.caller, await legOf(caller.callId));
    await colleague.hears("press 1");
    await colleague.press("2");
    await colleague.sees("ended");
    await caller.hears("Nobody is free.");
    await caller.hangUp();

    expect(await summary(caller)).toMatchObject({ result: "abandoned" });
  });

  it("notes a caller who hangs up while leaving a message", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("3");
    await caller.sees("beep");
    await caller.hangUp();

    expect(await caller.record(chain.storage)).toMatchObject({
      result: "abandoned",
      recordingLost: true,
    });
  });
});

describe("a call we place", () => {
  it("is told its flow like one that came in", async () => {
    const answer = await chain.ask("POST", "outboundCalls", {
      to: { person: "anna" },
      dialled: "+15550100",
    });
    const { callId } = (await answer.json()) as { callId: string };
    const callee = somebodyOn(chain.caller, callId);
    await callee.hears("Welcome.");
    await callee.press("2");
    await callee.hears("For nothing, press 1.");
    await callee.hangUp();

    expect(answer.status).toBe(202);
    expect(await callee.record(chain.storage)).toMatchObject({
      direction: "outgoing",
      result: "abandoned",
      lastNode: "more",
    });
  });
});

describe("an announcement", () => {
  it("is heard by a meeting whose people were muted before, and leaves it", async () => {
    await chain.caller.configure({
      meetings: { "234567890": { passcode: "pc", people: ["user-1", "user-2"] } },
    });
    const answer = await chain.ask("POST", "outboundCalls", {
      to: { meeting: { joinMeetingId: "234 567 890", passcode: "pc" } },
      dialled: announcementLine,
      muteOthers: true,
    });
    expect(answer.status).toBe(202);
    const { id, callId } = (await answer.json()) as { id: string; callId: string };
    const meeting = somebodyOn(chain.caller, callId);
    await meeting.hears("Please note: the office closes at noon because of the storm.");
    await meeting.sees("ended");

    const muted = (await chain.caller.requests(callId)).filter(({ path }) =>
      path.endsWith("/mute"),
    );
    expect(muted.map(({ status }) => status)).toEqual([200, 200]);
    expect(await meeting.record(chain.storage)).toMatchObject({
      direction: "outgoing",
      result: "selfServed",
    });
    expect(await (await chain.ask("GET", `outboundCalls/${id}`)).json()).toMatchObject({
      state: "answered",
    });
  });
});

describe("the APIs of those who run it", () => {
  it("show a finished call to holders of the key alone", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.hangUp();
    const { callId } = await caller.record(chain.storage);
    const route = `callRecords?day=${new Date().toISOString().slice(0, 10)}&callId=${callId}`;

    const shown = await chain.ask("GET", route);
    const refused = await fetch(shown.url);

    expect(await shown.json()).toMatchObject({ records: [{ callId, result: "abandoned" }] });
    expect(refused.status).toBe(401);
  });
});

describe("a network that misbehaves", () => {
  it.each([true, "newMessageId" as const])(
    "makes no difference with every notification twice (%s)",
    async (notifyTwice) => {
      await chain.caller.configure({ notifyTwice });
      const caller = await aCaller(chain.caller);
      await caller.hears("Welcome.");
      await caller.press("2");
      await caller.hears("For nothing, press 1.");
      await caller.press("*");
      await caller.hears("For sales, press 1.");
      await caller.press("1");
      await caller.sees("ended");

      expect(await summary(caller)).toMatchObject({
        result: "transferred",
        transferredTo: "sales",
      });
      const words = caller.words().filter((one) => one.startsWith("Connecting."));
      expect(words).toEqual(["Connecting."]);
    },
  );

  it("makes no difference with neighbouring notifications swapped", async () => {
    await chain.caller.configure({ swapPairs: true });
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("2");
    await caller.hears("For nothing, press 1.");
    await caller.press("*1");
    await caller.sees("ended");

    expect(await summary(caller)).toMatchObject({ result: "transferred", transferredTo: "sales" });
  });

  it("waits as long as Graph says, and goes on", async () => {
    await chain.caller.configure({
      failures: [
        { action: "playPrompt", status: 429, retryAfterInSeconds: 1, times: 1 },
        { action: "subscribeToTone", status: 503, times: 1 },
      ],
    });
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("1");
    await caller.sees("ended");

    const requests = await chain.caller.requests(caller.callId);
    const statuses = requests
      .filter(({ path }) => /(playPrompt|subscribeToTone)$/.test(path))
      .map(({ status }) => status);
    expect(statuses).toEqual([503, 200, 429, 200, 200]);
  });
});

describe("a poison message", () => {
  it("ends as a dead letter, and its caller hears an apology and gets a person", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    const client = new ServiceBusClient(chain.broker.connectionString);
    await client.createSender(chain.queue).sendMessages({
      body: { schema: 1, event: { type: "nonsense" } },
      sessionId: caller.callId,
      messageId: `poison-${caller.callId}`,
    });
    await caller.hears("Sorry, something went wrong on our side.");
    await caller.hears("Please hold while I connect you.");
    await caller.sees("ended");
    const receiver = client.createReceiver(chain.queue, { subQueueType: "deadLetter" });
    const [dead] = await receiver.receiveMessages(1, { maxWaitTimeInMs: 5000 });
    await client.close();

    expect(dead?.messageId).toBe(`poison-${caller.callId}`);
    expect(dead?.deadLetterReason).toBe("MaxDeliveryCountExceeded");
    expect(await summary(caller)).toMatchObject({ transferredTo: "frontDesk" });
  });
});

describe("a worker that dies between saving and performing", () => {
  it("loses nothing: the next one performs what was decided", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    // Graph refuses the next words for so long that the state is saved and nothing has been played.
    await chain.caller.configure({
      failures: [{ action: "playPrompt", status: 503, retryAfterInSeconds: 15, times: 1 }],
    });
    await caller.press("2");
    await until(async () =>
      (await chain.caller.requests(caller.callId)).some(({ status }) => status === 503),
    );
    app.kill("SIGKILL");
    await app.exitCode;
    app = await chain.startApp();
    await caller.hears("For nothing, press 1.");
    await caller.hangUp();

    expect(
      (await chain.storage.loadCall(caller.callId))?.call.handledEventIds.length,
    ).toBeGreaterThan(2);
    // At worst the dead worker's lock has to run out first, which takes ten seconds.
  }, 120_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
