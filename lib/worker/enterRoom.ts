import type { FlowVersions } from "../ivr/call/callPlan";
import type { Guest, RoomOrder } from "../ivr/call/room";

/** Who wants in, and how the room is opened should nobody be in it. */
export type RoomRequest = Readonly<{
  guest: Guest;
  room: RoomOrder;
  meeting: Readonly<{ joinMeetingId: string; passcode?: string }>;
  /** The step that lets callers in, and the flows of its call. */
  pinned: FlowVersions;
  flow: string;
  step: string;
  dialled: string;
  tenantId?: string;
  /** The application instance that was called: the telephone network is only reached from one. */
  instanceId?: string;
}>;

/** Tells a room of a guest, and opens it where nobody has. What goes wrong is `refused`, for a caller waits. */
export type EnterRoom = (request: RoomRequest) => Promise<"asked" | "refused">;
