import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { odataType } from "./bodyParts";
import { answerTo, checked } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  reason: z.enum(["none", "busy", "forbidden"]),
  callbackUri: z.url().optional(),
});

/** The app refuses the call: https://learn.microsoft.com/graph/api/call-reject */
export const reject = checked(body, (call, { reason, callbackUri }) => {
  if (call.live.state === "incoming") call.callbackUri = callbackUri;
  return answerTo(call, appActions.reject(call.live, { reason }), () => ({ status: 202 }));
});
