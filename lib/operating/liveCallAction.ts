import * as z from "zod";
import type { Target } from "../flow/document/flow";
import type { OperatorAction } from "../ivr/call/conferenceAction";
import { toTone, type Key } from "../ivr/call/tone";

const text = (most: number) => z.string().min(1, "must not be empty").max(most);
const name = text(64);
const participantId = text(512);
const replacesCallId = text(128).exactOptional();

const target: z.ZodType<Target> = z.union(
  [
    z.strictObject({ person: name }),
    z.strictObject({ phone: name }),
    z.strictObject({ queue: name }),
    z.strictObject({ attendant: name }),
  ],
  {
    error: "must be one of {person}, {phone}, {queue} and {attendant}, with a name of the bindings",
  },
);

const keyPad: ReadonlySet<string> = new Set("0123456789*#".split(""));

/** The characters of a dial pad, as Graph names them. */
const tones = z
  .string()
  .min(1, "must have at least one key")
  .max(50, "must have at most 50 keys")
  .refine((keys) => keys.split("").every((key) => keyPad.has(key)), "may have 0 to 9, * and # only")
  .transform((keys) => keys.split("").map((key) => toTone(key as Key)));

const plain = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) });
const ofParticipant = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), participantId });

/** What may be asked for in a live call, in Graph's words; keys to be pressed are those of a dial pad. */
export const liveCallActionSchema: z.ZodType<OperatorAction> = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.literal("transfer"), target, replacesCallId }),
    z.strictObject({
      type: z.literal("invite"),
      people: z
        .array(z.strictObject({ target, replacesCallId }))
        .min(1, "must name somebody")
        .max(5, "must name at most five"),
    }),
    z.strictObject({ type: z.literal("say"), step: name, flow: name.exactOptional() }),
    ofParticipant("removeParticipant"),
    ofParticipant("muteParticipant"),
    z.strictObject({
      type: z.literal("muteAll"),
      participantIds: z.array(participantId).min(1).max(50),
    }),
    plain("mute"),
    plain("unmute"),
    ofParticipant("startHoldMusic"),
    ofParticipant("stopHoldMusic"),
    z
      .strictObject({
        type: z.literal("sendDtmfTones"),
        keys: tones,
        delayBetweenTonesInMs: z.int().min(0).max(10_000).default(300),
      })
      .transform(({ keys, ...rest }) => ({ ...rest, tones: keys })),
    z.strictObject({
      type: z.literal("updateRecordingStatus"),
      status: z.enum(["notRecording", "recording", "failed"]),
    }),
    plain("addLargeGalleryView"),
    z.strictObject({ type: z.literal("updateMetadata"), metadata: text(1024) }),
    z.strictObject({
      type: z.literal("changeScreenSharingRole"),
      role: z.enum(["viewer", "sharer"]),
    }),
    plain("hangUp"),
  ],
  { error: "must have a `type` that can be done in a call: see docs/api.md" },
);
