import { randomUUID } from "node:crypto";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeSigningKeys } from "../../local/graph/http/signingKeys";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startBroker } from "../../local/servicebus/startBroker";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { askCpuSeconds } from "../support/askCpuSeconds";
import { makeCleanUp, type CleanUp } from "../support/cleanUp";
import { pairRounds } from "../support/pairRounds";
import { startProgram, type Program } from "../support/startProgram";
import type { AppOptions } from "./appProgram";
import { appIdentity, callEventQueue } from "./identity";
import { postNotifications } from "./postNotifications";

const readySchema = z.object({ url: z.string() });

type Ingress = Readonly<{ program: Program; url: string; token: string }>;
type Rate = Readonly<{ cpu: number; wall: number }>;

const inFlight = 16;

/**
 * Notifications that the ingress accepts, signed and each for another call, against a function that verifies the token
 * and sends what came. Both run alone on the functions host in a process of their own, as HTTP does in Azure; the broker
 * and whoever posts are in this process. Judged per second of the process's CPU.
 */
export const measureAccepted: Measure = async ({ quick, say }) => {
  const cleanUp = makeCleanUp();
  try {
    const { ours, floor } = await startBoth(cleanUp);
    const count = quick ? 1000 : 4000;
    const rounds = quick ? 3 : 9;
    say(`${count * rounds} notifications to the ingress, and as many to its floor`);
    for (const ingress of [ours, floor, ours, floor]) await flood(ingress, count);
    const rates: { ours: Rate; floor: Rate }[] = [];
    for (let round = 0; round < rounds; round++) {
      rates.push({ ours: await flood(ours, count), floor: await flood(floor, count) });
    }
    const of = (side: "ours" | "floor", clock: keyof Rate) =>
      rates.map((rate) => rate[side][clock]);
    const byCpu = pairRounds(of("ours", "cpu"), of("floor", "cpu"));
    const shared = { unit: "per second", floorIs: "verify the token and send" } as const;
    const figures = [
      figure({
        ...shared,
        name: "accepted",
        what: "notifications accepted per second of CPU",
        ...byCpu,
        basis: "cpu time",
        budget: { of: "ratio", limit: "atLeast", bound: 0.85 },
      }),
      figure({
        ...shared,
        name: "acceptedWall",
        what: "the same by the clock, broker and sender on the same machine",
        ...pairRounds(of("ours", "wall"), of("floor", "wall")),
        basis: "wall time",
      }),
    ];
    return {
      figures,
      details: { rates },
      measured: { ingressCpuSecondsPerNotification: 1 / byCpu.value },
    };
  } finally {
    await cleanUp.run();
  }
};

async function startBoth(cleanUp: CleanUp): Promise<Readonly<{ ours: Ingress; floor: Ingress }>> {
  const close = (part: Readonly<{ close: () => Promise<void> }>) => part.close();
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  const keys = await makeSigningKeys(randomUUID());
  const graph = cleanUp.add(await startSimulatedGraph({ appId, tenantId, keys }), close);
  const token = await keys.sign({ iss: graph.issuer, aud: appId, tid: tenantId }, 3900);
  const start = async (app: AppOptions["app"]): Promise<Ingress> => {
    // A broker each: what lies on the queue of one does not slow the other.
    const broker = await startBroker({ queues: { [callEventQueue]: callEventsQueueDefinition } });
    cleanUp.add(broker, (started) => started.close("cut"));
    const settings = {
      ...appIdentity,
      IVR_PUBLIC_URL: "http://127.0.0.1:9",
      IvrStorage: "UseDevelopmentStorage=true",
      ServiceBusConnection: broker.connectionString,
      CALLS_OPENID_CONFIGURATION_URL: graph.openIdConfigurationUrl,
      CALLS_TOKEN_ISSUERS: graph.issuer,
    };
    const given: AppOptions = { app, settings, queue: callEventQueue };
    const program = cleanUp.add(await startProgram("calls/appProgram", given), (started) =>
      started.stop(),
    );
    return { program, url: readySchema.parse(program.ready).url, token };
  };
  return { ours: await start("ivrIngress"), floor: await start("bareIngress") };
}

async function flood({ program, url, token }: Ingress, count: number): Promise<Rate> {
  const before = await askCpuSeconds(program);
  const tookInMs = await postNotifications({ url, token, count, inFlight });
  const cpuSeconds = (await askCpuSeconds(program)) - before;
  return { cpu: count / cpuSeconds, wall: (count / tookInMs) * 1e3 };
}
