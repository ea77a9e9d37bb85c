import { toCallReading } from "../../ingress/call/toCallReading";
import type { GraphAction } from "./graphAction";

/** Asks where a call is: https://learn.microsoft.com/graph/api/call-get. It may not keep the call waiting for long: without an answer it is asked again later. */
export const getCall: GraphAction<unknown, ReturnType<typeof toCallReading>> = {
  method: "GET",
  path: "communications/calls/{callId}",
  words: ["readCall"],
  isRepeatable: true,
  withinInMs: 5000,
  read: async ({ response }) => toCallReading(await response.json()),
};
