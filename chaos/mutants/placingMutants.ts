import type { StepResult } from "../../lib/ivr/step";
import type { KeptCampaign } from "../../lib/placing/ports";
import { changingSent, type SentMessage } from "./changingSent";
import type { Mutant } from "./mutant";

/** What would go wrong with calls that the app places. */
export const placingMutants: readonly Mutant[] = [
  {
    name: "attemptsForgotten",
    was: "Nobody noted that a call was asked for, so that asking again rang again.",
    scenario: "faultless",
    breaks: "placedOnce",
    wraps: {
      storage: (own) => ({
        ...own,
        outboundAttempts: {
          ...own.outboundAttempts,
          insertAttempt: async (attempt) => {
            await own.outboundAttempts.insertAttempt(attempt);
            return true;
          },
          loadAttempt: () => Promise.resolve(undefined),
        },
      }),
    },
  },
  {
    name: "legsLeft",
    was: "A leg was not hung up that nobody wanted any more.",
    scenario: "faultless",
    calls: 160,
    breaks: "legEndsWithCaller",
    wraps: { fetch: (own) => keepingLegs(own) },
  },
  {
    name: "ringsTwice",
    was: "A request to place a call was sent again at once, and a second telephone call rang beside the first.",
    scenario: "faultless",
    breaks: "neverTwiceAtOnce",
    wraps: { fetch: (own) => callingTwice(own) },
  },
  {
    name: "anybodyConfirms",
    was: "Whoever picked up heard everything, be it a machine.",
    scenario: "faultless",
    breaks: "confirmedFirst",
    wraps: { step: (own) => (state, event, plan) => withoutQuestion(own(state, event, plan)) },
  },
  {
    name: "endToldOnce",
    was: "That a call of a campaign had ended was told by one message, and nobody looked for it.",
    scenario: "faultless",
    breaks: "oneOutcome",
    wraps: {
      openClient: (own) => changingSent(own, '"campaign":{', (message) => withoutEnd(message)),
      storage: (own) => ({
        ...own,
        campaigns: { ...own.campaigns, listSilentCampaigns: () => Promise.resolve([]) },
      }),
    },
  },
  {
    name: "keyForgotten",
    was: "Whoever pressed the key counted as not reached, and was called again.",
    scenario: "faultless",
    breaks: "confirmedOnce",
    wraps: {
      openClient: (own) =>
        changingSent(own, '"end":"confirmed"', ({ body, ...message }) => [
          { ...message, body: replaced(body, '"end":"confirmed"', '"end":"noAnswer"') },
        ]),
    },
  },
  {
    name: "everybodyAtOnce",
    was: "A campaign called everybody at once.",
    scenario: "faultless",
    breaks: "linesKept",
    wraps: {
      storage: (own) => ({
        ...own,
        campaigns: {
          ...own.campaigns,
          loadCampaign: async (key) => withAllLines(await own.campaigns.loadCampaign(key)),
        },
      }),
    },
  },
];

function keepingLegs(own: typeof fetch): typeof fetch {
  return async (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    const isLeg = /-leg\d+\./.test(url);
    return isLeg && init?.method === "DELETE"
      ? new Response(null, { status: 204 })
      : own(address, init);
  };
}

function callingTwice(own: typeof fetch): typeof fetch {
  return async (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    const isCall = url.endsWith("/communications/calls") && init?.method === "POST";
    if (isCall) await own(address, init);
    return own(address, init);
  };
}

function withoutQuestion({ state, actions }: StepResult): StepResult {
  return state.confirmation === "due"
    ? { state: { ...state, confirmation: undefined }, actions }
    : { state, actions };
}

function withoutEnd(message: SentMessage): readonly SentMessage[] {
  return JSON.stringify(message.body).includes('"ended"') ? [] : [message];
}

function replaced(body: unknown, from: string, to: string): unknown {
  return JSON.parse(JSON.stringify(body).replace(from, to));
}

function withAllLines(kept: KeptCampaign | undefined): KeptCampaign | undefined {
  if (kept === undefined) return undefined;
  const { head } = kept.campaign;
  const settings = { ...head.settings, order: "all" as const, maxAtOnce: 20 };
  return { ...kept, campaign: { ...kept.campaign, head: { ...head, settings } } };
}
