import { randomUUID } from "node:crypto";
import {
  Client,
  GraphClientError,
  ResponseType,
  type Context,
} from "@microsoft/microsoft-graph-client";
import { playPrompt } from "../../lib/graph/actions/playPrompt";
import { makeGraph } from "../../lib/graph/client/makeGraph";
import type { SendHttp } from "../../lib/graph/client/makeHttpTransport";
import { answering } from "../support/answering";
import { collectGarbage } from "../support/collectGarbage";
import { startStopwatch } from "../support/startStopwatch";

/** Where the requests go. */
export type GraphProgramOptions = Readonly<{ url: string }>;

/** What can be asked: so many requests of a kind. Answers with their CPU time in microseconds, each. */
export type GraphQuestion = "transport" | "fetch" | "noNetwork" | "bareClient";

const inFlight = 4;
const callId = "57dab8b1-894c-409a-b240-bd8beae78896";
const tenantId = "tenant-1";
const publicUrl = "https://ivr.example.com";
const request = { operation: "prompt-1", prompts: [{ promptId: "a".repeat(64) }] };
const token = "a".repeat(1500);

function playBy(
  graphUrl: string,
  changes: Readonly<{ fetch?: SendHttp<Response> }>,
): () => Promise<unknown> {
  const { calls } = makeGraph({
    graphUrl,
    publicUrl,
    tenantId,
    getToken: () => Promise.resolve(token),
    ...changes,
  });
  return () => calls.playPrompt({ callId }, request);
}

const operation = JSON.stringify({
  id: "operation-1",
  status: "running",
  clientContext: "prompt-1",
});

const answerAtOnce = () =>
  Promise.resolve(
    Object.assign(new Response(null, { status: 200 }), {
      text: () => Promise.resolve(operation),
      json: () => Promise.resolve(JSON.parse(operation) as unknown),
    }),
  );

/** The SDK alone, with the same request. */
function playBare(baseUrl: string): () => Promise<unknown> {
  const client = Client.initWithMiddleware({
    baseUrl,
    middleware: {
      execute: async (context: Context) => {
        context.response = await answerAtOnce();
      },
    },
  });
  const body = playPrompt.toBody?.(request, { publicUrl, callId, tenantId });
  return async () => {
    const answer = (await client
      .api(`/communications/calls/${callId}/playPrompt`)
      .version("v1.0")
      .responseType(ResponseType.RAW)
      .header("Client-Request-Id", randomUUID())
      .header("Authorization", `Bearer ${token}`)
      .post(body)) as Response;
    if (!answer.ok) throw new GraphClientError("The answer is no success.");
    return answer.text();
  };
}

async function timeRequests(send: () => Promise<unknown>, count: number): Promise<number> {
  let left = count;
  collectGarbage();
  const took = startStopwatch();
  const sendOn = async () => {
    for (; left > 0; left--) await send();
  };
  await Promise.all(Array.from({ length: inFlight }, sendOn));
  return took() / count;
}

// Stands last: a bundle turns constants into variables, which would still be undefined if it ran before them.
/* Requests to Graph in a process of their own, so that its CPU time is theirs. */
void answering((given) => {
  const { url } = given as GraphProgramOptions;
  const ways: Readonly<Record<GraphQuestion, () => Promise<unknown>>> = {
    transport: playBy(url, {}),
    fetch: playBy(url, { fetch }),
    noNetwork: playBy(url, { fetch: answerAtOnce }),
    bareClient: playBare(url),
  };
  const answers = Object.fromEntries(
    Object.entries(ways).map(([name, send]) => [
      name,
      (details: unknown) => timeRequests(send, Number(details)),
    ]),
  );
  return Promise.resolve({ ready: "ready", answers });
});
