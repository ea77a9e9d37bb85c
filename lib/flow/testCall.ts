import { z } from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { documentKey, e164, language, name } from "./fields";

/** A call that lives with its flow: what happens to it is tested before every publish. */
export const testCallSchema = z.strictObject({
  name,
  at: z.iso.datetime().optional(),
  caller: e164.optional(),
  language: language.optional(),
  keys: z.string().max(500),
  answers: z
    .record(
      documentKey,
      z.union([
        z.literal("failed"),
        z.literal("notFound"),
        z.record(documentKey, z.union([z.string(), z.number(), z.boolean()])),
      ]),
    )
    .optional(),
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
