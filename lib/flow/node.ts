import { z } from "zod";
import { callback, collect, directory, menu } from "./askingNodes";
import type { DeepReadonly } from "./deepReadonly";
import { expressionSchema } from "./expression";
import { dialKey, documentKey, language, next, nodeFields } from "./fields";
import { promptSchema } from "./prompt";
import { targetSchema } from "./target";

const say = z.strictObject({
  ...nodeFields,
  type: z.literal("say"),
  prompt: promptSchema,
  bargeIn: z.boolean().optional(),
  listen: z.partialRecord(dialKey, next).optional(),
  next: next.optional(),
});

const hours = z.strictObject({
  ...nodeFields,
  type: z.literal("hours"),
  schedule: documentKey,
  open: next,
  closed: next,
  holiday: next.optional(),
  special: z.strictObject({ on: documentKey, next }).optional(),
});

const branch = z.strictObject({
  ...nodeFields,
  type: z.literal("branch"),
  cases: z
    .array(z.strictObject({ when: expressionSchema, next }))
    .min(1)
    .max(50),
  otherwise: next,
});

const share = z.strictObject({
  ...nodeFields,
  type: z.literal("share"),
  parts: z
    .array(z.strictObject({ percent: z.number().min(0).max(100), next }))
    .min(1)
    .max(20),
});

const set = z.strictObject({
  ...nodeFields,
  type: z.literal("set"),
  values: z.record(documentKey, expressionSchema).optional(),
  language: language.optional(),
  next,
});

const lookup = z.strictObject({
  ...nodeFields,
  type: z.literal("lookup"),
  endpoint: documentKey,
  input: z.record(documentKey, expressionSchema).optional(),
  into: documentKey,
  timeout: z.number().min(1).max(10).optional(),
  filler: promptSchema.optional(),
  next,
  notFound: next.optional(),
  failed: next,
});

const transfer = z.strictObject({
  ...nodeFields,
  type: z.literal("transfer"),
  before: promptSchema.optional(),
  to: z
    .array(
      z.strictObject({
        target: targetSchema,
        ring: z.int().min(5).max(120).optional(),
        only: z.literal("available").optional(),
      }),
    )
    .min(1)
    .max(10),
  noAnswer: next.optional(),
  busy: next.optional(),
  failed: next.optional(),
});

const voicemail = z.strictObject({
  ...nodeFields,
  type: z.literal("voicemail"),
  mailbox: documentKey,
  prompt: promptSchema,
  consent: promptSchema.optional(),
  maxSeconds: z.int().min(1).max(120).optional(),
  silence: z.int().min(1).max(120).optional(),
  stop: z.array(dialKey).max(12).optional(),
  review: z.boolean().optional(),
  retentionDays: z.int().min(1).max(3650).optional(),
  done: next.optional(),
  empty: next.optional(),
});

const notify = z.strictObject({
  ...nodeFields,
  type: z.literal("notify"),
  channel: z.enum(["webhook", "mail", "teams"]),
  to: documentKey,
  text: promptSchema,
  next,
});

const subflow = z.strictObject({
  ...nodeFields,
  type: z.literal("subflow"),
  flow: documentKey,
  input: z.record(documentKey, expressionSchema).optional(),
  returned: next,
});

const goto = z.strictObject({ ...nodeFields, type: z.literal("goto"), flow: documentKey });
const returnNode = z.strictObject({ ...nodeFields, type: z.literal("return") });
const hangup = z.strictObject({
  ...nodeFields,
  type: z.literal("hangup"),
  prompt: promptSchema.optional(),
});

/** One step of a flow. */
export const nodeSchema = z.discriminatedUnion("type", [
  say,
  menu,
  collect,
  hours,
  branch,
  share,
  set,
  lookup,
  transfer,
  voicemail,
  directory,
  callback,
  notify,
  subflow,
  goto,
  returnNode,
  hangup,
]);

export type FlowNode = DeepReadonly<z.infer<typeof nodeSchema>>;
export type NodeOf<Type extends FlowNode["type"]> = Extract<FlowNode, { type: Type }>;
