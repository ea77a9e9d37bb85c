import { aCaller } from "./support/aCaller";
import { startChain } from "./support/startChain";

jest.setTimeout(180_000);

const lockInMs = 5000;

let chain: Awaited<ReturnType<typeof startChain>>;

beforeAll(async () => {
  chain = await startChain({ lockDuration: `PT${lockInMs / 1000}S` });
});
afterAll(async () => {
  await chain.close();
});

describe("a message that stops every worker that takes it", () => {
  it("is given up at its third delivery, and its caller hears an apology and gets a person", async () => {
    let app = await chain.startApp();
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    // The words after the key cannot be played, so that each worker can be stopped while it handles that key.
    await chain.caller.configure({
      failures: [{ action: "playPrompt", status: 503, retryAfterInSeconds: 15, times: 2 }],
    });
    await caller.press("2");
    for (const stop of [1, 2]) {
      await until(async () => {
        const requests = await chain.caller.requests(caller.callId);
        return requests.filter(({ status }) => status === 503).length === stop;
      });
      // A worker that stands still renews no lock: only then does the queue count its delivery.
      app.kill("SIGSTOP");
      await pass(lockInMs + 1000);
      app.kill("SIGKILL");
      await app.exitCode;
      app = await chain.startApp();
    }

    await caller.hears("Sorry, something went wrong on our side.");
    await caller.hears("Please hold while I connect you.");
    await caller.sees("ended");

    const { result, transferredTo } = await caller.record(chain.storage);
    expect({ result, transferredTo }).toEqual({
      result: "transferred",
      transferredTo: "frontDesk",
    });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pass(50);
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
