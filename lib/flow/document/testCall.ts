import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { documentKey, e164, language, name } from "./fields";
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
export const testCallSchema = z.strictObject({
  name,
  at: z.iso.datetime().optional(),
  caller: z.union([e164, z.literal("withheld")]).optional(),
  /** Two letters, as Graph names the caller's country. */
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "A country is two letters, such as de.")
    .optional(),
  language: language.optional(),
  keys: z.string().max(500),
  /** What each endpoint answers: always the same, or one after the other and then the last again. */
  answers: z.record(documentKey, z.union([answer, z.array(answer).min(1).max(20)])).optional(),
  /** PINs of this test alone, by their key: never the real ones. */
  pins: z.record(documentKey, pin).optional(),
  transfers: z
    .array(z.enum(["accepted", "noAnswer", "busy", "declined", "unreachable", "failed"]))
    .optional(),
  available: z.array(documentKey).optional(),
  switches: z.array(documentKey).optional(),
  expect: z.strictObject({
    ends: z.string().max(200),
    path: z.array(documentKey).optional(),
    hears: z.array(z.string().max(200)).optional(),
  }),
});

export type TestCall = DeepReadonly<z.infer<typeof testCallSchema>>;
