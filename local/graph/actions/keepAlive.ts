import { appActions } from "../../../lib/simulation/graph/appActions";
import type { CallAction } from "./graphAnswer";

/** Lets the call live for another 45 minutes of its time: https://learn.microsoft.com/graph/api/call-keepalive */
export const keepAlive: CallAction = (call) => {
  appActions.keepAlive(call.live);
  return { status: 200 };
};
