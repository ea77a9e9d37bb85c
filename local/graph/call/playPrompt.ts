import type { GraphAnswer } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import type { LiveCall } from "./liveCall";
import type { MediaOperation } from "./mediaQueue";
import { mediaRefusal } from "./mediaRefusal";
import { resultInfo } from "./notifications";
import type { JsonObject } from "./notifications";
import { playPrompts } from "./playPrompts";
import type { PromptFailure } from "./playPrompts";
import { tellOperation } from "./tell";

/** The app plays up to 20 prompts as one operation, after those that already play or wait: https://learn.microsoft.com/graph/api/call-playprompt */
export function playPrompt(call: LiveCall, body: GraphBody<"playPrompt">): GraphAnswer {
  const refusal = mediaRefusal(call);
  if (refusal) return refusal;
  const operationId = call.ports.newId();
  call.mediaQueue.add(makePlayOperation(call, operationId, body));
  return {
    status: 200,
    headers: { Location: `/communications/calls/${call.callId}/operations/${operationId}` },
    body: {
      "@odata.type": "#microsoft.graph.playPromptOperation",
      id: operationId,
      status: "running",
      clientContext: body.clientContext ?? null,
    },
  };
}

function makePlayOperation(
  call: LiveCall,
  operationId: string,
  body: GraphBody<"playPrompt">,
): MediaOperation {
  let stop = () => undefined as void;
  const tell = (outcome: JsonObject) =>
    tellOperation(call, "playPrompt", operationId, {
      ...(body.clientContext === undefined ? {} : { clientContext: body.clientContext }),
      prompts: body.prompts,
      ...outcome,
    });
  return {
    start: (done) => {
      const prompts = body.prompts.map((prompt) => prompt.mediaInfo);
      stop = playPrompts(call, operationId, prompts, (failure) => {
        tell(failure ? failed(failure) : completed);
        done();
      });
    },
    cancel: () => {
      stop();
      tell(call.ports.settings().cancelledPrompts === "completed" ? cancelled : cancelledAsFailure);
    },
    abandon: () => stop(),
  };
}

const completed: JsonObject = {
  status: "completed",
  resultInfo: resultInfo(200, 0, "Action completed successfully."),
  completionReason: "completedSuccessfully",
};

const cancelled: JsonObject = {
  status: "completed",
  completionReason: "mediaOperationCanceled",
};

const cancelledAsFailure: JsonObject = {
  status: "failed",
  resultInfo: resultInfo(400, 8508, "Action failed, the operation was cancelled."),
};

function failed({ subcode, message }: PromptFailure): JsonObject {
  return {
    status: "failed",
    resultInfo: resultInfo(400, subcode, message),
    completionReason: "unknown",
  };
}
