import type { HttpFault, InjectedFault } from "../support/proxies/startHttpProxy";
import { aCaller } from "./support/aCaller";
import { deviationsOf } from "./support/observe";
import { startChain, timeScale } from "./support/startChain";
import { startProxies, type Proxies } from "./support/startProxies";

/* The scenarios of chaos in small, over the real clients: what lies between the app and all it uses goes wrong. */

jest.setTimeout(180_000);

let proxies: Proxies;
let chain: Awaited<ReturnType<typeof startChain>>;
let app: Awaited<ReturnType<(typeof chain)["startApp"]>>;

beforeAll(async () => {
  proxies = await startProxies();
  chain = await startChain({ proxies });
  app = await chain.startApp();
});
afterEach(() => {
  for (const proxy of [proxies.graph, proxies.tables, proxies.blobs]) proxy.heal();
});
afterAll(async () => {
  await chain.close();
  await proxies.close();
});

type Caller = Awaited<ReturnType<typeof aCaller>>;

/** A call that ends with somebody who is put through. */
async function isPutThrough(caller: Caller): Promise<void> {
  await caller.hears("Welcome.");
  await caller.press("1");
  await caller.sees("transferAccepted");
  await caller.sees("ended");
}

/** A call that comes by a second menu on its way. */
async function comesByTheSecondMenu(caller: Caller): Promise<void> {
  await caller.hears("Welcome.");
  await caller.press("2");
  await caller.hears("For nothing, press 1.");
  await caller.press("*");
  await caller.hears("For sales, press 1.");
  await caller.press("1");
  await caller.sees("ended");
}

/** A call that leaves a message. */
async function leavesAMessage(caller: Caller): Promise<void> {
  await caller.hears("Welcome.");
  await caller.press("3");
  await speaksAfterTheBeep(caller);
  await caller.hears("Thank you. Your message has been saved.");
  await caller.sees("ended");
}

async function speaksAfterTheBeep(caller: Caller): Promise<void> {
  await caller.sees("beep");
  await caller.speak(3);
  // The words take their time, of the call's time.
  await new Promise((resolve) => setTimeout(resolve, 3000 / timeScale));
  await caller.press("#");
}

const waysOfCalls = [isPutThrough, comesByTheSecondMenu, leavesAMessage];

/** Three calls at once, judged when all have ended. */
async function threeCalls(): Promise<readonly string[]> {
  const callers = await Promise.all(
    waysOfCalls.map(async (talk) => {
      const caller = await aCaller(chain.caller);
      await talk(caller);
      return caller;
    }),
  );
  return judge(callers);
}

