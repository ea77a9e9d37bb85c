import * as z from "zod";
import { callbackRuleSchema } from "./callbackRule";
import { channelSchema } from "./channel";
import { documentKey as key, phoneNumber } from "./fields";
import { onCallSchema } from "./bound/onCall";
import { roomSchema } from "./bound/room";
import { scheduleSchema } from "./schedule";
import { secretSettingSchema } from "../secretSetting";

const httpsUrl = z.url({ protocol: /^https$/, error: "An address begins with https://." });
const secretText = z.union([z.string().max(1024), secretSettingSchema], {
  error: 'A header is a text of at most 1,024 characters, or { "setting": "IVR_SECRET_NAME" }.',
});

const resourceAccount = z
  .union([
    z.strictObject({
      phone: phoneNumber.describe("The phone number of the resource account: best."),
    }),
    z.strictObject({
      applicationInstanceId: z
        .string()
        .min(1)
        .max(128)
        .describe("The object id of the resource account."),
    }),
  ])
  .meta({
    id: "resourceAccount",
    description: "A Teams call queue or auto attendant, by its phone number or its object id.",
  });

/** What the names in flows mean in one environment. Publishing checks a flow and its bindings together. */
export const bindingsSchema = z.strictObject({
  $schema: z.string().optional().describe("Where editors find the form of this document."),
  schema: z.literal("bindings/v1").describe("The kind of document: always bindings/v1."),
  people: z
    .record(
      key,
      z.strictObject({
        userId: z.string().min(1).max(128).describe("The person's object id in Entra."),
        name: z.string().min(1).max(64).describe("The name, as directories say it."),
        extension: z
          .string()
          .regex(/^\d{1,10}$/)
          .optional()
          .describe("The extension that callers can dial."),
        groups: z
          .array(key)
          .max(20)
          .optional()
          .describe("Groups that directories include or leave out."),
        department: z.string().max(64).optional().describe("The department, for people who read."),
      }),
    )
    .optional()
    .describe("People that flows name."),
  numbers: z.record(key, phoneNumber).optional().describe("Phone numbers that flows name."),
  queues: z.record(key, resourceAccount).optional().describe("Teams call queues that flows name."),
  attendants: z
    .record(key, resourceAccount)
    .optional()
    .describe("Teams auto attendants that flows name."),
  applications: z
    .record(
      key,
      z.strictObject({
        applicationId: z.string().min(1).max(128).describe("The app id of another calling bot."),
      }),
    )
    .optional()
    .describe("Other calling bots that flows name."),
  mailboxes: z
    .record(
      key,
      z.strictObject({
        name: z.string().min(1).max(64).describe("The mailbox's name for people."),
        notify: key.optional().describe("A channel that is told of each message."),
        attach: z
          .boolean()
          .optional()
          .describe(
            "Whether mail carries the sound. It then stays where the mail goes, past retention and erasure.",
          ),
        words: z
          .boolean()
          .optional()
          .describe(
            "Whether messages are written down, where the environment has a speech account (SPEECH_ENDPOINT).",
          ),
        urgentWords: z
          .array(z.string().min(1).max(64))
          .max(50)
          .optional()
          .describe("Words that make a message urgent when they are said in it."),
      }),
    )
    .optional()
    .describe("Mailboxes that flows name."),
  callbackQueues: z
    .record(
      key,
      z.strictObject({
        name: z.string().min(1).max(64).describe("The queue's name for people."),
        notify: key
          .optional()
          .describe("A channel that is told who wants to be called back, and when that is due."),
        calls: callbackRuleSchema
          .optional()
          .describe("How the app itself calls back. Default: people call back by hand."),
      }),
    )
    .optional()
    .describe("Queues of callbacks that flows name."),
  onCall: z
    .record(key, onCallSchema)
    .optional()
    .describe("Who is on call for what, for alert steps."),
  rooms: z.record(key, roomSchema).optional().describe("Rooms in which callers meet."),
  endpoints: z
    .record(
      key,
      z.strictObject({
        url: httpsUrl.describe("The address that is asked."),
        method: z
          .enum(["GET", "POST"])
          .optional()
          .describe(
            "How it is asked: GET sends the input in the address, POST as JSON. Default: GET.",
          ),
        headers: z
          .record(z.string().max(128), secretText)
          .optional()
          .describe(
            'Headers of the request. A secret is kept in a setting: { "setting": "IVR_SECRET_NAME" }.',
          ),
      }),
    )
    .optional()
    .describe("Addresses that look-up steps ask."),
  channels: z
    .record(key, channelSchema)
    .optional()
    .describe("Channels that notify steps and mailboxes tell."),
  organizers: z
    .record(
      key,
      z.strictObject({
        userId: z.string().min(1).max(128).describe("The organizer's object id in Entra."),
        name: z.string().min(1).max(64).describe("The organizer's name for people."),
      }),
    )
    .optional()
    .describe(
      "In whose name meeting steps make online meetings; a Teams administrator has to allow it.",
    ),
  pins: z
    .record(
      key,
      z
        .string()
        .regex(
          /^[0-9a-f]{32}:[0-9a-f]{64}$/,
          "A PIN is stored as salt:hash; `npm run flows -- pin` makes one.",
        ),
    )
    .optional()
    .describe("PINs, each as “flows -- pin” prints it."),
  schedules: z
    .record(key, scheduleSchema)
    .optional()
    .describe("Opening hours that several flows share."),
  lists: z
    .record(key, z.array(z.string().min(1).max(64)).max(1000))
    .optional()
    .describe(
      "Lists that conditions look for, such as numbers that are turned away; they change without publishing.",
    ),
  switches: z
    .record(
      key,
      z.strictObject({
        on: z.boolean().describe("Whether the switch is on."),
        until: z.iso.datetime().optional().describe("When it turns off by itself."),
      }),
    )
    .optional()
    .describe("Emergency switches that hours steps obey."),
});

type Plain = z.infer<typeof bindingsSchema>;
export type Bindings = { readonly [Property in keyof Plain]: Plain[Property] };
