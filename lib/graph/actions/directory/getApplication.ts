import * as z from "zod";
import type { GraphAction } from "../graphAction";
import { readAs } from "../parts/readReply";

const application = z.object({
  passwordCredentials: z.array(
    z.object({ hint: z.string().nullish(), endDateTime: z.string().nullish() }),
  ),
});

/** Reads when the secrets of an app registration end, and no secret: https://learn.microsoft.com/graph/api/application-get */
export const getApplication: GraphAction<
  Readonly<{ appId: string }>,
  z.infer<typeof application>
> = {
  method: "GET",
  path: "applications(appId='{appId}')",
  words: [],
  isRepeatable: true,
  toQuery: () => ({ $select: "passwordCredentials" }),
  read: readAs(application, "the secrets of an app registration"),
};