async function judge(callers: readonly Caller[]): Promise<readonly string[]> {
  const lost = proxies.graph.struckRequests().filter(({ kind }) => kind !== "fails");
  const found = await Promise.all(callers.map((caller) => deviationsOf(chain, caller, lost)));
  return found.flat();
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** How often the apps have logged a line so far. */
const logged = (event: string) => chain.log().split(`"event":"${event}"`).length - 1;

/** Waits until a fault has struck as often as it was to, then lets no more of it happen. */
async function spent(...faults: readonly InjectedFault[]): Promise<void> {
  await Promise.all(faults.map(({ struck }) => struck));
  for (const fault of faults) fault.heal();
}

describe("calls whose requests to Graph go wrong", () => {
  it.each<[string, readonly HttpFault[]]>([
    [
      "replies are lost after Graph did what was asked",
      [
        { kind: "losesReply", path: /\/answer$/, times: 1 },
        { kind: "losesReply", path: /\/transfer$/, times: 1 },
        { kind: "losesReply", path: /\/recordResponse$/, times: 1 },
        { kind: "losesReply", path: /\/subscribeToTone$/, times: 1 },
      ],
    ],
    [
      "connections are reset and requests refused",
      [
        { kind: "resets", path: /\/answer$/, times: 2 },
        { kind: "fails", path: /\/playPrompt$/, times: 3 },
        { kind: "resets", path: /\/transfer$/, times: 1 },
        { kind: "fails", path: /\/recordResponse$/, times: 1 },
      ],
    ],
    [
      "a request is never answered and others are slow",
      [
        { kind: "hangs", path: /\/playPrompt$/, times: 1 },
        { kind: "delays", delayInMs: 1500, path: /\/(?:transfer|recordResponse)$/, times: 2 },
      ],
    ],
  ])("%s", async (_, faults) => {
    const injected = faults.map((fault) => proxies.graph.inject(fault));

    const deviations = await threeCalls();

    await spent(...injected);
    expect(deviations).toEqual([]);
  });
});

describe("calls while storage goes wrong", () => {
  it("lose nothing when requests fail, are reset, and are answered by nobody after they took effect", async () => {
    const row = /\/Calls\(/;
    const faults: readonly HttpFault[] = [
      { kind: "fails", path: row, times: 4 },
      { kind: "resets", path: row, times: 4 },
      { kind: "losesReply", method: "PUT", path: row, times: 3 },
      { kind: "fails", path: /\/CallRecords/, times: 2 },
    ];
    const injected = faults.map((fault) => proxies.tables.inject(fault));

    const deviations = await threeCalls();

    await spent(...injected);
    expect(deviations).toEqual([]);
  });

  it("go on when tables took no connections until every call waited for them", async () => {
    const callers = await Promise.all(waysOfCalls.map(() => aCaller(chain.caller)));
    await Promise.all(callers.map((caller) => caller.hears("Welcome.")));
    const waited = logged("messageWaits");
    const comeBack = await proxies.tables.refuse();
    await Promise.all(callers.map((caller) => caller.press("1")));
    await until(() => logged("messageWaits") >= waited + callers.length);
    await comeBack();
    await Promise.all(callers.map((caller) => caller.sees("ended")));

    expect(await judge(callers)).toEqual([]);
    const ends = callers.map(({ heard }) => heard.at(-1));
    expect(ends).toMatchObject(callers.map(() => ({ type: "ended", reason: "transferred" })));
  });

  it("keep a message when blobs are there again", async () => {
    const away = proxies.blobs.inject({ kind: "resets", path: /recordings/, times: 4 });
    const lost = proxies.blobs.inject({ kind: "losesReply", path: /recordings/, times: 1 });
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("3");
    await speaksAfterTheBeep(caller);
    await caller.sees("ended");
    await spent(away, lost);
    await until(() => chain.log().includes(`"event":"recordingKept","callId":"${caller.callId}"`));

    expect(await judge([caller])).toEqual([]);
  });
});

describe("calls while the broker goes wrong", () => {
  const unavailable = () => chain.log().split("QUEUE_UNAVAILABLE").length - 1;

  it("lose no caller when its connections are reset", async () => {
    const callers = await Promise.all(waysOfCalls.map(() => aCaller(chain.caller)));
    await Promise.all(callers.map((caller) => caller.hears("Welcome.")));
    proxies.broker.cut();
    await Promise.all(
      callers.map(async (caller) => {
        await caller.press("1");
        await caller.sees("ended");
      }),
    );

    expect(await judge(callers)).toEqual([]);
  });

  it("go on when it took what it was sent, and said nothing until the app noticed", async () => {
    const callers = await Promise.all(waysOfCalls.map(() => aCaller(chain.caller)));
    await Promise.all(callers.map((caller) => caller.hears("Welcome.")));
    const before = unavailable();
    const speakAgain = proxies.broker.swallowReplies();
    await Promise.all(callers.map((caller) => caller.press("1")));
    await until(() => unavailable() > before);
    speakAgain();
    await Promise.all(callers.map((caller) => caller.sees("ended")));

    expect(await judge(callers)).toEqual([]);
  });

  it("go on when it took no connections until the app noticed", async () => {
    const callers = await Promise.all(waysOfCalls.map(() => aCaller(chain.caller)));
    await Promise.all(callers.map((caller) => caller.hears("Welcome.")));
    const before = unavailable();
    const comeBack = await proxies.broker.refuse();
    await Promise.all(callers.map((caller) => caller.press("1")));
    await until(() => unavailable() > before);
    await comeBack();
    // The keys of that time are lost with it: callers are asked again.
    await Promise.all(callers.map((caller) => caller.sees("ended")));

    expect(await judge(callers)).toEqual([]);
  });
});

describe("calls whose app is killed", () => {
  it("go on in the next one, which learns what Graph did before anybody heard of it", async () => {
    const callers = await Promise.all(waysOfCalls.map(() => aCaller(chain.caller)));
    const [rung, told, recorded] = callers;
    await Promise.all(callers.map((caller) => caller.hears("Welcome.")));
    const held = [
      holdReply(rung, "transfer"),
      holdReply(told, "playPrompt"),
      holdReply(recorded, "recordResponse"),
    ];
    await Promise.all([rung?.press("1"), told?.press("2"), recorded?.press("3")]);
    if (recorded !== undefined) await speaksAfterTheBeep(recorded);
    await Promise.all(held.map(({ struck }) => struck));
    app.kill("SIGKILL");
    await app.exitCode;
    proxies.graph.heal();
    app = await chain.startApp();
    await Promise.all(callers.map((caller) => caller.sees("ended")));

    expect(await judge(callers)).toEqual([]);
    expect(logged("actionsRepeated")).toBeGreaterThanOrEqual(callers.length);
  });

  function holdReply(caller: Caller | undefined, action: string): InjectedFault {
    const path = new RegExp(`${caller?.callId ?? ""}/${action}$`);
    return proxies.graph.inject({ kind: "holdsReply", path, times: 1 });
  }
});
