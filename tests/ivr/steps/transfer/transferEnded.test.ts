import type { NodeOf } from "../../../../lib/flow/document/flow";
import type { TransferDoubt } from "../../../../lib/ivr/call/activity";
import type { CallReading } from "../../../../lib/ivr/call/callEvent";
import { actionLine } from "../../../../lib/ivr/lines/actionLine";
import {
  askForTransfer,
  targetOverdue,
  transferFailed,
  transferSettled,
} from "../../../../lib/ivr/steps/transfer/transferEnded";
import type { Transferring } from "../../../../lib/ivr/steps/transfer/transferring";
import type { Turn } from "../../../../lib/ivr/turn/turn";
import { aTurn, turnAt } from "../../../support/aTurn";
import { flowOf } from "../../../support/flowOf";

const people = (...names: readonly string[]) => names.map((person) => ({ target: { person } }));
const flow = flowOf({ sales: { type: "transfer", to: people("anna", "omar") } });
const node = flow.nodes["sales"] as NodeOf<"transfer">;

const trying = (changes: Partial<Transferring> = {}): Transferring => ({
  type: "transferring",
  operation: "transfer-1",
  attempts: { index: 0, failures: [] },
  since: turnAt,
  isAccepted: false,
  doubt: undefined,
  isRepeated: false,
  ...changes,
});
const ago = (seconds: number) => new Date(Date.parse(turnAt) - seconds * 1000).toISOString();

function aTransfer(activity: Transferring, transfers = 2): Turn {
  return aTurn(flow, { activity, transfers, timers: { ring: 1, transferCheck: 2 }, generation: 2 });
}

describe("a transfer that is told to have failed", () => {
  const failed = (operation?: string) =>
    ({
      type: "transferFailed",
      id: "e",
      callId: "call-1",
      at: turnAt,
      reason: "busy",
      ...(operation === undefined ? {} : { operation }),
    }) as const;

  it("is believed at once where it is the first of its call", () => {
    const turn = aTransfer(trying(), 1);
    transferFailed(turn, node, trying(), failed());

    expect(turn.state.activity).toMatchObject({
      operation: "transfer-3",
      attempts: { index: 1, failures: ["busy"] },
    });
  });

  it.each<[string, string | undefined, TransferDoubt]>([
    ["its news may be another's", undefined, { failed: "busy" }],
    ["Graph refused it while another may ring", "transfer-1", { failed: "busy", isChecked: true }],
  ])("is asked about where %s", (_why, operation, doubt) => {
    const turn = aTransfer(trying());
    transferFailed(turn, node, trying(), failed(operation));

    expect(turn.actions).toEqual([{ type: "readCall" }]);
    expect(turn.state.activity).toEqual(trying({ doubt }));
  });

  it("is another one where its operation is another's", () => {
    const turn = aTransfer(trying(), 1);
    transferFailed(turn, node, trying(), failed("transfer-0"));

    expect(turn.actions).toEqual([]);
    expect(turn.state.activity).toEqual(trying());
  });
});

describe("a transfer of which nothing is told", () => {
  it("is asked about when its time is up, and as it is watched", () => {
    const overdue = aTransfer(trying());
    targetOverdue(overdue, trying());
    const watched = aTransfer(trying());
    askForTransfer(watched, trying());
    const doubted = aTransfer(trying({ doubt: "unknown" }));
    askForTransfer(doubted, trying({ doubt: "unknown" }));

    expect([overdue, watched, doubted].map(({ actions }) => actions)).toEqual(
      [1, 2, 3].map(() => [{ type: "readCall" }]),
    );
    expect([overdue, watched, doubted].map(({ state }) => state.activity)).toEqual([
      trying({ doubt: "overdue" }),
      trying({ doubt: "watched" }),
      trying({ doubt: "unknown" }),
    ]);
  });
});

describe("what Graph says of a transfer in doubt", () => {
  const first = { index: 0, failures: [] };
  const last = { index: 1, failures: ["busy"] } as const;
  const once = "transfer person:anna";
  const other = "transfer person:omar";
  const busy = { failed: "busy" } as const;

  test.each<[string, Partial<Transferring>, CallReading, string]>([
    ["not asked about", { doubt: undefined }, "established", ""],
    ["watched, and under way", { doubt: "watched" }, "transferring", "looks again in 10 s"],
    ["watched, and no more", { doubt: "watched" }, "established", other],
    ["watched, and accepted", { doubt: "watched" }, "transferAccepted", "waits 60 s"],
    ["watched, and unread", { doubt: "watched" }, "unread", "looks again in 2 s"],
    ["overdue, with another to ring", { doubt: "overdue" }, "transferring", other],
    [
      "overdue, and the last that rings",
      { doubt: "overdue", attempts: last },
      "transferring",
      "waits 10 s",
    ],
    [
      "overdue, and back",
      { doubt: "overdue", attempts: last },
      "established",
      "leaves by noAnswer",
    ],
    ["of an unknown outcome", { doubt: "unknown" }, "established", once],
    ["of one, twice", { doubt: "unknown", isRepeated: true }, "established", other],
    ["told to have failed, and under way", { doubt: busy }, "transferring", "looks again in 10 s"],
    ["told so at once, and not there yet", { doubt: busy }, "established", "looks again in 2 s"],
    ["told so, after a moment", { doubt: busy, since: ago(2) }, "established", other],
    ["told so, and looked at", { doubt: { ...busy, isChecked: true } }, "established", other],
    [
      "told so, and the last",
      { doubt: busy, since: ago(2), attempts: { ...first, index: 1 } },
      "established",
      "leaves by busy",
    ],
    [
      "as old as five minutes",
      { doubt: "watched", since: ago(300) },
      "transferring",
      "looks again in 10 s",
    ],
    [
      "older",
      { doubt: "watched", since: ago(301), attempts: last },
      "transferring",
      "leaves by noAnswer",
    ],
  ])("%s: %j, %s", (_what, changes, reading, expected) => {
    const activity = trying(changes);
    const turn = aTransfer(activity);
    const next = transferSettled(turn, node, activity, reading);

    const waits = turn.actions
      .filter((action) => action.type === "startTimer")
      .map(({ timer, delayInMs }) =>
        timer === "ring" ? `waits ${delayInMs / 1000} s` : `looks again in ${delayInMs / 1000} s`,
      );
    const asked = turn.actions
      .filter(({ type }) => type === "transfer")
      .map((action) => actionLine(action));
    const done = next?.type === "exit" ? [`leaves by ${next.exit}`] : asked;
    expect(done.length > 0 ? done.join() : waits.join()).toBe(expected);
  });
});
