import { startTriggers } from "../../../local/functions/startTriggers";
import { makeServiceBusClients } from "../../../local/functions/serviceBusClients";
import { hostSettings } from "../../../local/functions/hostSettings";
import { aDirectory, removeDirectories } from "./support/aDirectory";

afterAll(removeDirectories);

/** The names of the timers that ran when they were started with these settings. */
async function timersThatRan(environment: Readonly<Record<string, string>>): Promise<string[]> {
  const ran: string[] = [];
  const timers = ["sweep", "count"].map((name) => ({
    metadata: {
      name,
      bindings: {
        timer: {
          type: "timerTrigger",
          direction: "in",
          schedule: "0 0 0 1 1 *",
          runOnStartup: true,
        },
      },
    },
    callback: () => {},
  }));
  const triggers = await startTriggers(timers, {
    settings: hostSettings(aDirectory({ "host.json": JSON.stringify({ version: "2.0" }) }), {}),
    environment,
    invoke: ({ metadata }) => {
      ran.push(metadata.name);
      return Promise.resolve({});
    },
    clients: makeServiceBusClients(environment),
    counts: { serviceBus: 0, timer: 0, failed: 0 },
    log: () => {},
  });
  await triggers.stop(1000);
  return ran.toSorted();
}

describe("startTriggers", () => {
  it("starts every trigger but those that a setting switches off", async () => {
    expect(await timersThatRan({})).toEqual(["count", "sweep"]);
    expect(
      await timersThatRan({
        "AzureWebJobs.sweep.Disabled": "true",
        "AzureWebJobs.count.Disabled": "false",
      }),
    ).toEqual(["count"]);
  });
});
