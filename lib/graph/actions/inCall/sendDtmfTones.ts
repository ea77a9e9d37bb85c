import type { Action } from "../../../ivr/call/action";
import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Presses keys into the call: https://learn.microsoft.com/graph/api/call-senddtmftones. A second time they would be pressed twice. */
export const sendDtmfTones: GraphAction<Omit<Extract<Action, { type: "sendDtmfTones" }>, "type">> =
  {
    method: "POST",
    path: "communications/calls/{callId}/sendDtmfTones",
    words: ["sendDtmfTones"],
    isRepeatable: false,
    only: "globalCloud",
    toBody: ({ operation, tones, delayBetweenTonesInMs }) => ({
      tones,
      delayBetweenTonesMs: delayBetweenTonesInMs,
      clientContext: toClientContext(operation),
    }),
    read: readOperation,
    refused: makeEnds("sendDtmfTones").refused,
    unknown: makeEnds("sendDtmfTones").unknown,
  };
