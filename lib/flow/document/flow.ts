import * as z from "zod";
import { askDefaultsSchema } from "../steps/asking.schema";
import type { DeepReadonly } from "./deepReadonly";
import { dialKey, documentKey, language, name, next } from "./fields";
import { nodeSchema } from "../steps/index.schema";
import { promptSchema } from "./prompt";
import { scheduleSchema } from "./schedule";
import { targetSchema } from "./target";
import { testCallSchema } from "./testCall";

/** What a universal key does anywhere in the flow. */
const globalActionSchema = z.union([
  z.enum(["repeat", "back", "main", "operator", "help", "hangup"]),
  z.strictObject({ go: next }),
]);

/** The flow document: what callers hear and where they go. */
export const flowSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal("flow/v1"),
  key: documentKey,
  name,
  description: z.string().max(1000).optional(),
  languages: z.array(language).min(1).max(10),
  timeZone: z.string().min(1).max(64),
  entry: documentKey,
  nodes: z.record(documentKey, nodeSchema),
  operator: targetSchema.optional(),
  globals: z.partialRecord(dialKey, globalActionSchema).optional(),
  help: promptSchema.optional(),
  onError: next.optional(),
  defaults: askDefaultsSchema.optional(),
  limits: z
    .strictObject({
      maxMinutes: z.int().min(1).max(240).optional(),
      maxSteps: z.int().min(10).max(2000).optional(),
    })
    .optional(),
  privacy: z
    .strictObject({
      recordingsDays: z.int().min(1).max(3650).optional(),
      consentPrompt: promptSchema.optional(),
      storeCallerNumber: z.boolean().optional(),
    })
    .optional(),
  voices: z.record(language, name).optional(),
  phrases: z.record(documentKey, promptSchema).optional(),
  schedules: z.record(documentKey, scheduleSchema).optional(),
  lists: z.record(documentKey, z.array(z.string().max(64)).max(1000)).optional(),
  tests: z.array(testCallSchema).max(200).optional(),
});

export type Flow = DeepReadonly<z.infer<typeof flowSchema>>;

export type { AskFields } from "../steps/asking.schema";
export type { FlowNode, NodeOf } from "../steps/index.schema";
export type { Schedule } from "./schedule";
export type { Target } from "./target";
export type { TestCall } from "./testCall";
