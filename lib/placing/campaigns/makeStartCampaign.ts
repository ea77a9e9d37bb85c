import { randomUUID } from "node:crypto";
import type { Campaign, CampaignTarget } from "../../campaign/campaign";
import { IvrError } from "../../errors";
import type { Bindings } from "../../flow/document/bindings";
import { omitUndefined } from "../../flow/omitUndefined";
import { isGuid } from "../../flow/document/isGuid";
import type { SaveAuditEntry } from "../../records/ports";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { LoadCallPlan, QueueCampaignNews, ResolveEntryPoint } from "../../worker/ports";
import { hashRequest } from "../hashRequest";
import { mustFitInputs } from "../mustFitInputs";
import type { CampaignStore } from "../ports";
import { resolveCallTarget } from "../resolveCallTarget";
import type { CampaignRequest } from "./campaignRequest";

/**
 * Starts a campaign; the same request again changes nothing. Rejects with CAMPAIGN_INVALID, CAMPAIGN_CONFLICT (another one has the
 * key), ENTRY_POINT_NOT_FOUND, BINDING_NOT_FOUND, OUTBOUND_CALL_INVALID, STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE.
 */
export type StartCampaign = (
  request: Readonly<{ campaign: CampaignRequest; who: string }>,
) => Promise<void>;

type Ports = Readonly<{
  campaigns: Pick<CampaignStore, "loadCampaign" | "insertCampaign">;
  resolveEntryPoint: ResolveEntryPoint;
  loadCallPlan: LoadCallPlan;
  loadBindings: () => Promise<Bindings>;
  queueCampaignNews: QueueCampaignNews;
  saveAuditEntry: SaveAuditEntry;
  /** ISO instant of now. */
  now: () => string;
}>;

const maxAtOnceUnlessTold = 5;

/** Makes the starting of campaigns: all that can be known to fail is said before anybody is called. */
export function makeStartCampaign(ports: Ports): StartCampaign {
  return async ({ campaign: request, who }) => {
    const bodyHash = hashRequest(request);
    const known = await ports.campaigns.loadCampaign(request.key);
    if (known !== undefined) {
      mustBeSame(known.bodyHash, bodyHash, request.key);
      await begin(ports, known.campaign);
      return;
    }
    const bindings = await ports.loadBindings();
    await mustSpeak(ports, request);
    mustKnowHours(request, bindings);
    mustReachPhones(request);
    await mustDiffer(request, bindings);
    const campaign = toCampaign(request, who, ports.now());
    if (!(await ports.campaigns.insertCampaign(campaign, bodyHash))) {
      const other = await ports.campaigns.loadCampaign(request.key);
      mustBeSame(other?.bodyHash, bodyHash, request.key);
      return;
    }
    await ports.saveAuditEntry({
      at: ports.now(),
      who,
      what: "campaignStarted",
      subject: "campaigns",
      detail: `${request.key}: ${request.recipients.length}`,
    });
    await begin(ports, campaign);
  };
}

function begin({ queueCampaignNews, now }: Ports, { head }: Campaign): Promise<void> {
  return queueCampaignNews({ key: head.key, campaignId: head.id, at: now() });
}

function mustBeSame(known: string | undefined, bodyHash: string, key: string): void {
  if (known === bodyHash) return;
  throw new IvrError(
    "CAMPAIGN_CONFLICT",
    `Another campaign has the key ${key}: use a new one for each campaign, and the same only to ask again for the same.`,
  );
}

/** Only a key pressed proves that somebody heard it. */
async function mustSpeak(ports: Ports, request: CampaignRequest): Promise<void> {
  const entry = await ports.resolveEntryPoint([request.dialled], ports.now());
  if (entry === undefined) {
    throw new IvrError(
      "ENTRY_POINT_NOT_FOUND",
      "No flow answers the entry point named in `dialled`: set one with `npm run flows -- entry`.",
    );
  }
  const { pinned } = entry;
  if (pinned.entry !== request.flow) {
    throw invalid(
      `The entry point in \`dialled\` leads to the flow ${pinned.entry}, not to ${request.flow}: name the entry point of the flow that is to speak.`,
    );
  }
  const { plan } = await ports.loadCallPlan(pinned);
  const flow = ownEntry(plan.flows, pinned.entry);
  if (flow?.confirm === undefined) {
    throw invalid(
      `The flow ${request.flow} has no \`confirm\`: without a key that people press, nobody knows whether a person or a machine listened. Add it and publish the flow.`,
    );
  }
  for (const { variables } of request.recipients) mustFitInputs(flow, variables);
}

