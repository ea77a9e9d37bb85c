import type { Campaign, CampaignAction, CampaignEvent } from "../../campaign/campaign";
import { countRecipients } from "../../campaign/countRecipients";
import { advanceCampaign } from "../../campaign/advanceCampaign";
import type { Bindings } from "../../flow/document/bindings";
import { ownEntry } from "../../ivr/call/ownEntry";
import { omitUndefined } from "../../flow/omitUndefined";
import type { Log } from "../../log";
import type {
  CampaignNews,
  HandleCampaign,
  LoadCall,
  QueueCampaignNews,
  QueueChannelMessage,
} from "../../worker/ports";
import type { PlaceOutboundCall } from "../makePlaceOutboundCall";
import type { WithdrawOutboundCall } from "../makeWithdrawOutboundCall";
import type { CampaignStore, KeptCampaign, OutboundAttemptStore } from "../ports";
import type { ReadLoad } from "./makeReadLoad";
import { placeCampaignCall } from "./placeCampaignCall";
import { readCampaignCall } from "./readCampaignCall";
import { sayResult } from "./sayResult";

/** What campaigns need from outside. */
export type CampaignPorts = Readonly<{
  campaigns: CampaignStore;
  placeOutboundCall: PlaceOutboundCall;
  withdrawOutboundCall: WithdrawOutboundCall;
  attempts: Pick<OutboundAttemptStore, "loadAttempt">;
  loadCall: LoadCall;
  loadBindings: () => Promise<Bindings>;
  readLoad: ReadLoad;
  queueCampaignNews: QueueCampaignNews;
  queueChannelMessage: QueueChannelMessage;
  /** ISO instant of now. */
  now: () => string;
  log: Log;
}>;

/** Each round places calls and learns what came of that: more than two mean that Graph refuses call after call. */
const mostRounds = 10;
/** A call that goes on longer is looked at: its end may not have been told. */
const lookAfterInMs = 600_000;
/** Graph answers within that, or its first notification comes. */
const unheardInMs = 125_000;

/** Makes the work of campaigns: read it, step it, save it, and only then call. */
export function makeHandleCampaign(ports: CampaignPorts): HandleCampaign {
  return async (news) => {
    const kept = await ports.campaigns.loadCampaign(news.key);
    // Forgotten, or another one under the same key.
    if (kept?.campaign.head.id !== news.campaignId) return;
    // What was scheduled may come a moment early by another clock.
    const at = ports.now() > news.at ? ports.now() : news.at;
    const events = await collectNews(ports, kept, news, at);
    const campaign = events.reduce(stepOnce, kept.campaign);
    await goOn(ports, kept, campaign, at);
  };
}

function stepOnce(campaign: Campaign, event: CampaignEvent): Campaign {
  return advanceCampaign(campaign, event).campaign;
}

/** What was told, what somebody wants, and what became of calls of which nobody told. */
async function collectNews(
  ports: CampaignPorts,
  { campaign: { head, recipients }, isStopAsked }: KeptCampaign,
  { ended }: CampaignNews,
  at: string,
): Promise<readonly CampaignEvent[]> {
  const events: CampaignEvent[] = [];
  if (ended !== undefined) events.push({ type: "callEnded", at, ...ended });
  if (isStopAsked && head.end === undefined) events.push({ type: "stopAsked", at });
  for (const one of recipients) {
    const ageInMs = Date.parse(at) - Date.parse(one.calledAt ?? at);
    const isSilent = ageInMs > (one.callId === undefined ? unheardInMs : lookAfterInMs);
    if (one.state !== "calling" || !isSilent || one.recipient === ended?.recipient) continue;
    const end = await readCampaignCall(ports, head, one, at);
    const { recipient, attempt } = one;
    if (end !== undefined) events.push({ type: "callEnded", at, recipient, attempt, end });
  }
  return events;
}

async function goOn(
  ports: CampaignPorts,
  read: KeptCampaign,
  stepped: Campaign,
  at: string,
): Promise<void> {
  let kept = read;
  let campaign = stepped;
  for (let round = 0; round < mostRounds; round += 1) {
    const load = { ...(await ports.readLoad(at)), ...(await findHours(ports, campaign)) };
    const planned = advanceCampaign(campaign, { type: "campaignWoken", at, load });
    const isNew = planned.campaign !== kept.campaign;
    if (isNew)
      kept = await ports.campaigns.saveCampaign(kept, planned.campaign, findLookAt(planned));
    const toPlace = planned.actions.filter((action) => action.type === "placeCall");
    if (toPlace.length === 0) return finishTurn(ports, kept, planned.actions, at);
    const events = await Promise.all(
      toPlace.map((action) => placeCampaignCall(ports, planned.campaign, action, at)),
    );
    campaign = events.reduce(stepOnce, planned.campaign);
  }
  const dueAt = new Date(Date.parse(at) + 30_000).toISOString();
  await ports.campaigns.saveCampaign(kept, campaign, dueAt);
  await wake(ports, campaign, dueAt);
}

async function findHours(ports: CampaignPorts, { head }: Campaign) {
  const { schedule } = head.settings;
  if (schedule === undefined) return {};
  const { schedules = {} } = await ports.loadBindings();
  // Whose hours are gone from the bindings is called by day.
  return omitUndefined({ hours: ownEntry(schedules, schedule) });
}

/** When somebody should look whether messages were lost; undefined when nothing is to come. */
function findLookAt({
  campaign: { head, recipients },
  actions,
}: ReturnType<typeof advanceCampaign>): string | undefined {
  const instants = [
    ...actions.flatMap((action) => (action.type === "wake" ? [action.dueAt] : [])),
    ...recipients.flatMap(({ state, calledAt }) =>
      state === "calling" && calledAt !== undefined
        ? [new Date(Date.parse(calledAt) + lookAfterInMs).toISOString()]
        : [],
    ),
    ...(head.finishedAt !== undefined && actions.length > 0 ? [head.finishedAt] : []),
  ];
  return instants.toSorted((one, other) => one.localeCompare(other))[0];
}

async function finishTurn(
  ports: CampaignPorts,
  kept: KeptCampaign,
  actions: readonly CampaignAction[],
  at: string,
): Promise<void> {
  const { campaign } = kept;
  const { head, recipients } = campaign;
  for (const action of actions) {
    if (action.type === "wake") await wake(ports, campaign, action.dueAt);
    if (action.type === "tellResult") await tell(ports, kept, at);
  }
  ports.log.info("campaignStepped", {
    campaign: head.key,
    ...countRecipients(recipients),
    ...omitUndefined({ end: head.end }),
  });
}

function wake(ports: CampaignPorts, { head }: Campaign, dueAt: string): Promise<void> {
  return ports.queueCampaignNews({ key: head.key, campaignId: head.id, at: dueAt }, dueAt);
}

/** Told first and noted then: the message's own id keeps it from coming twice. */
async function tell(ports: CampaignPorts, kept: KeptCampaign, at: string): Promise<void> {
  const { campaign } = kept;
  const { id, settings } = campaign.head;
  if (settings.notify === undefined) return;
  await ports.queueChannelMessage({
    id: `campaign/${id}/result`,
    callId: `campaign/${id}`,
    channel: settings.notify,
    text: sayResult(campaign, await ports.loadBindings()),
    at,
    attempt: 1,
  });
  await ports.campaigns.saveCampaign(
    kept,
    stepOnce(campaign, { type: "resultTold", at }),
    undefined,
  );
}
