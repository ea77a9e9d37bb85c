import { findOpening } from "./findOpening";
import { graphLimits } from "./graphLimits";
import type {
  Campaign,
  CampaignAction,
  CampaignEvent,
  CampaignHead,
  CampaignLoad,
  CampaignRecipient,
  CampaignStep,
} from "./campaign";

/** Until then a call is in the list of those that go on. */
const listedAfterInMs = 30_000;
const lookAgainAfterInMs = 30_000;
/** Longer than Graph's answer and its first notification take: a call that nobody told of by then is looked for. */
const unheardInMs = 150_000;

/** Begins as many calls as there is room for, and says when to wake next. What was begun and not placed is asked for again. Pure. */
export function planCalls(
  campaign: Campaign,
  { at, load }: Extract<CampaignEvent, { type: "campaignWoken" }>,
): CampaignStep {
  const { head } = campaign;
  if (head.finishedAt !== undefined) {
    const isDue = head.settings.notify !== undefined && head.isTold !== true;
    return { campaign, actions: isDue ? [{ type: "tellResult" }] : [] };
  }
  const now = Date.parse(at);
  const earliest = laterOf(at, head.slowUntil);
  const openingOf = makeOpeningOf(head, load);
  const isReady = (one: CampaignRecipient) =>
    Date.parse(one.dueAt) <= now && Date.parse(openingOf(earliest, one) ?? "") <= now;
  const waiting = campaign.recipients.filter(({ state }) => state === "waiting");
  const ready = inOrder(waiting).filter(isReady);
  const room = findRoom(campaign, load, at);
  const begun = new Set(
    ready.slice(0, Math.max(0, Math.min(room.own, room.ofGraph))).map(({ recipient }) => recipient),
  );
  const recipients = campaign.recipients.map((one) =>
    begun.has(one.recipient) ? toCalling(one, at) : one,
  );
  const unplaced = recipients.filter(({ state, isPlaced }) => state === "calling" && !isPlaced);
  const planned = { head, recipients };
  return {
    campaign: planned,
    actions: [
      ...unplaced.map(({ recipient, attempt }): CampaignAction => ({
        type: "placeCall",
        recipient,
        attempt,
      })),
      ...wakeAt(planned, {
        at,
        isFull: ready.length > begun.size && room.ofGraph < room.own,
        openings: findOpenings(recipients, earliest, openingOf),
      }),
    ],
  };
}

function toCalling(one: CampaignRecipient, at: string): CampaignRecipient {
  const { callId: _, isPlaced: _placed, ...rest } = one;
  return { ...rest, state: "calling", attempt: one.attempt + 1, calledAt: at };
}

/** Everybody once before anybody twice. */
function inOrder(waiting: readonly CampaignRecipient[]): readonly CampaignRecipient[] {
  return waiting.toSorted(
    (one, other) => one.tries - other.tries || one.recipient.localeCompare(other.recipient),
  );
}

/** How many calls may begin now, by the campaign's own wish and by Graph's limits. One at a time where Graph just had no room. */
function findRoom(
  { head, recipients }: Campaign,
  load: CampaignLoad,
  at: string,
): Readonly<{ own: number; ofGraph: number }> {
  const { order, maxAtOnce } = head.settings;
  const calling = recipients.filter(({ state }) => state === "calling");
  const most = order === "untilConfirmed" ? 1 : maxAtOnce;
  const unlisted = calling.filter(
    ({ calledAt = at }) => Date.parse(at) - Date.parse(calledAt) < listedAfterInMs,
  );
  const atGraph =
    graphLimits.callsAtOnce - graphLimits.leftForCallers - load.liveCalls - unlisted.length;
  const ofMonth = graphLimits.callsAMonth - load.monthCalls;
  const slow = head.throttles > 0 ? 1 : most;
  return { own: most - calling.length, ofGraph: Math.min(atGraph, ofMonth, slow) };
}

/** When something can happen of which no call will tell. */
function wakeAt(
  { head, recipients }: Campaign,
  {
    at,
    isFull,
    openings,
  }: Readonly<{
    at: string;
    isFull: boolean;
    openings: readonly string[];
  }>,
): readonly CampaignAction[] {
  const calling = recipients.filter(({ state }) => state === "calling");
  const silent = calling.filter(({ callId }) => callId === undefined);
  const instants = [
    ...silent.map(({ calledAt = at }) => later(calledAt, unheardInMs)),
    // The end of a call of its own wakes it; the end of others does not.
    ...(isFull ? [later(at, lookAgainAfterInMs)] : []),
    ...openings,
    ...(head.settings.until === undefined || head.end !== undefined ? [] : [head.settings.until]),
  ].filter((instant) => Date.parse(instant) > Date.parse(at));
  const [dueAt] = instants.toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return dueAt === undefined ? [] : [{ type: "wake", dueAt }];
}

/** When the next of each time zone may be called: those who may be called now wait for room, which others tell of. */
function findOpenings(
  recipients: readonly CampaignRecipient[],
  earliest: string,
  openingOf: OpeningOf,
): readonly string[] {
  const first = new Map<string | undefined, CampaignRecipient>();
  for (const one of recipients) {
    const known = first.get(one.timeZone);
    const isSooner = known === undefined || Date.parse(one.dueAt) < Date.parse(known.dueAt);
    if (one.state === "waiting" && isSooner) first.set(one.timeZone, one);
  }
  return [...first.values()].flatMap((one) => openingOf(laterOf(earliest, one.dueAt), one) ?? []);
}

type OpeningOf = (from: string, one: CampaignRecipient) => string | undefined;

/** The hours of each time zone are looked for once. On call means at any hour, unless hours are named. */
function makeOpeningOf({ settings }: CampaignHead, { hours }: CampaignLoad): OpeningOf {
  const rule = hours ?? (settings.order === "untilConfirmed" ? "always" : undefined);
  const known = new Map<string, string | undefined>();
  return (from, { timeZone }) => {
    const zone = timeZone ?? settings.timeZone ?? hours?.timeZone ?? "UTC";
    const name = `${from} ${zone}`;
    if (!known.has(name)) known.set(name, findOpening(from, zone, rule));
    return known.get(name);
  };
}

function laterOf(...instants: readonly (string | undefined)[]): string {
  const given = instants.filter((instant) => instant !== undefined);
  return given.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
}

function later(instant: string, byInMs: number): string {
  return new Date(Date.parse(instant) + byInMs).toISOString();
}
