import * as z from "zod";
import { documentKey, phoneNumber } from "../fields";

const onePerson = z.union(
  [
    z.strictObject({ person: documentKey.describe("A person of the bindings, in Teams.") }),
    z.strictObject({
      phone: z
        .union([phoneNumber, documentKey])
        .describe("A phone number, or one of the bindings' numbers."),
    }),
  ],
  {
    error:
      'Somebody on call is { "person": "anna" }, a person of the bindings, or { "phone": "+4930555010" }.',
  },
);

/** Who is on call for what, and how they are called. */
export const onCallSchema = z
  .strictObject({
    name: z.string().min(1).max(64).describe("The list's name for people."),
    people: z
      .array(onePerson)
      .max(50)
      .describe("Whom an alert calls, one after the other, until one of them confirms."),
    flow: documentKey.describe("The flow that speaks to them; it has confirm."),
    dialled: z
      .string()
      .trim()
      .min(1)
      .max(128)
      .describe("The entry point that leads to this flow: a number, an application's id or *."),
    from: z
      .strictObject({
        applicationInstanceId: z
          .guid("The id of an application instance is a GUID.")
          .describe("The object id of the resource account."),
        displayName: z.string().trim().min(1).max(64).optional().describe("The name it shows."),
      })
      .optional()
      .describe("The resource account with a phone number from which numbers are called."),
    tries: z.int().min(1).max(10).optional().describe("How often one is called. Default: 3."),
    tryAgainAfter: z
      .int()
      .min(60)
      .max(86_400)
      .optional()
      .describe("Seconds until the next call to the same person. Default: 120."),
    ring: z.int().min(10).max(115).optional().describe("Seconds that it rings. Default: 45."),
    schedule: documentKey
      .optional()
      .describe("Shared hours in which they may be called. Default: at any hour."),
    notify: documentKey
      .optional()
      .describe("A channel that is told who confirmed, or that nobody did."),
  })
  .meta({ id: "onCall", description: "Who is on call, and how an alert calls them." });

export type OnCall = z.infer<typeof onCallSchema>;
