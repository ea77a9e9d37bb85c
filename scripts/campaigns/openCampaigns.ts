import {
  makeShowCampaign,
  type ListCampaigns,
  type ShowCampaign,
} from "../../lib/placing/campaigns/makeShowCampaign";
import { makeStopCampaign, type StopCampaign } from "../../lib/placing/campaigns/makeStopCampaign";
import type { Storage } from "../../lib/storage/storage";
import type { StoragePlaces } from "../commandLine/findStorage";
import { openStorage } from "../commandLine/openStorage";

/** What the shell does with campaigns. */
export type OpenedCampaigns = Readonly<{
  listCampaigns: ListCampaigns;
  showCampaign: ShowCampaign;
  stopCampaign: StopCampaign;
}>;

/** Opens the campaigns in the storage that the settings name, else in the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openCampaigns(
  places: StoragePlaces,
  now: () => string,
): Promise<OpenedCampaigns> {
  return toOpenedCampaigns(await openStorage(places, now), now);
}

/** The same over storage that is open. */
export function toOpenedCampaigns(
  { campaigns, auditLog }: Pick<Storage, "campaigns" | "auditLog">,
  now: () => string,
): OpenedCampaigns {
  return {
    ...makeShowCampaign(campaigns),
    stopCampaign: makeStopCampaign({ campaigns, saveAuditEntry: auditLog.saveAuditEntry, now }),
  };
}
