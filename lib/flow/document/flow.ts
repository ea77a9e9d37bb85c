import * as z from "zod";
import { askDefaultsSchema } from "../steps/asking.schema";
import type { DeepReadonly } from "./deepReadonly";
import { doorSchema } from "./door";
import { dialKey, documentKey, language, localizedText, name, next } from "./fields";
import { nodeSchema } from "../steps/index.schema";
import { phrasesSchema } from "./phrasesSchema";
import { promptSchema } from "./prompt";
import { scheduleSchema } from "./schedule";
import { targetSchema } from "./target";
import { testCallSchema } from "./testCall";

/** What a universal key does anywhere in the flow. */
const globalActionSchema = z
  .union([
    z.enum(["repeat", "back", "main", "operator", "help", "hangup"]),
    z.strictObject({ go: next.describe("The step that the key leads to.") }),
  ])
  .meta({ id: "globalAction", description: "What a universal key does anywhere in the flow." });

/** The flow document: what callers hear and where they go. */
export const flowSchema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find the form of this document."),
  schema: z.literal("flow/v1").describe("The kind of document: always flow/v1."),
  key: documentKey.describe("The key by which commands and other flows name this flow."),
  name: name.describe("The flow's name for people."),
  description: z.string().max(1000).optional().describe("What the flow is for."),
  languages: z
    .array(language)
    .min(1)
    .max(10)
    .describe("What the flow speaks; the first is the one a call begins in."),
  timeZone: z
    .string()
    .min(1)
    .max(64)
    .describe("The time zone of its hours, such as Europe/London."),
  entry: documentKey.describe("The step that a call begins with."),
  nodes: z.record(documentKey, nodeSchema).describe("The steps, each under a key of its own."),
  door: doorSchema
    .optional()
    .describe(
      "What is done with calls before they are answered: the first rule that holds counts. Default: private calls are answered, invitations to group calls and meetings are turned away.",
    ),
  inputs: z
    .record(
      documentKey,
      z.strictObject({
        description: z.string().max(200).optional().describe("What it is, for people."),
        optional: z
          .boolean()
          .optional()
          .describe("true: a call can be placed without it. Default: it must be given."),
        sensitive: z
          .boolean()
          .optional()
          .describe("true: no log and no record shows it, and it is never read back from one."),
      }),
    )
    .optional()
    .describe("Variables that whoever places a call with this flow gives it."),
  confirm: z
    .strictObject({
      key: dialKey.describe("The key that proves that a person listens."),
      prompt: promptSchema.describe(
        "What is said until then, which anybody may hear: who calls, and which key to press.",
      ),
      tries: z.int().min(1).max(5).optional().describe("How often it is said. Default: 3."),
    })
    .optional()
    .describe(
      "Calls that are placed with this flow say nothing else before this key was pressed: a machine presses none.",
    ),
  page: z
    .strictObject({
      note: localizedText
        .optional()
        .describe("Words above the menu, such as another way to reach you."),
      leaveOut: z
        .array(documentKey)
        .max(200)
        .optional()
        .describe("Steps that the page does not show, nor what lies behind them."),
    })
    .optional()
    .describe(
      "Shows the menu as a public page at /menu/NUMBER, for people who read it rather than hear it. Hidden options and what stands behind a PIN are never on it. Default: no page.",
    ),
  operator: targetSchema
    .optional()
    .describe("What the word operator leads to, and the last resort of every question."),
  globals: z
    .partialRecord(dialKey, globalActionSchema)
    .optional()
    .describe("Keys that work everywhere; a step's own keys go first."),
  help: promptSchema.optional().describe("What the help key says."),
  onError: next
    .optional()
    .describe(
      "Where a call goes when something of ours fails. Default: an apology, then the operator.",
    ),
  defaults: askDefaultsSchema.optional().describe("How all steps ask, unless they say otherwise."),
  limits: z
    .strictObject({
      maxMinutes: z
        .int()
        .min(1)
        .max(240)
        .optional()
        .describe("The longest call, in minutes. Default: 30."),
      maxSteps: z
        .int()
        .min(10)
        .max(2000)
        .optional()
        .describe("The most steps of a call. Default: 200."),
    })
    .optional()
    .describe("What ends a call that lasts too long or goes round and round."),
  privacy: z
    .strictObject({
      recordingsDays: z
        .int()
        .min(1)
        .max(3650)
        .optional()
        .describe("Days for which messages are kept. Default: 30."),
      consentPrompt: promptSchema
        .optional()
        .describe("What is said before every recording: that you record, and why."),
      storeCallerNumber: z
        .boolean()
        .optional()
        .describe(
          "true: whole numbers of callers are stored with messages. Default: their last three digits.",
        ),
    })
    .optional()
    .describe("How messages are kept."),
  voices: z
    .record(language, name)
    .optional()
    .describe("The voice of the speech service for each language."),
  phrases: phrasesSchema
    .optional()
    .describe("Your own words for the sentences that every flow needs."),
  schedules: z
    .record(documentKey, scheduleSchema)
    .optional()
    .describe("Opening hours, by the names that hours steps use."),
  lists: z
    .record(documentKey, z.array(z.string().max(64)).max(1000))
    .optional()
    .describe("Lists of entries that collect steps allow, or that conditions look for."),
  todo: z
    .array(z.string().min(1).max(1000))
    .max(200)
    .optional()
    .describe(
      "What is still to be decided, such as what an import could not know. A flow with such a line is not published.",
    ),
  tests: z
    .array(testCallSchema)
    .max(200)
    .optional()
    .describe("Calls that are tried before every publish."),
});

export type Flow = DeepReadonly<z.infer<typeof flowSchema>>;

export type { AskFields } from "../steps/asking.schema";
export type { FlowNode, NodeOf } from "../steps/index.schema";
export type { DoorRule, DoorTarget } from "./door";
export type { Schedule } from "./schedule";
export type { Target } from "./target";
export type { TestCall } from "./testCall";
