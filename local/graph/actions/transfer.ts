import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { clientContext, odataType, participant, toSimulatedTarget } from "./bodyParts";
import { answerTo, checked, invalidArgument } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  transferTarget: participant,
  transferee: z.looseObject({}).nullish(),
  // Not a parameter of the action, but the documented examples send it.
  clientContext,
});

/** The app hands the caller on, blind; a target that does not pick up gives the call back: https://learn.microsoft.com/graph/api/call-transfer */
export const transfer = checked(body, (call, { transferTarget, transferee }) => {
  const target = toSimulatedTarget(transferTarget);
  if (transferTarget.replacesCallId || transferee) {
    return invalidArgument("Only the blind transfer of a call between two is simulated.");
  }
  if (target === undefined) {
    return invalidArgument("transferTarget must name a user, a phone or an application instance.");
  }
  return answerTo(call, appActions.transfer(call.live, { target }), () => ({ status: 202 }));
});
