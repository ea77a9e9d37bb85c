import { randomUUID } from "node:crypto";
import type { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { postOfCall } from "../calls/postNotifications";

/** As many as a call of eight keys has, and as far apart. */
const notifications = 21;
const pauseInMs = () => 1200 + Math.random() * 2000;

/** The notifications of one call in real time, to functions that know of no calls. Rejects when one is not accepted. */
export async function playFloor(url: string, agent: Agent): Promise<void> {
  const callId = randomUUID();
  for (let told = 0; told < notifications; told += 1) {
    await postOfCall(url, { callId, sequenceId: told, agent });
    await sleep(pauseInMs());
  }
}
