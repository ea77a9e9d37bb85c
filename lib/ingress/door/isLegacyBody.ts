import * as z from "zod";

const legacyBody = z.object({ value: z.undefined().optional(), callState: z.string() });

/**
 * True for an incoming call in the older Skype form, which Graph may post first and posts again in its own form once
 * it is answered with 204: https://learn.microsoft.com/microsoftteams/platform/bots/calls-and-meetings/call-notifications
 * Pure.
 */
export function isLegacyBody(body: unknown): boolean {
  return legacyBody.safeParse(body).success;
}
