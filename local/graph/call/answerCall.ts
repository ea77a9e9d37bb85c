import type { GraphAnswer } from "../graphAnswer";
import { wrongState } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import { connectCall } from "./connectCall";
import type { LiveCall } from "./liveCall";
import { tellCall } from "./tell";

/** The app picks up: https://learn.microsoft.com/graph/api/call-answer */
export function answerCall(call: LiveCall, body: GraphBody<"answer">): GraphAnswer {
  if (call.state !== "incoming") return wrongState(call.state);
  call.state = "establishing";
  call.callbackUri = body.callbackUri;
  for (const media of body.mediaConfig.preFetchMedia ?? []) void call.ports.loadPrompt(media);
  tellCall(call, "establishing", "updated", { state: "establishing" });
  connectCall(call);
  return { status: 202 };
}
