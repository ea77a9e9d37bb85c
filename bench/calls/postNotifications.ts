import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { toneNotification } from "./toneNotification";

/** A flood of signed notifications, each of a call of its own, so many at a time. */
export type Flood = Readonly<{
  url: string;
  token: string;
  count: number;
  inFlight: number;
}>;

/** Posts them all and resolves with the milliseconds it took. Rejects when one is not accepted. */
export async function postNotifications({ url, token, count, inFlight }: Flood): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  let left = count;
  const began = performance.now();
  const post = async () => {
    while (left > 0) {
      left -= 1;
      await postOne(url, token, agent);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, post));
  agent.destroy();
  return performance.now() - began;
}

function postOne(url: string, token: string, agent: Agent): Promise<void> {
  const callId = randomUUID();
  const headers = { Authorization: `Bearer ${token}` };
  return postOfCall(url, { callId, sequenceId: 1, headers, agent });
}

/** Posts one notification of a call. Rejects when it is not accepted. */
export function postOfCall(
  url: string,
  given: Readonly<{
    callId: string;
    sequenceId: number;
    headers?: Readonly<Record<string, string>>;
    agent: Agent;
  }>,
): Promise<void> {
  const { callId, sequenceId, agent } = given;
  const body = toneNotification(callId, sequenceId);
  const headers = {
    ...given.headers,
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    "X-Microsoft-Skype-Chain-ID": callId,
    "X-Microsoft-Skype-Message-ID": randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const posting = request(`${url}/api/calls`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      if (answer.statusCode === 202) answer.once("end", resolve);
      else reject(new Error(`A notification was answered with ${answer.statusCode}.`));
    });
    posting.once("error", reject);
    posting.end(body);
  });
}
