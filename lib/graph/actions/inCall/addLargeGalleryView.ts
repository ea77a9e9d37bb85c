import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Adds the picture of everybody to a meeting: https://learn.microsoft.com/graph/api/call-addlargegalleryview */
export const addLargeGalleryView: GraphAction<Readonly<{ operation: string }>> = {
  method: "POST",
  path: "communications/calls/{callId}/addLargeGalleryView",
  words: ["addLargeGalleryView"],
  isRepeatable: true,
  only: "globalCloud",
  toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
  read: readOperation,
  refused: makeEnds("addLargeGalleryView").refused,
};
