import type { GraphAction } from "../graphAction";
import { readOperation } from "../parts/readReply";

/** Lets the app share its screen: https://learn.microsoft.com/graph/api/call-changescreensharingrole. Only where the app itself sends the pictures. */
export const changeScreenSharingRole: GraphAction<Readonly<{ role: "viewer" | "sharer" }>> = {
  method: "POST",
  path: "communications/calls/{callId}/changeScreenSharingRole",
  words: ["changeScreenSharingRole"],
  isRepeatable: true,
  only: "appHostedMedia",
  toBody: ({ role }) => ({ role }),
  read: readOperation,
};
