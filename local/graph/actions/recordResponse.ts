import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { clientContext, mediaPrompt, odataType } from "./bodyParts";
import { answerTo, checked } from "./graphAnswer";
import { soundsOf } from "./playPrompt";

const seconds = z.number().int().min(1).max(120);

const body = z.strictObject({
  ...odataType,
  prompts: z.array(mediaPrompt).max(1).default([]),
  bargeInAllowed: z.boolean().default(false),
  initialSilenceTimeoutInSeconds: seconds.default(5),
  maxSilenceTimeoutInSeconds: seconds.default(5),
  maxRecordDurationInSeconds: seconds.default(5),
  playBeep: z.boolean().default(true),
  stopTones: z.array(z.string().regex(/^[0-9*#a-dA-D]$/)).default([]),
  clientContext,
});

/** The app records the caller: https://learn.microsoft.com/graph/api/call-record */
export const recordResponse = checked(body, (call, given) => {
  const { clientContext: name } = given;
  const id = call.ports.newId();
  const operation = {
    "@odata.type": "#microsoft.graph.recordOperation",
    id,
    status: "running",
    resultInfo: null,
    recordingLocation: null,
    clientContext: name ?? null,
  };
  call.operations.set(id, {
    asked: name === undefined ? {} : { clientContext: name },
    told: operation,
  });
  const refusal = appActions.recordResponse(call.live, {
    ...given,
    operation: name ?? "",
    operationId: id,
    sounds: soundsOf(call, given.prompts),
  });
  if (refusal !== undefined) call.operations.delete(id);
  return answerTo(call, refusal, () => ({
    status: 200,
    headers: { Location: `/communications/calls/${call.callId}/operations/${id}` },
    body: operation,
  }));
});
