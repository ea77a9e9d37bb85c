import * as z from "zod";
import type { Target } from "../flow/document/flow";
import type { OperatorAction } from "../ivr/call/conferenceAction";
import { tones } from "../ivr/call/tone";

const key = z.string().min(1);

/** By one of the bindings' names, or by a number. */
const target: z.ZodType<Target> = z.union([
  z.object({ person: key }),
  z.object({ phone: key }),
  z.object({ queue: key }),
  z.object({ attendant: key }),
]);
const replacesCallId = key.exactOptional();
const participantId = key;

const actions = {
  transfer: z.object({ type: z.literal("transfer"), target, replacesCallId }),
  invite: z.object({
    type: z.literal("invite"),
    people: z.array(z.object({ target, replacesCallId })),
  }),
  removeParticipant: z.object({ type: z.literal("removeParticipant"), participantId }),
  muteParticipant: z.object({ type: z.literal("muteParticipant"), participantId }),
  muteAll: z.object({ type: z.literal("muteAll"), participantIds: z.array(key) }),
  mute: z.object({ type: z.literal("mute") }),
  unmute: z.object({ type: z.literal("unmute") }),
  startHoldMusic: z.object({ type: z.literal("startHoldMusic"), participantId }),
  stopHoldMusic: z.object({ type: z.literal("stopHoldMusic"), participantId }),
  sendDtmfTones: z.object({
    type: z.literal("sendDtmfTones"),
    tones: z.array(z.enum(tones)),
    delayBetweenTonesInMs: z.number(),
  }),
  updateRecordingStatus: z.object({
    type: z.literal("updateRecordingStatus"),
    status: z.enum(["notRecording", "recording", "failed"]),
  }),
  addLargeGalleryView: z.object({ type: z.literal("addLargeGalleryView") }),
  updateMetadata: z.object({ type: z.literal("updateMetadata"), metadata: z.string() }),
  changeScreenSharingRole: z.object({
    type: z.literal("changeScreenSharingRole"),
    role: z.enum(["viewer", "sharer"]),
  }),
  say: z.object({ type: z.literal("say"), step: key, flow: key.exactOptional() }),
  hangUp: z.object({ type: z.literal("hangUp") }),
} satisfies {
  [Type in OperatorAction["type"]]: z.ZodType<Extract<OperatorAction, Readonly<{ type: Type }>>>;
};

const { hangUp, ...others } = actions;

/** What somebody at the switchboard asked for, as it lies on the queue. */
export const operatorActionSchema = z.discriminatedUnion("type", [
  hangUp,
  ...Object.values(others),
]);
