import type { CancelTimer } from "../clock";
import type { GraphAnswer } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import type { LiveCall } from "./liveCall";
import type { MediaOperation } from "./mediaQueue";
import { mediaRefusal } from "./mediaRefusal";

import { playPrompts } from "./playPrompts";
import { recordCaller } from "./recordCaller";
import { recordingCancelled, recordingFinished, recordingPromptFailed } from "./recordingOutcomes";
import { tellOperation } from "./tell";

const beepInMs = 500;

/** The app records the caller, after what already plays or waits unless it may barge in: https://learn.microsoft.com/graph/api/call-record */
export function recordResponse(call: LiveCall, body: GraphBody<"recordResponse">): GraphAnswer {
  const refusal = mediaRefusal(call);
  if (refusal) return refusal;
  const operationId = call.ports.newId();
  if (body.bargeInAllowed) call.mediaQueue.cancelAll();
  const operation = {
    "@odata.type": "#microsoft.graph.recordOperation",
    id: operationId,
    status: "running",
    resultInfo: null,
    recordingLocation: null,
    clientContext: body.clientContext ?? null,
  };
  call.operations.set(operationId, operation);
  call.mediaQueue.add(makeRecordOperation(call, operationId, body));
  return {
    status: 200,
    headers: { Location: `/communications/calls/${call.callId}/operations/${operationId}` },
    body: operation,
  };
}

type Stop = (reason: "cancelled" | "callEnded") => void;

function makeRecordOperation(
  call: LiveCall,
  operationId: string,
  body: GraphBody<"recordResponse">,
): MediaOperation {
  let stop: Stop = () => undefined;
  const tell = (outcome: Readonly<Record<string, unknown>>) =>
    tellOperation(call, "recordResponse", operationId, {
      ...(body.clientContext === undefined ? {} : { clientContext: body.clientContext }),
      ...outcome,
    });
  const record = (done: () => void) => {
    stop = recordCaller(call, body, (end, sound) => {
      tell(
        recordingFinished(
          end,
          end === "initialSilence" ? undefined : call.ports.keepRecording(sound),
        ),
      );
      done();
    });
  };
  const beepThenRecord = (done: () => void) => {
    if (!body.playBeep) return record(done);
    call.ports.report(call.callId, { type: "beep" });
    const cancelBeep: CancelTimer = call.timers.after(beepInMs, () => record(done));
    stop = cancelBeep;
  };
  return {
    start: (done) => {
      const [prompt] = body.prompts;
      if (prompt === undefined) return beepThenRecord(done);
      stop = playPrompts(call, operationId, [prompt.mediaInfo], (failure) => {
        if (failure === undefined) return beepThenRecord(done);
        tell(recordingPromptFailed);
        done();
      });
    },
    cancel: () => {
      stop("cancelled");
      tell(recordingCancelled);
    },
    abandon: () => stop("callEnded"),
  };
}
