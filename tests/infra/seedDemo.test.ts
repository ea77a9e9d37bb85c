import { Readable } from "node:stream";
import { IvrError } from "../../lib/errors";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { demoDocuments } from "../../scripts/azure/seed/demoDocuments";
import { nextSteps } from "../../scripts/azure/seed/nextSteps";
import { seedDemo } from "../../scripts/azure/seed/seedDemo";
import { untilGranted } from "../../scripts/azure/seed/untilGranted";
import type { FlowsContext, FlowsStores } from "../../scripts/flows/flowsContext";
import { aTerminal } from "../scripts/support/aTerminal";

const personId = "99999999-8888-7777-6666-555555555555";

/** Somebody who deploys into empty storage; waiting takes no time and is counted. */
function aDeployment(change: (stores: FlowsStores) => FlowsStores = (stores) => stores) {
  const { stores, remove: removeFiles } = aTerminal();
  removeFiles();
  const said: string[] = [];
  const write = (line: string) => void said.push(line);
  const waits: number[] = [];
  const wait = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const changed = change(stores);
  const context: FlowsContext = {
    stdout: write,
    stderr: write,
    openStores: () => Promise.resolve(changed),
    readSecret: () => Promise.resolve(""),
    readLines: () => Readable.from([]),
    watchFiles: () => Readable.from([]),
    who: "azd",
    now: () => "2026-11-21T09:00:00Z",
  };
  const seed = (person: string | undefined = personId) =>
    seedDemo(context, person, { write, wait });
  return { stores, said, waits, context, seed, patience: { write, wait } };
}

const refused = (place: string) =>
  new IvrError("STORAGE_UNAVAILABLE", `Storage (${place}) answered 403.`);

/** Rejects the first `times` calls as Azure does while a role spreads. */
function refusing<Args extends readonly unknown[], Result>(
  times: number,
  ask: (...args: Args) => Promise<Result>,
  error: IvrError,
): (...args: Args) => Promise<Result> {
  let left = times;
  return (...args) => (left-- > 0 ? Promise.reject(error) : ask(...args));
}

describe("seedDemo", () => {
  it("publishes a demo that answers every number and rings who deployed", async () => {
    const { stores, seed, waits } = aDeployment();
    expect(await seed()).toBe("seeded");
    expect(await stores.entryPointStore.listEntryPoints()).toEqual([
      { dialled: "*", flow: "contoso", version: "published" },
    ]);
    expect((await stores.flowStore.loadFlowMeta("contoso"))?.meta.publishedVersion).toBe(1);
    expect((await stores.bindingsStore.loadBindings()).people?.["operator"]?.userId).toBe(personId);
    expect(waits).toEqual([]);
  });

  it("never touches flows that are there", async () => {
    const { stores, seed } = aDeployment();
    await seed();
    const before = await stores.flowStore.listFlows();
    expect(await seed("00000000-0000-0000-0000-000000000000")).toBe("kept");
    expect(await stores.flowStore.listFlows()).toEqual(before);
    expect((await stores.bindingsStore.loadBindings()).people?.["operator"]?.userId).toBe(personId);
  });

  it("seeds nothing when it is not known whom to ring", async () => {
    const { stores, context, patience } = aDeployment();
    expect(await seedDemo(context, undefined, patience)).toBe("nobodyToRing");
    expect(await stores.flowStore.listFlows()).toEqual([]);
  });

  it("waits until roles on tables, blobs and speech have spread", async () => {
    const { seed, waits, said } = aDeployment((stores) => ({
      ...stores,
      flowStore: {
        ...stores.flowStore,
        listFlows: refusing(2, stores.flowStore.listFlows, refused("Flows")),
      },
      promptStore: {
        ...stores.promptStore,
        hasPrompt: refusing(1, stores.promptStore.hasPrompt, refused("prompts")),
      },
      speaker: {
        ...stores.speaker,
        speak: refusing(
          1,
          stores.speaker.speak,
          new IvrError("SPEECH_UNAVAILABLE", "Azure AI Speech refused our identity."),
        ),
      },
    }));
    expect(await seed()).toBe("seeded");
    expect(waits).toEqual([15_000, 15_000, 15_000, 15_000]);
    expect(said).toContain("Waiting until the new roles have spread...");
  });
});

describe("untilGranted", () => {
  it("gives up after ten minutes, with what was refused", async () => {
    const { patience, waits } = aDeployment();
    const attempt = untilGranted(() => Promise.reject(refused("Flows")), patience);
    await expect(attempt).rejects.toThrow("Storage (Flows) answered 403.");
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(39 * 15_000);
  });

  it("does not wait for what no role will mend", async () => {
    const { patience, waits } = aDeployment();
    const attempt = untilGranted(() => Promise.reject(new TypeError("a bug")), patience);
    await expect(attempt).rejects.toThrow("a bug");
    expect(waits).toEqual([]);
  });
});

describe("demoDocuments", () => {
  it("are a sound flow and the bindings it needs", () => {
    const { flow, bindings } = demoDocuments(personId);
    expect(bindingsSchema.safeParse(bindings).error).toBeUndefined();
    const { problems } = checkFlow(flow, { bindings });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("nextSteps", () => {
  const place = { publicRoot: "https://func.example.net", appId: personId };

  test.each(["seeded", "kept", "nobodyToRing"] as const)(
    "say where calls come to when the demo was %s",
    (seeding) => {
      const text = nextSteps(seeding, place);
      expect(text).toContain("https://func.example.net/api/calls");
      expect(text).toContain(`npm run teams:package -- ${personId}`);
      expect(text).not.toContain("NO CALL IS ANSWERED YET");
    },
  );

  it("say that nobody is answered where no app could be registered", () => {
    const text = nextSteps("kept", { ...place, appId: "" });
    expect(text).toContain("NO CALL IS ANSWERED YET");
    expect(text).toContain("scripts/azure/registerApp.sh register, then azd up");
  });
});
