import * as z from "zod";
import { scheduleSchema } from "./schedule";
import { secretSettingSchema } from "../secretSetting";

const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/);
const e164 = z
  .string()
  .regex(
    /^\+[1-9]\d{6,14}$/,
    "A phone number is written in E.164 form: + and 7 to 15 digits, no spaces.",
  );
const httpsUrl = z.url({ protocol: /^https$/, error: "An address begins with https://." });
const secretUrl = z.union([httpsUrl, secretSettingSchema], {
  error: 'An address begins with https://, or is { "setting": "IVR_SECRET_NAME" }.',
});
const secretText = z.union([z.string().max(1024), secretSettingSchema], {
  error: 'A header is a text of at most 1,024 characters, or { "setting": "IVR_SECRET_NAME" }.',
});

/** What the names in flows mean in one environment. Publishing checks a flow and its bindings together. */
export const bindingsSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal("bindings/v1"),
  people: z
    .record(
      key,
      z.strictObject({
        userId: z.string().min(1).max(128),
        name: z.string().min(1).max(64),
        extension: z
          .string()
          .regex(/^\d{1,10}$/)
          .optional(),
        groups: z.array(key).max(20).optional(),
        department: z.string().max(64).optional(),
      }),
    )
    .optional(),
  numbers: z.record(key, e164).optional(),
  queues: z
    .record(
      key,
      z.union([
        z.strictObject({ phone: e164 }),
        z.strictObject({ applicationInstanceId: z.string().min(1).max(128) }),
      ]),
    )
    .optional(),
  attendants: z
    .record(
      key,
      z.union([
        z.strictObject({ phone: e164 }),
        z.strictObject({ applicationInstanceId: z.string().min(1).max(128) }),
      ]),
    )
    .optional(),
  mailboxes: z
    .record(key, z.strictObject({ name: z.string().min(1).max(64), notify: key.optional() }))
    .optional(),
  endpoints: z
    .record(
      key,
      z.strictObject({
        url: httpsUrl,
        method: z.enum(["GET", "POST"]).optional(),
        headers: z.record(z.string().max(128), secretText).optional(),
      }),
    )
    .optional(),
  channels: z.record(key, z.strictObject({ url: secretUrl })).optional(),
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
    .optional(),
  schedules: z.record(key, scheduleSchema).optional(),
  switches: z
    .record(key, z.strictObject({ on: z.boolean(), until: z.iso.datetime().optional() }))
    .optional(),
});

type Plain = z.infer<typeof bindingsSchema>;
export type Bindings = { readonly [Property in keyof Plain]: Plain[Property] };
