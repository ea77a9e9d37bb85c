import { IvrError } from "../../../lib/errors";
import { clipKey } from "../../../lib/flow/prompts/clip";
import { checkPin, lookUp, readPresence } from "../../../lib/worker/perform/askOutside";
import { aWork } from "../../support/aWork";

const bindings = {
  schema: "bindings/v1",
  endpoints: { crm: { url: "https://crm.example/callers" } },
  pins: { vault: "a hash" },
  people: {
    anna: { userId: "user-a", name: "Anna" },
    ben: { userId: "user-b", name: "Ben" },
  },
} as const;
const patience = { type: "speech", text: "One moment.", language: "en" } as const;
const audio = { [clipKey(patience)]: "prompt-1" };
const wanted = {
  type: "lookUp",
  operation: "look-1",
  endpoint: "crm",
  input: { account: "987" },
  timeoutInSeconds: 5,
  filler: [patience],
  fillerAfterInMs: 1500,
} as const;
const asleep = () => new Promise<void>(() => undefined);

describe("lookUp", () => {
  it("asks the endpoint that the bindings name, and passes its answer on", async () => {
    const asked: unknown[] = [];
    const { work, memoryGraph } = aWork({
      bindings,
      ports: {
        sleep: asleep,
        lookUp: async (request) => {
          asked.push(request);
          return { outcome: "found", values: { name: "Anna" } };
        },
      },
    });

    expect(await lookUp(work, wanted)).toEqual({
      type: "lookUpCompleted",
      operation: "look-1",
      outcome: "found",
      values: { name: "Anna" },
    });
    expect(asked).toEqual([
      { endpoint: bindings.endpoints.crm, input: { account: "987" }, timeoutInSeconds: 5 },
    ]);
    expect(memoryGraph.requests).toEqual([]);
  });

  it("fails where nothing is bound, and asks nobody", async () => {
    const { work, lines } = aWork({ bindings });

    expect(await lookUp(work, { ...wanted, endpoint: "constructor" })).toEqual({
      type: "lookUpCompleted",
      operation: "look-1",
      outcome: "failed",
      values: {},
    });
    expect(lines).toEqual([
      {
        level: "error",
        event: "endpointNotBound",
        fields: { callId: "call-1", endpoint: "constructor" },
      },
    ]);
  });

  it.each([false, true])(
    "plays the filler while it takes long, and answers though that fails: %s",
    async (fails) => {
      let answer: () => void = () => undefined;
      const answered = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const { work, memoryGraph, lines } = aWork({
        bindings,
        audio,
        ports: {
          sleep: async () => undefined,
          lookUp: async () => {
            await answered;
            return { outcome: "notFound", values: {} };
          },
        },
      });
      if (fails) memoryGraph.failNext("playPrompt", "GRAPH_REFUSED");

      const looking = lookUp(work, wanted);
      await new Promise((resolve) => setImmediate(resolve));
      answer();

      expect(await looking).toMatchObject({ outcome: "notFound" });
      expect(memoryGraph.requests.map(({ request }) => request)).toEqual([
        { operation: "look-1-filler", prompts: [{ promptId: "prompt-1" }] },
      ]);
      expect(lines.map(({ event }) => event)).toEqual(fails ? ["fillerNotPlayed"] : []);
    },
  );
});

describe("checkPin", () => {
  const typed = { type: "checkPin", operation: "pin-3", pin: "vault", digits: "4321" } as const;

  it.each(["right", "wrong", "lockedOut"] as const)("tells that a PIN is %s", async (outcome) => {
    const asked: unknown[] = [];
    const { work, lines } = aWork({
      bindings,
      state: { caller: { kind: "phone", id: "+4930555099" } },
      ports: {
        checkPin: async (request) => {
          asked.push(request);
          return outcome;
        },
      },
    });

    expect(await checkPin(work, typed)).toEqual({
      type: "pinChecked",
      operation: "pin-3",
      outcome,
    });
    expect(asked).toEqual([
      {
        pin: "vault",
        stored: "a hash",
        digits: "4321",
        caller: "+4930555099",
        attemptId: "call-1/pin-3",
      },
    ]);
    expect(lines.map(({ fields }) => fields)).toEqual(
      outcome === "lockedOut" ? [{ callId: "call-1", pin: "vault" }] : [],
    );
  });

  it("opens nothing by a PIN that nobody bound", async () => {
    const { work } = aWork({ bindings });

    expect(await checkPin(work, { ...typed, pin: "toString" })).toEqual({
      type: "pinChecked",
      operation: "pin-3",
      outcome: "wrong",
    });
  });
});

describe("readPresence", () => {
  const asked = {
    type: "readPresence",
    operation: "presence-2",
    people: ["anna", "ben", "nobody"],
  } as const;

  it("tells which of the bound people can take a call", async () => {
    const { work } = aWork({
      bindings,
      ports: { readPresence: async () => ["outOfOffice", "available"] },
    });

    expect(await readPresence(work, asked)).toEqual({
      type: "presenceRead",
      operation: "presence-2",
      available: ["ben"],
      presences: { anna: "outOfOffice", ben: "available" },
    });
  });

  it("takes everybody who is bound to be worth a try where presence cannot be read", async () => {
    const { work, lines } = aWork({
      bindings,
      ports: {
        readPresence: () => Promise.reject(new IvrError("GRAPH_UNAVAILABLE", "Graph is away.")),
      },
    });

    expect(await readPresence(work, asked)).toEqual({
      type: "presenceRead",
      operation: "presence-2",
      available: ["anna", "ben"],
    });
    expect(lines).toEqual([
      { level: "warn", event: "presenceUnknown", fields: { callId: "call-1", retryable: true } },
    ]);
  });
});
