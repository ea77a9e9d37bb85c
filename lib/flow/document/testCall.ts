import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { documentKey, language, name, phoneNumber } from "./fields";
import { personPresences } from "../presence/personPresence";
import { pinLength } from "../keys/pinLength";

const answer = z.union([
  z.literal("failed"),
  z.literal("notFound"),
  z.record(documentKey, z.union([z.string(), z.number(), z.boolean()])),
]);

const pin = z
  .string()
  .regex(/^\d+$/, "A PIN has digits and nothing else.")
  .min(pinLength.least, `A PIN has at least ${pinLength.least} digits.`)
  .max(pinLength.most, `A PIN has at most ${pinLength.most} digits.`);

/** A call that lives with its flow: what happens to it is tested before every publish. */
export const testCallSchema = z
  .strictObject({
    name: name.describe("What this call shows, in a few words."),
    at: z.iso
      .datetime()
      .optional()
      .describe("When the call comes, such as 2026-11-21T09:00:00Z. Hours go by it."),
    caller: z
      .union([phoneNumber, z.literal("withheld")])
      .optional()
      .describe("The caller's number, or withheld."),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}$/, "A country is two letters, such as de.")
      .optional()
      .describe("The caller's country, by two letters, as Graph names it."),
    isGroup: z
      .literal(true)
      .optional()
      .describe("true: somebody invites us into a group call or a meeting."),
    forwardedFrom: z
      .string()
      .max(64)
      .optional()
      .describe("Whose line led the call on: a number or an object id."),
    transferredBy: z
      .string()
      .max(64)
      .optional()
      .describe("Who handed the call over: a number or an object id."),
    callsInLastHour: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe(
        "How often the caller has called in the last hour, this call included. Default: 1.",
      ),
    outgoing: z
      .strictObject({
        callee: z
          .enum(["accepted", "machine", "noAnswer", "busy", "declined"])
          .optional()
          .describe(
            "What becomes of it. machine: an answering machine picks up, and presses nothing. Default: accepted.",
          ),
        variables: z
          .record(documentKey, z.union([z.string().max(1000), z.number(), z.boolean()]))
          .optional()
          .describe("What the flow is given to begin with."),
      })
      .optional()
      .describe("We place the call: whoever is called hears the flow."),
    lists: z
      .record(documentKey, z.array(z.string().max(64)).max(100))
      .optional()
      .describe("Lists of the bindings as they are in this test alone. Default: empty."),
    redirect: z
      .literal("refused")
      .optional()
      .describe("refused: the call cannot be sent on, and is answered."),
    language: language.optional().describe("The language that the call begins in."),
    keys: z
      .string()
      .max(500)
      .describe("What the caller does, as in “simulate --keys”: keys, w to listen, s30 to wait."),
    answers: z
      .record(documentKey, z.union([answer, z.array(answer).min(1).max(20)]))
      .optional()
      .describe(
        "What each endpoint answers: always the same, or one after the other and then the last again.",
      ),
    pins: z
      .record(documentKey, pin)
      .optional()
      .describe("PINs of this test alone, by their key: never the real ones."),
    alerts: z
      .record(documentKey, z.enum(["started", "failed"]))
      .optional()
      .describe("Whether people on call can be called, by their list. Default: started."),
    rooms: z
      .record(documentKey, z.enum(["open", "full", "locked", "failed"]))
      .optional()
      .describe("What comes of the way into rooms, by their key. Default: open."),
    transfers: z
      .array(z.enum(["accepted", "noAnswer", "busy", "declined", "unreachable", "failed"]))
      .optional()
      .describe("What becomes of each transfer, in order."),
    people: z
      .record(documentKey, z.enum(["takes", "declines", "machine", "busy", "noAnswer"]))
      .optional()
      .describe(
        "What people do whom a connect step rings, by the name of the person or the number. Default: takes.",
      ),
    available: z
      .array(documentKey)
      .optional()
      .describe("The people whose presence says that they are there."),
    meeting: z
      .literal("failed")
      .optional()
      .describe("failed: no meeting can be made. Default: every meeting is made."),
    presences: z
      .record(documentKey, z.enum(personPresences))
      .optional()
      .describe("What Teams says of people, such as outOfOffice. Default: available."),
    switches: z.array(documentKey).optional().describe("The switches that are on."),
    expect: z
      .strictObject({
        ends: z.string().max(200).describe("How the call ends, such as goodbye."),
        door: z
          .string()
          .max(400)
          .optional()
          .describe(
            "What the door does: answered, turnedAway:REASON, or redirected:NAMES with commas between them.",
          ),
        path: z.array(documentKey).optional().describe("The steps it passes, in this order."),
        hears: z
          .array(z.string().max(200))
          .optional()
          .describe("Words that the caller hears, in this order."),
      })
      .describe("What should come of it."),
  })
  .meta({
    id: "testCall",
    description: "A call that is tried before every publish, and what should come of it.",
  });

export type TestCall = DeepReadonly<z.infer<typeof testCallSchema>>;
