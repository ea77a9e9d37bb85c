import type { CampaignRecipient } from "../../campaign/campaign";
import { isE164 } from "../../flow/document/e164";

/** The numbers among what a recipient is told, such as who called in an emergency. Pure. */
export function listToldNumbers({
  variables = {},
}: Pick<CampaignRecipient, "variables">): readonly string[] {
  const numbers = Object.values(variables).flatMap((value) =>
    typeof value === "string" && isE164(value) ? [value] : [],
  );
  return [...new Set(numbers)];
}
