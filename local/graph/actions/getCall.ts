import { describeCall } from "../calls/describeCall";
import type { CallAction } from "./graphAnswer";

/** The app asks where a call is: https://learn.microsoft.com/graph/api/call-get */
export const getCall: CallAction = (call) => ({ status: 200, body: describeCall(call) });
