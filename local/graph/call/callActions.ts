import type { z } from "zod";
import { answerCall } from "./answerCall";
import { cancelMediaProcessing } from "./cancelMediaProcessing";
import { keepAlive } from "./keepAlive";
import type { LiveCall } from "./liveCall";
import { playPrompt } from "./playPrompt";
import { recordResponse } from "./recordResponse";
import { redirectCall } from "./redirectCall";
import { rejectCall } from "./rejectCall";
import { subscribeToTone } from "./subscribeToTone";
import { transferCall } from "./transferCall";
import { invalidArgument } from "../graphAnswer";
import type { GraphAnswer } from "../graphAnswer";
import { graphBodies } from "../graphBodies";

/** An action of the app on a live call, with its unchecked body. */
export type CallAction = (call: LiveCall, body: unknown) => GraphAnswer;

/** The actions that are simulated, by the name in their address. */
export const callActions = {
  answer: checked(graphBodies.answer, answerCall),
  reject: checked(graphBodies.reject, rejectCall),
  redirect: checked(graphBodies.redirect, redirectCall),
  transfer: checked(graphBodies.transfer, transferCall),
  playPrompt: checked(graphBodies.playPrompt, playPrompt),
  recordResponse: checked(graphBodies.recordResponse, recordResponse),
  subscribeToTone: checked(graphBodies.subscribeToTone, subscribeToTone),
  cancelMediaProcessing: checked(graphBodies.cancelMediaProcessing, cancelMediaProcessing),
  keepAlive: checked(graphBodies.keepAlive, keepAlive),
} as const satisfies Readonly<Record<string, CallAction>>;

/** Checks a body against what an action takes and says in one sentence what is wrong with it. */
export function checkBody<Body>(
  schema: z.ZodType<Body>,
  body: unknown,
): Readonly<{ body: Body }> | Readonly<{ refusal: GraphAnswer }> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { body: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return { refusal: invalidArgument(`The request is not valid. ${problems.join("; ")}`) };
}

function checked<Body>(
  schema: z.ZodType<Body>,
  perform: (call: LiveCall, body: Body) => GraphAnswer,
): CallAction {
  return (call, body) => {
    const checkedBody = checkBody(schema, body);
    return "refusal" in checkedBody ? checkedBody.refusal : perform(call, checkedBody.body);
  };
}
