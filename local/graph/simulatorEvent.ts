import { z } from "zod";

const transferFailures = ["noAnswer", "busy", "declined", "unreachable", "failed"] as const;

const factSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("incoming") }),
  z.object({ type: z.literal("answered") }),
  z.object({ type: z.literal("rejected"), reason: z.string() }),
  z.object({ type: z.literal("audioActive") }),
  z.object({ type: z.literal("held") }),
  z.object({ type: z.literal("resumed") }),
  z.object({ type: z.literal("toneSubscribed") }),
  z.object({
    type: z.literal("promptStarted"),
    operationId: z.string(),
    promptId: z.string(),
    words: z.string(),
    durationInMs: z.number(),
  }),
  z.object({
    type: z.literal("promptEnded"),
    operationId: z.string(),
    outcome: z.enum(["completed", "cancelled", "failed"]),
  }),
  z.object({ type: z.literal("beep") }),
  z.object({ type: z.literal("recordingStarted") }),
  z.object({
    type: z.literal("recordingEnded"),
    reason: z.enum([
      "stopTone",
      "maxDuration",
      "maxSilence",
      "initialSilence",
      "cancelled",
      "callEnded",
    ]),
  }),
  z.object({ type: z.literal("tone"), tone: z.string(), sequenceId: z.number() }),
  z.object({
    type: z.literal("transferring"),
    target: z.object({
      kind: z.enum(["user", "phone", "application", "applicationInstance", "voicemail"]),
      id: z.string(),
    }),
  }),
  z.object({ type: z.literal("transferAccepted") }),
  z.object({ type: z.literal("transferFailed"), reason: z.enum(transferFailures) }),
  z.object({
    type: z.literal("ended"),
    code: z.number(),
    subcode: z.number(),
    reason: z.enum([
      "callerHungUp",
      "hungUpByApp",
      "transferred",
      "unanswered",
      "keepAliveExpired",
      "rejected",
    ]),
  }),
]);

/** One line of a simulated call's event stream: what the person at the other end hears, does or is told. */
export const simulatorEventSchema = z.intersection(
  z.object({ sequence: z.number(), at: z.string() }),
  factSchema,
);

/** What happened, before it has a number and a time. A playPrompt of several prompts starts each of them and ends once. */
export type SimulatorFact = z.infer<typeof factSchema>;

/** A fact of one simulated call with its number (from 1) and ISO instant. */
export type SimulatorEvent = z.infer<typeof simulatorEventSchema>;
