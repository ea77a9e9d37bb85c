import { placeOf } from "../../../support/placeOf";
import type { TransferFailure } from "../../../../lib/ivr/call/callEvent";
import { aCall, type ToldCall } from "../../../support/aCall";
import { flowOf } from "../../../support/flowOf";

export const people = (...names: readonly string[]) =>
  names.map((person) => ({ target: { person } }));

export const say = (prompt: string) => ({ type: "say", prompt });

export const aTransfer = (changes: object = {}, rest: object = {}) =>
  flowOf(
    {
      sales: {
        type: "transfer",
        before: "Connecting.",
        to: people("sales", "anna"),
        failed: "failed",
        ...changes,
      },
      failed: say("Failed."),
      busy: say("Busy."),
      noAnswer: say("No answer."),
    },
    rest,
  );

export const trying = (changes: object = {}, rest: object = {}): ToldCall => {
  const call = aCall(aTransfer(changes, rest));
  call.heard();
  return call;
};

export const fails = (call: ToldCall, reason: TransferFailure) =>
  call.happens({ type: "transferFailed", reason });

export const node = (call: ToldCall) => placeOf(call.state());
