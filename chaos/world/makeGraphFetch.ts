import { z } from "zod";
import { refuse, type GraphAnswer } from "../../local/graph/actions/graphAnswer";
import type { Faults } from "../faults/makeFaults";
import type { AppRequest, ToldNews } from "../story/callStory";
import type { Stories } from "../story/makeStories";
import type { Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import {
  answerGraphRequest,
  readAttemptId,
  readRequest,
  toAppRequest,
  toResponse,
  type WireRequest,
} from "./answerGraphRequest";
import type { Effect } from "./effect";
import type { Graph } from "./makeGraph";
import { noteNews } from "./noteNews";

type Options = Readonly<{
  graph: Graph;
  time: VirtualTime;
  faults: Faults;
  stories: Stories;
  effect: Effect;
  diceOf: (about: string) => Dice;
}>;

const takesInMs = 30;

/** Makes the fetch of an instance: to the simulated Graph, with what may go wrong on the way there and back. */
export function makeGraphFetch(options: Options): typeof fetch {
  const { graph, time, faults, stories, effect } = options;
  return async (address, init = {}) => {
    const wire = readWire(address, init);
    const asked = readRequest(wire);
    const story = stories.find(
      asked?.name === "createCall" ? (readAttemptId(wire) ?? "") : wire.address,
    );
    const about = story?.label ?? wire.address;
    const request = toAppRequest(asked?.name ?? "other", wire.body, time.now());
    if (asked !== undefined) story?.requests.push(request);
    const tell = (what: string) =>
      stories.tell(story, "graph", `${describe(request, wire)} -> ${what}`);
    const isDownload = asked === undefined && wire.method === "GET";
    let news: ToldNews | undefined;
    const failure = () => failBefore(options, about, isDownload);

    return effect(
      {
        name: `${request.action} at Graph`,
        about,
        service: "graph",
        takesInMs,
        fault: () => new TypeError("fetch failed"),
        onUnheard: () => {
          request.unheard = "died";
          if (news !== undefined) news.isUnheard = true;
        },
      },
      async () => {
        const failed = failure();
        if (failed !== undefined) {
          tell(failed instanceof Response ? `fails with ${failed.status}` : "fails on the way");
          if (!(failed instanceof Response)) throw failed;
          return failed;
        }
        const response = answerGraphRequest(graph, wire, story);
        request.status = response.status;
        if (asked?.name === "sendMail" && response.ok) news = noteMail(options, wire);
        tell(response.ok ? String(response.status) : await refusalText(response));
        if (!faults.strikes("graphReplyLost", about)) return response;
        request.unheard = "lost";
        if (news !== undefined) news.isUnheard = true;
        return loseReply(options, about, init.signal);
      },
    );
  };
}

const mailSchema = z.object({
  message: z.object({ internetMessageId: z.string(), body: z.object({ content: z.string() }) }),
});

function noteMail({ stories, time }: Options, { body }: WireRequest): ToldNews | undefined {
  const { message } = mailSchema.parse(body);
  const { internetMessageId: reference, body: text } = message;
  return noteNews(stories, { at: time.now(), reference, text: text.content });
}

async function refusalText(response: Response): Promise<string> {
  const { error } = (await response.clone().json()) as Readonly<{ error?: { code: string } }>;
  return `${response.status} ${error?.code ?? ""}`.trimEnd();
}

function readWire(address: Parameters<typeof fetch>[0], init: RequestInit): WireRequest {
  const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : {};
  const url = address instanceof Request ? address.url : String(address);
  return { address: url, method: init.method ?? "GET", body };
}

function describe({ action, operation }: AppRequest, { address }: WireRequest): string {
  return action === "other" ? new URL(address).pathname : `${action} ${operation ?? ""}`.trimEnd();
}

/** What keeps a request from taking effect, if anything. */
function failBefore(
  { faults, diceOf }: Options,
  about: string,
  isDownload: boolean,
): Response | Error | undefined {
  const throttling = faults.away("throttling");
  const dice = diceOf(about);
  if (faults.away("graph") || (isDownload && faults.away("download"))) return unavailable(503);
  if (throttling !== undefined) return throttled(throttling.retryAfterInSeconds ?? 30);
  if (faults.strikes("graphThrottles", about)) return throttled(1 + dice.whole(4));
  if (isDownload && faults.strikes("downloadFails", about)) return unavailable(503);
  if (faults.strikes("graphRefuses", about)) return toResponse(refuse(400, 8523, "Refused."));
  if (!faults.strikes("graphFails", about)) return undefined;
  const kind = dice.roll();
  if (kind < 0.5) return unavailable(503);
  return kind < 0.8 ? unavailable(500) : new TypeError("fetch failed");
}

/** The app hears of a time-out or of a gateway's complaint instead. */
function loseReply(
  { diceOf }: Options,
  about: string,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  if (diceOf(about).chance(0.5)) return Promise.resolve(unavailable(504));
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function unavailable(status: number): Response {
  return toResponse(refuse(status, "UnknownError", "Injected."));
}

function throttled(retryAfterInSeconds: number): Response {
  const answer: GraphAnswer = refuse(429, "TooManyRequests", "Injected.");
  return toResponse({ ...answer, headers: { "Retry-After": String(retryAfterInSeconds) } });
}
