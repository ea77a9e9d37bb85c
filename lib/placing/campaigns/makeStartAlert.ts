import { hasCode, IvrError } from "../../errors";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { StartAlert } from "../../worker/ports";
import { campaignRequestSchema } from "./campaignRequest";
import { nameAlert } from "./nameAlert";
import type { StartCampaign } from "./makeStartCampaign";

/** Who waits in an emergency does not wait ten minutes for the next try, as one who is reminded does. */
const tryAgainAfterUnlessTold = 120;

/** Makes the starting of alerts: each is a campaign that calls one after the other until somebody confirms. */
export function makeStartAlert(startCampaign: StartCampaign): StartAlert {
  return async (request) => {
    const { onCall, bindings, variables, flow } = request;
    const list = ownEntry(bindings.onCall, onCall);
    if (list === undefined) {
      throw new IvrError(
        "BINDING_NOT_FOUND",
        `The bindings name no on-call list ${onCall}: add it to \`onCall\`.`,
      );
    }
    const { name: _name, people, tryAgainAfter = tryAgainAfterUnlessTold, ...settings } = list;
    const campaign = campaignRequestSchema.safeParse({
      ...settings,
      key: nameAlert(request),
      order: "untilConfirmed",
      tryAgainAfter,
      recipients: people.map((one) => ({ ...one, variables })),
    });
    if (!campaign.success) {
      throw new IvrError(
        "CAMPAIGN_INVALID",
        `The on-call list ${onCall} cannot be called: ${campaign.error.issues.map(({ path, message }) => `\`${path.join(".")}\` ${message}`).join("; ")}.`,
      );
    }
    try {
      await startCampaign({ campaign: campaign.data, who: `flow ${flow}` });
    } catch (error) {
      // The key is of this call and step alone: whoever has it is this alert, begun before the list or a variable changed.
      if (!hasCode(error, "CAMPAIGN_CONFLICT")) throw error;
    }
  };
}
