import * as z from "zod";
import { stateSchema } from "../../ivr/call/ivrState";
import type { StoredCall } from "../../worker/ports";

const typed = z.looseObject({ type: z.string() });
const frame = z.looseObject({ flow: z.string(), place: typed, trail: z.array(z.string()) });

const dueTimer = z.looseObject({
  timer: z.string(),
  generation: z.number(),
  dueAt: z.string(),
});

/** What every step relies on. Fields that a later version adds pass; a state of another `schema` does not. */
const storedCallShape = z.looseObject({
  state: z.looseObject({
    schema: z.literal(stateSchema),
    callId: z.string(),
    activity: typed,
    direction: z.enum(["incoming", "outgoing"]),
    startedAt: z.string(),
    caller: z.looseObject({ kind: z.string() }),
    dialled: z.string(),
    pinned: z.looseObject({ entry: z.string(), versions: z.record(z.string(), z.number()) }),
    frames: z.array(frame),
    language: z.string(),
    variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    sensitive: z.array(z.string()),
    generation: z.number(),
    timers: z.record(z.string(), z.number()),
    typeAhead: z.array(z.string()),
    greeted: z.array(z.string()),
    steps: z.number(),
    path: z.array(z.looseObject({ flow: z.string(), node: z.string() })),
    milestones: z.array(z.string()),
  }),
  handledEventIds: z.array(z.string()),
  pendingActions: z.array(typed),
  timers: z
    .looseObject({
      waiting: z.array(dueTimer),
      alarms: z.array(z.string()),
      toSend: z.array(dueTimer),
    })
    .optional(),
  repeatedOperations: z.array(z.string()).optional(),
});

/**
 * A call as it lies in storage. We wrote it ourselves, so only the shape that steps rely on is checked, and nothing is
 * dropped: a newer version's fields survive an older one's write.
 */
export const storedCallSchema = z.custom<StoredCall>().superRefine((value, context) => {
  for (const issue of storedCallShape.safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: "custom", path: [...issue.path], message: issue.message });
  }
});
