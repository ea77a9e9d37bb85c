import { appActions } from "../../../lib/simulation/graph/appActions";
import { tellCall } from "../calls/tellApp";
import type { CallAction } from "./graphAnswer";

/** The app hangs up: https://learn.microsoft.com/graph/api/call-delete */
export const hangUp: CallAction = (call) => {
  tellCall(call, "terminating", { state: "terminating" });
  appActions.hangUp(call.live);
  return { status: 204 };
};
