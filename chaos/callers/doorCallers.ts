import type { DoorWish } from "../story/callStory";

/** Numbers that the door of the flow of our own knows, and what it does with their calls. The last one is turned away from its second call of an hour on. */
export const doorCallers: readonly [DoorCaller, ...DoorCaller[]] = [
  { from: "+4930555001", door: "reject" },
  { from: "+4930555002", door: "redirect" },
  { from: "+4930555003", door: "redirect" },
  { from: "+4930555004", door: undefined },
];

type DoorCaller = Readonly<{ from: string; door: DoorWish | undefined }>;
