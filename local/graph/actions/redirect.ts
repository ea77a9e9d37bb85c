import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { odataType, participant, toSimulatedTarget } from "./bodyParts";
import { answerTo, checked, invalidArgument } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  targets: z.array(participant).min(1).max(25),
  timeout: z.number().int().min(15).max(90).optional(),
  callbackUri: z.url().optional(),
});

/** The app sends a call on without answering it; the first target that picks up has it: https://learn.microsoft.com/graph/api/call-redirect */
export const redirect = checked(body, (call, { targets: given, timeout, callbackUri }) => {
  const targets = given.map(toSimulatedTarget).filter((target) => target !== undefined);
  if (targets.length < given.length) {
    return invalidArgument(
      "Only users, phones, applications and application instances are simulated.",
    );
  }
  if (call.live.state === "incoming") call.callbackUri = callbackUri;
  const timeoutInMs = (timeout ?? (targets.length > 1 ? 60 : 55)) * 1000;
  const refusal = appActions.redirect(call.live, { targets, timeoutInMs });
  return answerTo(call, refusal, () => ({ status: 202 }));
});