function mustKnowHours(
  request: CampaignRequest,
  { schedules = {}, channels = {} }: Bindings,
): void {
  const { schedule, order, recipients, timeZone, notify } = request;
  const hours = schedule === undefined ? undefined : ownEntry(schedules, schedule);
  if (schedule !== undefined && hours === undefined) {
    throw invalid(
      `The bindings name no shared hours ${schedule}: add them there or leave \`schedule\` out.`,
    );
  }
  if (notify !== undefined && ownEntry(channels, notify) === undefined) {
    throw invalid(`The bindings name no channel ${notify}: add it there or leave \`notify\` out.`);
  }
  const isAnyHour = order === "untilConfirmed" && schedule === undefined;
  const isKnown = timeZone !== undefined || hours?.timeZone !== undefined;
  const lost = recipients.findIndex((one) => one.timeZone === undefined);
  if (!isAnyHour && !isKnown && lost >= 0) {
    throw invalid(
      `Nobody knows what time it is for recipient ${lost + 1}, and people are called in their own day only: give the campaign a \`timeZone\`, or that recipient.`,
    );
  }
}

/** The telephone network is only reached from an application instance. */
function mustReachPhones({ recipients, from, dialled }: CampaignRequest): void {
  if (from !== undefined || isGuid(dialled)) return;
  if (recipients.every(({ phone }) => phone === undefined)) return;
  throw invalid(
    "`from` must name an application instance with a phone number: only from one can the telephone network be called.",
  );
}

/** One person twice would be called twice at once. */
async function mustDiffer({ recipients }: CampaignRequest, bindings: Bindings): Promise<void> {
  const seen = new Map<string, number>();
  for (const [index, one] of recipients.entries()) {
    const target = await resolveCallTarget(() => Promise.resolve(bindings), toTarget(one));
    const name = JSON.stringify(target).toLowerCase();
    const before = seen.get(name);
    if (before !== undefined) {
      throw invalid(`Recipients ${before + 1} and ${index + 1} are the same: name everybody once.`);
    }
    seen.set(name, index);
  }
}

function toTarget({
  person,
  phone,
  userId,
}: CampaignRequest["recipients"][number]): CampaignTarget {
  if (person !== undefined) return { person };
  return phone === undefined ? { userId: userId ?? "" } : { phone };
}

function toCampaign(request: CampaignRequest, who: string, at: string): Campaign {
  const { key, recipients, tryAgainAfter, ring, maxAtOnce, order, from, until, ...others } =
    request;
  return {
    head: {
      key,
      id: randomUUID(),
      startedAt: at,
      startedBy: who,
      throttles: 0,
      settings: {
        ...omitUndefined(others),
        order,
        tryAgainAfterInSeconds: tryAgainAfter,
        ringInSeconds: ring,
        maxAtOnce: order === "untilConfirmed" ? 1 : (maxAtOnce ?? maxAtOnceUnlessTold),
        ...(from === undefined
          ? {}
          : {
              from: {
                applicationInstanceId: from.applicationInstanceId,
                ...omitUndefined({ displayName: from.displayName }),
              },
            }),
        ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
      },
    },
    recipients: recipients.map((one, index) => ({
      recipient: String(index + 1).padStart(4, "0"),
      to: toTarget(one),
      ...omitUndefined({ variables: one.variables, timeZone: one.timeZone }),
      state: "waiting",
      attempt: 0,
      tries: 0,
      dueAt: at,
    })),
  };
}

function invalid(message: string): IvrError {
  return new IvrError("CAMPAIGN_INVALID", message);
}
