import { aLog } from "../../support/aLog";
import { aStoredCall } from "../../contracts/support/aStoredCall";
import { aPlan } from "../../support/aPlan";
import { fixtureFlow } from "../../support/readFixture";
import { composePlacing } from "../../../lib/compose/composePlacing";
import { IvrError } from "../../../lib/errors";
import type { Bindings } from "../../../lib/flow/document/bindings";
import type { CreateCall } from "../../../lib/graph/actions/createCall";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import { makeClaimCall } from "../../../lib/placing/makeClaimCall";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import type { CampaignNews, ChannelMessage } from "../../../lib/worker/ports";

/** How somebody's telephone behaves, call by call: the last holds for all further calls. */
export type Behaviour = "confirms" | "machine" | "busy" | "noAnswer";

/** A call at somebody's telephone, in milliseconds. */
export type PhoneCall = Readonly<{
  callId: string;
  who: string;
  from: number;
  to: number;
  did: Behaviour;
}>;

const startsAt = Date.parse("2026-11-23T09:00:00.000Z");
const lastsInMs: Readonly<Record<Behaviour, number>> = {
  confirms: 40_000,
  machine: 30_000,
  busy: 3_000,
  noAnswer: 45_000,
};

class Killed extends Error {}

/** Campaigns over storage in memory, telephones that behave as told, and a queue on a clock of its own. */
export function aCampaignWorld(
  options: Readonly<{
    behaviourOf?: (who: string, call: number) => Behaviour;
    /** The worker is killed at this call of `createCall`: before it took effect, or after. */
    diesAt?: (count: number) => "before" | "after" | undefined;
    /** Graph refuses this call of `createCall`. */
    refuses?: (count: number) => IvrError | undefined;
    /** The message that tells a campaign of this call's end is lost. */
    losesNews?: (count: number) => boolean;
    bindings?: Partial<Bindings>;
    /** Calls of each day of the month. */
    callsOfDay?: number;
  }> = {},
) {
  let clock = startsAt;
  const now = () => new Date(clock).toISOString();
  const storage = makeMemoryStorage({ now });
  const queue: { dueAt: number; run: () => Promise<void> }[] = [];
  const known = new Set<string>();
  const phoneCalls: PhoneCall[] = [];
  const told: ChannelMessage[] = [];
  const counts = new Map<string, number>();
  const graph = makeMemoryGraphCalls();
  const state = { created: 0, ended: 0 };
  const flow = fixtureFlow("reminder");
  const pinned = { entry: flow.key, versions: { [flow.key]: 1 } };
  const later = (dueAt: number, run: () => Promise<void>) => void queue.push({ dueAt, run });

  const queueNews = async (news: CampaignNews, dueAt?: string): Promise<void> => {
    const id = JSON.stringify([news.campaignId, news.ended ?? news.at]);
    if (known.has(id)) return;
    known.add(id);
    const deliver = async (count: number): Promise<void> => {
      try {
        await placing.handleCampaign(news);
      } catch (error) {
        if (!(error instanceof Killed) && !(error instanceof IvrError)) throw error;
        if (count > 4) throw error;
        later(clock + 10_000, () => deliver(count + 1));
      }
    };
    later(dueAt === undefined ? clock : Date.parse(dueAt), () => deliver(1));
  };

  const createCall: CreateCall = async ({ target, attemptId }) => {
    state.created += 1;
    const count = state.created;
    const refusal = options.refuses?.(count);
    if (refusal !== undefined) throw refusal;
    const dies = options.diesAt?.(count);
    if (dies === "before") throw new Killed();
    const who =
      target.kind === "user" ? target.userId : target.kind === "phone" ? target.phoneNumber : "";
    const nth = (counts.get(who) ?? 0) + 1;
    counts.set(who, nth);
    const did = options.behaviourOf?.(who, nth) ?? "confirms";
    const callId = `call-${count}`;
    const to = clock + lastsInMs[did];
    phoneCalls.push({ callId, who, from: clock, to, did });
    const { campaign } = (await storage.outboundAttempts.loadAttempt(attemptId))?.beginning ?? {};
    // Graph's first notification names the attempt, whatever became of the answer.
    later(clock + 500, async () => void (await claimCall(attemptId, callId)));
    later(to, async () => {
      const end = {
        confirms: "confirmed",
        machine: "voicemailSuspected",
        busy: "busy",
        noAnswer: "noAnswer",
      } as const;
      const isAnswered = did === "confirms" || did === "machine";
      const stored = aStoredCall({
        callId,
        activity: {
          type: "ended",
          end: did === "busy" ? "busy" : isAnswered ? "callerHungUp" : "unanswered",
        },
        ...(isAnswered
          ? { answeredAt: now(), confirmation: did === "confirms" ? "confirmed" : "due" }
          : {}),
      });
      await storage.saveCall(callId, stored, undefined);
      state.ended += 1;
      if (campaign === undefined || options.losesNews?.(state.ended) === true) return;
      const { key, campaignId, recipient, attempt } = campaign;
      await queueNews({
        key,
        campaignId,
        at: now(),
        ended: { recipient, attempt, end: end[did], callId },
      });
    });
    if (dies === "after") throw new Killed();
    return { callId };
  };

  const placing = composePlacing({
    createCall,
    hangUp: graph.graph.hangUp,
    sendCallEvents: () => Promise.resolve(),
    resolveEntryPoint: ([dialled = ""]) =>
      Promise.resolve(dialled === "nobody" ? undefined : { dialled, pinned }),
    loadCallPlan: () => Promise.resolve({ plan: { ...aPlan(flow), pinned }, audio: {} }),
    loadBindings: () => Promise.resolve({ schema: "bindings/v1", ...options.bindings }),
    attempts: storage.outboundAttempts,
    campaigns: storage.campaigns,
    callTotals: {
      ...storage.callTotals,
      countCallsOfDay: (day) =>
        options.callsOfDay === undefined
          ? storage.callTotals.countCallsOfDay(day)
          : Promise.resolve(options.callsOfDay),
    },
    saveAuditEntry: storage.auditLog.saveAuditEntry,
    queueCampaignNews: queueNews,
    queueChannelMessage: async (message) => void told.push(message),
    loadCall: storage.loadCall,
    now,
    log: aLog().log,
  });
  const claimCall = makeClaimCall({
    attempts: storage.outboundAttempts,
    hangUp: graph.graph.hangUp,
    now,
    log: aLog().log,
  });

  /** Lets time pass until nothing is due; the waker runs every five minutes. */
  const run = async (forInMs = 8 * 3_600_000): Promise<void> => {
    const until = clock + forInMs;
    for (let wakes = clock + 300_000; clock <= until;) {
      const due = queue.toSorted((one, other) => one.dueAt - other.dueAt)[0];
      if (due === undefined || due.dueAt > wakes) {
        clock = Math.max(clock, wakes);
        wakes += 300_000;
        await placing.wakeCampaigns();
        continue;
      }
      queue.splice(queue.indexOf(due), 1);
      clock = Math.max(clock, due.dueAt);
      await due.run();
    }
  };
  return { ...placing, storage, phoneCalls, told, run, now };
}
