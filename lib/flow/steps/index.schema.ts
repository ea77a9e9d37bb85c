import * as z from "zod";
import type { DeepReadonly } from "../document/deepReadonly";
import { alertSchema } from "./alert.schema";
import { branchSchema } from "./branch.schema";
import { callbackSchema } from "./callback.schema";
import { collectSchema } from "./collect.schema";
import { directorySchema } from "./directory.schema";
import { gotoSchema } from "./goto.schema";
import { hangupSchema } from "./hangup.schema";
import { hoursSchema } from "./hours.schema";
import { lookupSchema } from "./lookup.schema";
import { meetingSchema } from "./meeting.schema";
import { menuSchema } from "./menu.schema";
import { notifySchema } from "./notify.schema";
import { returnSchema } from "./return.schema";
import { saySchema } from "./say.schema";
import { setSchema } from "./set.schema";
import { shareSchema } from "./share.schema";
import { subflowSchema } from "./subflow.schema";
import { conferenceSchema } from "./conference.schema";
import { connectSchema } from "./connect.schema";
import { transferSchema } from "./transfer.schema";
import { voicemailSchema } from "./voicemail.schema";

/** One step of a flow. The list of what each type may write; `stepTypes` says what each does and fails to compile without one of these. */
export const nodeSchema = z
  .discriminatedUnion("type", [
    saySchema,
    menuSchema,
    collectSchema,
    hoursSchema,
    branchSchema,
    shareSchema,
    setSchema,
    lookupSchema,
    meetingSchema,
    transferSchema,
    connectSchema,
    conferenceSchema,
    voicemailSchema,
    directorySchema,
    callbackSchema,
    notifySchema,
    alertSchema,
    subflowSchema,
    gotoSchema,
    returnSchema,
    hangupSchema,
  ])
  .meta({ id: "step", description: "One step of a flow." });

export type FlowNode = DeepReadonly<z.infer<typeof nodeSchema>>;
export type NodeOf<Type extends FlowNode["type"]> = Extract<FlowNode, { type: Type }>;
