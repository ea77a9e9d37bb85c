import { outboundCallPath } from "./pathNames";
import { endpoint, route } from "./route";

/** One placed call: how far it has come, and its end before the time. */
export const outboundCall = route("outboundCall", {
  GET: endpoint({
    role: "Operate",
    path: outboundCallPath,
    answer: async ({ path }, { calls }) => ({ jsonBody: await calls.showOutboundCall(path.id) }),
  }),
  DELETE: endpoint({
    role: "Operate",
    path: outboundCallPath,
    answer: async ({ path }, { calls }) => {
      await calls.withdrawOutboundCall(path.id);
      return { status: 204 };
    },
  }),
});
