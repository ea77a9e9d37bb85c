import type { Log } from "../log";
import {
  makePlaceOutboundCall,
  type OutboundPorts,
  type PlaceOutboundCall,
} from "../placing/makePlaceOutboundCall";
import { makeShowOutboundCall, type ShowOutboundCall } from "../placing/makeShowOutboundCall";
import {
  makeWithdrawOutboundCall,
  type WithdrawOutboundCall,
} from "../placing/makeWithdrawOutboundCall";
import { makeHandleCampaign, type CampaignPorts } from "../placing/campaigns/makeHandleCampaign";
import { makeReadLoad } from "../placing/campaigns/makeReadLoad";
import {
  makeShowCampaign,
  type ListCampaigns,
  type ShowCampaign,
} from "../placing/campaigns/makeShowCampaign";
import { makeStartCampaign, type StartCampaign } from "../placing/campaigns/makeStartCampaign";
import { makeStopCampaign, type StopCampaign } from "../placing/campaigns/makeStopCampaign";
import { makeWakeCampaigns, type WakeCampaigns } from "../placing/campaigns/makeWakeCampaigns";
import type { CallTotals } from "../placing/ports";
import type { SaveAuditEntry } from "../records/ports";
import type { HandleCampaign, LoadCall } from "../worker/ports";

/** What clients do with calls that we place. */
export type PlacedCalls = Readonly<{
  placeOutboundCall: PlaceOutboundCall;
  showOutboundCall: ShowOutboundCall;
  withdrawOutboundCall: WithdrawOutboundCall;
  startCampaign: StartCampaign;
  showCampaign: ShowCampaign;
  listCampaigns: ListCampaigns;
  stopCampaign: StopCampaign;
}>;

type Placing = OutboundPorts &
  Pick<CampaignPorts, "campaigns" | "queueCampaignNews" | "queueChannelMessage"> &
  Readonly<{
    loadCall: LoadCall;
    callTotals: CallTotals;
    saveAuditEntry: SaveAuditEntry;
    log: Log;
  }>;

/** Puts together the placing of calls, over any storage, queue and Graph. */
export function composePlacing(
  ports: Placing,
): PlacedCalls & Readonly<{ handleCampaign: HandleCampaign; wakeCampaigns: WakeCampaigns }> {
  const placeOutboundCall = makePlaceOutboundCall(ports);
  const withdrawOutboundCall = makeWithdrawOutboundCall(ports);
  return {
    placeOutboundCall,
    showOutboundCall: makeShowOutboundCall(ports),
    withdrawOutboundCall,
    startCampaign: makeStartCampaign(ports),
    ...makeShowCampaign(ports.campaigns),
    stopCampaign: makeStopCampaign(ports),
    wakeCampaigns: makeWakeCampaigns(ports),
    handleCampaign: makeHandleCampaign({
      ...ports,
      placeOutboundCall,
      withdrawOutboundCall,
      readLoad: makeReadLoad(ports.callTotals),
    }),
  };
}
