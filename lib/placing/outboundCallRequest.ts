import * as z from "zod";
import { isE164 } from "../flow/document/e164";
import { documentKey } from "../flow/document/fields";
import { isGuid } from "../flow/document/isGuid";

const isKey = (text: string) => documentKey.safeParse(text).success;
const guid = z
  .string()
  .refine(isGuid, "must be an object id such as 00000000-0000-0000-0000-000000000000")
  .transform((value) => value.toLowerCase());
const key = z.string().refine(isKey, "must be a key of the bindings: letters, digits, - and _");
const phone = z
  .string()
  .refine(
    (text) => isE164(text) || isKey(text),
    "must be a number in E.164 form (+ and 7 to 15 digits) or a key of the bindings' numbers",
  );

/** What a client asks for: whom to call, which entry point's flow speaks, and from which application instance. */
export const outboundCallRequestSchema = z
  .strictObject(
    {
      to: z
        .strictObject({
          person: key.optional(),
          phone: phone.optional(),
          userId: guid.optional(),
        })
        .refine((to) => Object.values(to).filter((value) => value !== undefined).length === 1, {
          error: "must name exactly one of person, phone and userId",
        }),
      dialled: z
        .string("must be the number or application id of an entry point, or *")
        .trim()
        .min(1, "must be the number or application id of an entry point, or *")
        .max(128, "must be the number or application id of an entry point, or *"),
      from: z
        .strictObject({
          applicationInstanceId: guid,
          displayName: z.string().trim().min(1).max(64).optional(),
        })
        .optional(),
      tenantId: guid.optional(),
    },
    {
      error: "must be a JSON object with `to` and `dialled`, and if need be `from` and `tenantId`",
    },
  )
  .refine(
    ({ to, from, dialled }) =>
      to.phone === undefined || from !== undefined || guid.safeParse(dialled).success,
    {
      path: ["from"],
      error:
        "must name an application instance with a phone number: only from one can the telephone network be called",
    },
  );

export type OutboundCallRequest = z.infer<typeof outboundCallRequestSchema>;
