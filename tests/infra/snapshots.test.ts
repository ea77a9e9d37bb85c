import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { readTemplates } from "./support/readTemplates";
import { readSnapshot, snapshotsDirectory } from "./support/snapshots";

/*
 * The snapshots say what comes of the templates; only a compiler can say whether they still do (npm run infra:check).
 * What can be seen without one is here: that none was forgotten, and that none is of other templates.
 */

describe("the snapshots", () => {
  it("are as many as there are environments: each is a deployment or its refusal", () => {
    const files = readdirSync(snapshotsDirectory).toSorted();
    const names = files.filter((file) => file.endsWith(".env")).map((file) => file.slice(0, -4));
    const outcomes = names.map((name) =>
      files.filter((file) => file === `${name}.json` || file === `${name}.txt`),
    );
    expect(outcomes.map(({ length }) => length)).toEqual(names.map(() => 1));
    expect(files).toHaveLength(names.length * 2);
  });

  test.each(["dev", "prod"])("of %s have no diagnostics", (name) => {
    expect(readSnapshot(name).diagnostics).toEqual([]);
  });

  it("have every resource that the templates have, in the same version", async () => {
    const { resources } = await readTemplates();
    const versions = (from: readonly Readonly<{ type: string; version: string }>[]) =>
      [...new Set(from.map(({ type, version }) => `${type}@${version}`))].toSorted();
    const deployed = readSnapshot("prod").resources.map(({ type, apiVersion }) => ({
      type,
      version: apiVersion,
    }));
    expect(versions(deployed)).toEqual(versions(resources));
  });

  test.each(["dev", "prod"])("of %s have the queue that the code expects", (name) => {
    const queue = readSnapshot(name).resources.find(
      ({ type }) => type === "Microsoft.ServiceBus/namespaces/queues",
    );
    expect(queue?.["properties"]).toMatchObject(
      Object.fromEntries(
        Object.entries(callEventsQueueDefinition).map(([property, value]) => [
          property.charAt(0).toLowerCase() + property.slice(1),
          value,
        ]),
      ),
    );
  });
});

const refusal = (name: string) =>
  readFileSync(join(snapshotsDirectory, `${name}.txt`), "utf8").trim();

describe("a line that answers calls", () => {
  it("is not deployed without its app", () => {
    expect(refusal("prodWithoutApp")).toBe(
      "IVR_ENVIRONMENT_TYPE prod needs IVR_APP_ID: scripts/azure/registerApp.sh register",
    );
  });
});

describe("a budget", () => {
  it("begins on the day that it is given, in whatever month it is deployed again", () => {
    const budget = readSnapshot("prod").resources.find(
      ({ type }) => type === "Microsoft.Consumption/budgets",
    );
    expect(budget?.["properties"]).toMatchObject({ timePeriod: { startDate: "2026-11-01" } });
  });

  it("is refused without that day, because Azure never lets it move", () => {
    expect(refusal("budgetWithoutStart")).toBe(
      "IVR_MONTHLY_BUDGET needs IVR_BUDGET_START: the first day of the month in which the budget is made, yyyy-MM-01, kept from then on",
    );
  });

  it("is refused without anybody to tell", () => {
    expect(refusal("budgetWithoutAddress")).toBe(
      "IVR_MONTHLY_BUDGET needs IVR_ALERT_EMAILS: a budget does nothing but tell people",
    );
  });
});
