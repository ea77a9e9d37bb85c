import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallParty } from "../../lib/ivr/call/callParty";

/** The line with which a call begins, as a fact: who calls, or whom we call. */
export function parseBeginning(word: string, rest: readonly string[]): CallFact {
  if (word === "incoming") return callIncoming(rest);
  if (word === "invited") {
    const source = { kind: "user", id: "caller" } as const;
    return { type: "callIncoming", source, dialled: ["+15550100"], isGroup: true };
  }
  if (rest[3] === "callback") return callbackCreated(rest);
  if (rest[2] === "room") return roomCreated;
  return rest[2] === "a" ? legCreated(rest) : callCreated(rest);
}

/** `from phone`, with what else is known: `number=+4930555012 dialled=+15550101 country=de`. */
function callIncoming(rest: readonly string[]): CallFact {
  const given = new Map(
    rest.map((pair): [string, string | undefined] => {
      const [name = "", value] = pair.split("=");
      return [name, value];
    }),
  );
  return {
    type: "callIncoming",
    source: sourceOf(rest[1] ?? "", given),
    dialled: [given.get("dialled") ?? "+15550100"],
    ...(rest.includes("forwarded") ? { forwardedFrom: "+15550177" } : {}),
    ...(rest.includes("transferred") ? { transferredBy: "anna" } : {}),
  };
}

function sourceOf(kind: string, given: ReadonlyMap<string, string | undefined>): CallParty {
  if (kind.startsWith("user")) return { kind: "user", id: "caller" };
  if (/^(?:unknown|guest|application)/.test(kind)) return { kind: "unknown" };
  const number = given.get("number") ?? "+4930555099";
  const countryCode = given.get("country") ?? (given.has("number") ? undefined : "de");
  if (number === "withheld") return { kind: "phone" };
  return { kind: "phone", id: number, ...(countryCode === undefined ? {} : { countryCode }) };
}

/** `to the room board`: the call that keeps it open for the step `meet` of the flow `rooms`. */
const roomCreated: CallFact = {
  type: "callCreated",
  target: { kind: "unknown" },
  dialled: ["+15550100"],
  joins: "meeting",
  waitInSeconds: 45,
  leg: {
    parent: { callId: "", operation: "" },
    pinned: { entry: "rooms", versions: { rooms: 1 } },
    flow: "rooms",
    step: "meet",
    caller: { kind: "unknown" },
    room: { key: "board", most: 2 },
  },
};

/** `to user, a leg`, then the step whose words are said, and `withheld` where the caller shows no number. */
function legCreated([, , , , step, ...words]: readonly string[]): CallFact {
  const caller = words.includes("withheld") ? {} : { id: "+4930555012" };
  const isAwaited = words.includes("awaited");
  return {
    type: "callCreated",
    target: { kind: "user", id: "anna" },
    dialled: ["+15550100"],
    waitInSeconds: 30,
    variables: { orderNumber: "4711" },
    leg: {
      parent: { callId: "call-0", operation: "leg-7" },
      pinned: { entry: "contoso", versions: { contoso: 1 } },
      flow: "contoso",
      ...(step === undefined ? {} : { step }),
      ...(isAwaited ? { isAwaited } : {}),
      caller: { kind: "phone", ...caller },
    },
  };
}

/** `to user, a callback agentFirst`, and the same with `customerFirst`: by the step of the bank that notes callbacks. */
function callbackCreated([, , , , mode]: readonly string[]): CallFact {
  const phone = { target: { phone: "+4930555012" }, ring: 30 };
  const people = ["sales", "anna"].map((person) => ({ target: { person }, ring: 20 }));
  const isAgentFirst = mode === "agentFirst";
  return {
    type: "callCreated",
    target: isAgentFirst ? { kind: "user", id: "anna" } : { kind: "phone", id: "+4930555012" },
    dialled: ["+15550100"],
    waitInSeconds: 30,
    variables: { account: "4711" },
    callback: {
      requestId: "call-0-callback-5",
      callbackQueue: "counter",
      requestedAt: "2026-11-20T08:00:00.000Z",
      attempt: 1,
      mode: isAgentFirst ? "agentFirst" : "customerFirst",
      flow: "bank",
      step: "callMe",
      phoneNumber: "+4930555012",
      instanceId: "instance-1",
      to: isAgentFirst ? [phone] : people,
    },
  };
}

/** `to phone` or `to meeting`, then the flow's inputs as pairs and `wait=SECONDS`. */
function callCreated([, kind, ...pairs]: readonly string[]): CallFact {
  const given = pairs.map((pair) => pair.split("=") as [string, string]);
  const wait = given.find(([name]) => name === "wait")?.[1];
  const variables = Object.fromEntries(given.filter(([name]) => name !== "wait"));
  return {
    type: "callCreated",
    target: kind === "meeting" ? { kind: "unknown" } : { kind: "phone", id: "+4930555099" },
    dialled: ["+15550100"],
    ...(kind === "meeting" ? { joins: "meeting" } : {}),
    ...(wait === undefined ? {} : { waitInSeconds: Number(wait) }),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
}
