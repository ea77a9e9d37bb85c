import type { GraphAnswer } from "../graphAnswer";
import { endCall } from "./endCall";
import type { LiveCall } from "./liveCall";
import { tellCall } from "./tell";

/** The app hangs up: https://learn.microsoft.com/graph/api/call-delete */
export function hangUpByApp(call: LiveCall): GraphAnswer {
  if (call.state === "terminating") return { status: 204 };
  call.state = "terminating";
  tellCall(call, "terminating", "updated", { state: "terminating" });
  endCall(call, {
    code: 200,
    subcode: 7000,
    message: "The call was ended by the application. DiagCode: 0#7000.@",
    reason: "hungUpByApp",
  });
  return { status: 204 };
}
