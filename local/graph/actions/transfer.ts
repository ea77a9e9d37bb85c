import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { clientContext, odataType, participant, toSimulatedTarget } from "./bodyParts";
import { answerTo, checked, invalidArgument, replacedCallGone } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  transferTarget: participant,
  transferee: z.looseObject({}).nullish(),
  // Not a parameter of the action, but the documented examples send it.
  clientContext,
});

/** The app hands the caller on, blind or to somebody whom it consulted; a target that does not pick up gives the call back: https://learn.microsoft.com/graph/api/call-transfer */
export const transfer = checked(body, (call, { transferTarget, transferee }) => {
  const target = toSimulatedTarget(transferTarget);
  if (transferee) return invalidArgument("Only a call between two can be transferred here.");
  if (target === undefined) {
    return invalidArgument("transferTarget must name a user, a phone or an application instance.");
  }
  const { replacesCallId } = transferTarget;
  const replaced = replacesCallId ? call.ports.findCall(replacesCallId) : undefined;
  if (replacesCallId && replaced?.live.state !== "established") return replacedCallGone();
  return answerTo(call, appActions.transfer(call.live, { target }), () => {
    call.replaced = replaced;
    return { status: 202 };
  });
});
