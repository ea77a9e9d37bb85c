import { z } from "zod";
import { expressionSchema } from "./expression";
import { promptSchema } from "./prompt";

/** Words a `next` may say instead of a node's key; no node may bear one of these names. */
export const nextWords = ["back", "main", "repeat", "return", "hangup", "operator"] as const;

const name = z.string().trim().min(1).max(64);
const documentKey = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    "A key is letters, digits, - and _, begins with a letter and has at most 64.",
  );
const dialKey = z.enum(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"]);
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is a BCP-47 tag such as en or de-CH.");
const e164 = z
  .string()
  .regex(
    /^\+[1-9]\d{6,14}$/,
    "A phone number is written in E.164 form: + and 7 to 15 digits, no spaces.",
  );
const localizedText = z.union([z.string().max(1000), z.record(language, z.string().max(1000))]);
const next = z.string().min(1).max(64);

/** Where a call can be sent: by the key that the bindings explain, or by a phone number. */
export const targetSchema = z.union([
  z.strictObject({ person: documentKey }),
  z.strictObject({ queue: documentKey }),
  z.strictObject({ attendant: documentKey }),
  z.strictObject({ phone: z.union([e164, documentKey]) }),
  z.strictObject({ voicemail: documentKey }),
]);

const reprompt = z.strictObject({ from: z.int().min(1).max(10), prompt: promptSchema });

/** Everything an asking step may set; what it leaves out comes from the flow's defaults, then from the field's. All times in seconds. */
const askFields = {
  firstDigitTimeout: z.number().min(1).max(60).optional(),
  interDigitTimeout: z.number().min(0.5).max(30).optional(),
  tries: z
    .strictObject({
      noInput: z.int().min(1).max(10).optional(),
      noMatch: z.int().min(1).max(10).optional(),
      total: z.int().min(1).max(20).optional(),
    })
    .optional(),
  bargeIn: z.boolean().optional(),
  typeAhead: z.enum(["keep", "flush"]).optional(),
  noInput: z.array(reprompt).max(10).optional(),
  noMatch: z.array(reprompt).max(10).optional(),
  again: promptSchema.optional(),
  onExhausted: next.optional(),
  onNoInput: next.optional(),
  onNoMatch: next.optional(),
};
const askDefaultsSchema = z.strictObject(askFields);

const common = {
  title: name.optional(),
  milestone: name.optional(),
};

const say = z.strictObject({
  ...common,
  type: z.literal("say"),
  prompt: promptSchema,
  bargeIn: z.boolean().optional(),
  listen: z.partialRecord(dialKey, next).optional(),
  next: next.optional(),
});

const menu = z.strictObject({
  ...common,
  ...askFields,
  type: z.literal("menu"),
  greeting: promptSchema.optional(),
  prompt: promptSchema,
  pin: z
    .strictObject({
      pin: documentKey,
      tries: z.int().min(1).max(5).optional(),
      failed: next.optional(),
    })
    .optional(),
  options: z
    .array(
      z.strictObject({
        keys: z
          .string()
          .min(1)
          .max(24)
          .regex(
            /^(?:[0-9*#x]|\[(?:\d(?:-\d)?)+\])+$/,
            "Keys are what a caller types: digits, * and #, x for any digit, [1-5] for a range.",
          ),
        label: localizedText,
        say: promptSchema.optional(),
        next,
        hidden: z.boolean().optional(),
        when: expressionSchema.optional(),
      }),
    )
    .max(50),
  dialExtension: z
    .strictObject({
      length: z.tuple([z.int().min(1).max(10), z.int().min(1).max(10)]),
      group: documentKey.optional(),
      failed: next.optional(),
    })
    .optional(),
});

const collect = z.strictObject({
  ...common,
  ...askFields,
  type: z.literal("collect"),
  into: documentKey,
  prompt: promptSchema,
  kind: z.enum(["digits", "number", "phone", "date", "time", "money", "expiry", "yesNo", "pin"]),
  length: z.tuple([z.int().min(0).max(64), z.int().min(1).max(64)]).optional(),
  pattern: z.string().max(200).optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  list: z.union([documentKey, z.array(z.string().max(64)).max(1000)]).optional(),
  checksum: z.enum(["luhn", "mod97"]).optional(),
  pin: documentKey.optional(),
  terminators: z.array(dialKey).max(12).optional(),
  clearKey: z.union([dialKey, z.literal("none")]).optional(),
  sensitive: z.boolean().optional(),
  confirm: z
    .strictObject({
      prompt: promptSchema,
      yes: dialKey.optional(),
      no: dialKey.optional(),
      tries: z.int().min(1).max(10).optional(),
    })
    .optional(),
  next,
});

const hours = z.strictObject({
  ...common,
  type: z.literal("hours"),
  schedule: documentKey,
  open: next,
  closed: next,
  holiday: next.optional(),
  special: z.strictObject({ on: documentKey, next }).optional(),
});

const branch = z.strictObject({
  ...common,
  type: z.literal("branch"),
  cases: z
    .array(z.strictObject({ when: expressionSchema, next }))
    .min(1)
    .max(50),
  otherwise: next,
});

const share = z.strictObject({
  ...common,
  type: z.literal("share"),
  parts: z
    .array(z.strictObject({ percent: z.number().min(0).max(100), next }))
    .min(1)
    .max(20),
});

const set = z.strictObject({
  ...common,
  type: z.literal("set"),
  values: z.record(documentKey, expressionSchema).optional(),
  language: language.optional(),
  next,
});

const lookup = z.strictObject({
  ...common,
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
  ...common,
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
  ...common,
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

const directory = z.strictObject({
  ...common,
  ...askFields,
  type: z.literal("directory"),
  by: z
    .array(z.enum(["name", "extension"]))
    .min(1)
    .max(2),
  include: z.array(documentKey).max(50).optional(),
  exclude: z.array(documentKey).max(50).optional(),
  prompt: promptSchema,
  none: next.optional(),
  failed: next.optional(),
});

const callback = z.strictObject({
  ...common,
  ...askFields,
  type: z.literal("callback"),
  number: z.enum(["caller", "ask"]),
  prompt: promptSchema,
  queue: documentKey,
  windows: documentKey.optional(),
  confirmed: next,
  refused: next,
});

const notify = z.strictObject({
  ...common,
  type: z.literal("notify"),
  channel: z.enum(["webhook", "mail", "teams"]),
  to: documentKey,
  text: promptSchema,
  next,
});

const subflow = z.strictObject({
  ...common,
  type: z.literal("subflow"),
  flow: documentKey,
  input: z.record(documentKey, expressionSchema).optional(),
  returned: next,
});

const goto = z.strictObject({ ...common, type: z.literal("goto"), flow: documentKey });
const returnNode = z.strictObject({ ...common, type: z.literal("return") });
const hangup = z.strictObject({
  ...common,
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

const clock = z
  .string()
  .regex(
    /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/,
    "A time of day is written 08:30; the end of a day is 24:00.",
  );
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "A date is written 2026-12-24.");
const ranges = z.array(z.tuple([clock, clock])).max(10);

/** When somebody is there: weekly ranges in local time, and holidays that go before them. */
export const scheduleSchema = z.strictObject({
  title: name.optional(),
  timeZone: z.string().min(1).max(64).optional(),
  weekly: z.strictObject({
    monday: ranges.optional(),
    tuesday: ranges.optional(),
    wednesday: ranges.optional(),
    thursday: ranges.optional(),
    friday: ranges.optional(),
    saturday: ranges.optional(),
    sunday: ranges.optional(),
  }),
  holidays: z
    .array(z.strictObject({ name, from: day, to: day.optional(), open: ranges.optional() }))
    .max(200)
    .optional(),
});

/** What a universal key does anywhere in the flow. */
export const globalActionSchema = z.union([
  z.enum(["repeat", "back", "main", "operator", "help", "hangup"]),
  z.strictObject({ go: next }),
]);

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

type DeepReadonly<T> = T extends object
  ? { readonly [Property in keyof T]: DeepReadonly<T[Property]> }
  : T;

export type Flow = DeepReadonly<z.infer<typeof flowSchema>>;
export type FlowNode = DeepReadonly<z.infer<typeof nodeSchema>>;
export type NodeOf<Type extends FlowNode["type"]> = Extract<FlowNode, { type: Type }>;
export type Target = DeepReadonly<z.infer<typeof targetSchema>>;
export type Schedule = DeepReadonly<z.infer<typeof scheduleSchema>>;
export type GlobalAction = DeepReadonly<z.infer<typeof globalActionSchema>>;
export type AskFields = DeepReadonly<z.infer<typeof askDefaultsSchema>>;
export type TestCall = DeepReadonly<z.infer<typeof testCallSchema>>;
