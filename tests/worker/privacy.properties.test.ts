import { operationOf, recordingOf } from "../support/activities";
import fc from "fast-check";
import type { Flow } from "../../lib/flow/document/flow";
import type { CallFact, TimerName } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { noLines } from "../../lib/ivr/lines/callLines";
import { readTurnLines } from "../../lib/ivr/lines/readTurnLines";
import { unpackText } from "../../lib/storage/calls/unpackText";
import { toTone, type Key } from "../../lib/ivr/call/tone";
import { aWorker } from "../support/aWorker";
import { flowOf } from "../support/flowOf";

/** Menus know 1 to 3, * and #; all other keys are digits of what nobody may read. */
const menuKeys: readonly Key[] = ["1", "2", "3", "*", "#"];
const secretKeys: readonly Key[] = ["0", "4", "5", "6", "7", "8", "9"];
const secretInLog = /"tone[04-9] |[04-9]{4}/;

type Happening =
  | Readonly<{ press: Key; skip: number }>
  | Readonly<{ answer: boolean }>
  | Readonly<{ rings: TimerName }>
  | Readonly<{ heard: true }>;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      press: fc.constantFrom(...secretKeys),
      // Repeated, late, with a gap before it, overtaken by the next.
      skip: fc.constantFrom(1, 1, 1, 1, 1, 2, 0, -1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ press: fc.constantFrom(...menuKeys), skip: fc.constant(1) }),
  },
  { weight: 3, arbitrary: fc.constant<Happening>({ heard: true }) },
  { weight: 2, arbitrary: fc.record({ answer: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      rings: fc.constantFrom<TimerName>("noInput", "interDigit", "reorder", "mediaOverdue", "ring"),
    }),
  },
);

const option = (keys: string, next: string) => ({ keys, label: next, next });

/** A sensitive step of every kind, and after it all that a caller may go on typing in. */
function secretFlow(entry: string, length: number, bargeIn: boolean): Flow {
  const fixed = { length: [length, length], bargeIn };
  return flowOf(
    {
      choose: {
        type: "menu",
        prompt: "Choose.",
        bargeIn,
        dialExtension: { length: [2, 4] },
        options: [option("1", entry), option("2", "vault"), option("33", "look")],
      },
      sensitive: { ...collect, ...fixed, kind: "digits", sensitive: true, next: "look" },
      pin: { ...collect, ...fixed, kind: "pin", pin: "demo", next: "news" },
      phone: { ...collect, bargeIn, kind: "phone", next: "put" },
      callMe: {
        type: "callback",
        number: "ask",
        prompt: "Number.",
        queue: "counter",
        confirmed: "put",
        refused: "hangup",
      },
      vault: {
        type: "menu",
        pin: { pin: "demo" },
        prompt: "Vault.",
        options: [option("1", "message"), option("2", "sensitive")],
      },
      look: { type: "lookup", endpoint: "balance", into: "a", next: "news", failed: "put" },
      news: { type: "say", prompt: "News.", bargeIn, next: "choose" },
      message: { type: "voicemail", mailbox: "contoso", prompt: "Speak.", review: true },
      put: { type: "transfer", to: [{ target: { person: "sales" } }], failed: "choose" },
    },
    { globals: { "*": "back" } },
  );
}
const collect = { type: "collect", into: "secret", prompt: "Enter." };

function factOf(thing: Happening, state: IvrState): CallFact {
  const operation = operationOf(state) ?? "none";
  if ("press" in thing) {
    const sequenceId = (state.lastSequenceId ?? 5) + thing.skip;
    return { type: "toneReceived", tone: toTone(thing.press), sequenceId };
  }
  if ("rings" in thing) {
    const generation = state.timers[thing.rings] ?? 0;
    return { type: "timerFired", timer: thing.rings, generation };
  }
  if ("heard" in thing) return { type: "promptCompleted", operation };
  return thing.answer
    ? { type: "transferFailed", reason: "busy" }
    : {
        type: "recordingCompleted",
        operation: recordingOf(state) ?? "none",
        end: "stopTone",
        recordingLocation: "https://graph.example/recordings/1",
        recordingAccessToken: "token",
      };
}

const begins: readonly CallFact[] = [
  { type: "callIncoming", source: { kind: "unknown" }, dialled: ["+15550100"] },
  { type: "audioActive" },
];

describe("the log of a call, and what its row keeps of it", () => {
  it("never shows a key of what is sensitive, be it typed before, in or after the step that asks for it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("sensitive", "pin", "phone", "callMe"),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        fc.array(happening, { maxLength: 30 }),
        async (entry, length, bargeIn, happenings) => {
          const worker = await aWorker({
            flow: secretFlow(entry, length, bargeIn),
            ports: { checkPin: async () => (length % 2 === 0 ? "right" : "wrong") },
          });
          for (const fact of begins) await worker.happen(fact);
          for (const thing of happenings) {
            const state = await worker.state();
            if (state !== undefined) await worker.happen(factOf(thing, state));
          }

          expect(JSON.stringify(worker.lines)).not.toMatch(secretInLog);
          const { lines = noLines } = (await worker.storage.loadCall("call-1"))?.call ?? {};
          const kept = readTurnLines(lines, unpackText)?.lines ?? [];
          expect(kept.length).toBeGreaterThan(0);
          const words = kept.map(({ stepEvent, outcome, actions }) => [
            stepEvent,
            outcome,
            actions,
          ]);
          expect(JSON.stringify(words)).not.toMatch(secretInLog);
        },
      ),
      { numRuns: 100, ...(process.env["CI"] === undefined ? {} : { seed: 20261121 }) },
    );
  });
});
