import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { makeSimulatorClient } from "../../../local/graph/simulatorClient";
import type { VersionCounts } from "../../../lib/canary/evidence";
import { makeShowCanary } from "../../../lib/publishing/canary/makeShowCanary";
import { makeAzureStorage } from "../../../lib/storage/azureStorage";
import type { NightlyReport } from "../../../lib/nightly/findings/finding";
import type { Campaign } from "../../../lib/campaign/campaign";
import type { CallbackRequest, RecordingDetails, WrittenWords } from "../../../lib/worker/ports";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { runReportsCommand } from "../../../scripts/reports/runReportsCommand";
import { startLocalProgram } from "../../local/stack/startLocalProgram";

const wordSchema = z.object({
  functions: z.string(),
  functionKey: z.string(),
  graph: z.string(),
  editor: z.string(),
  storage: z.string(),
});

/** A stack with its editor, in a directory of its own. */
export type Editor = Readonly<{
  /** The address that opens it, and the token that proves that one may; empty where people have accounts. */
  address: string;
  token: string;
  /** Tells the simulated Graph to do something differently. */
  configure: ReturnType<typeof makeSimulatorClient>["configure"];
  /** Saves a document of flows/, or another one, as a draft, as a program with the function key does. */
  saveDraft: (name: string, document?: object) => Promise<void>;
  /** Lets made-up callers call a flow in the last days, today among them, as somebody does who wants a report to look at. */
  makeCalls: (flow: string, calls: number, days?: number) => Promise<void>;
  /** Counts calls of the version that some callers try and of the live one: so many, and what happened in so many of them. */
  countTrialCalls: (flow: string, counts: TrialCounts) => Promise<void>;
  /** Keeps a request to be called back, as a call leaves one. */
  askCallback: (request: CallbackRequest) => Promise<void>;
  /** Keeps a message and its words, as a call leaves them. */
  leaveMessage: (details: RecordingDetails, written: WrittenWords) => Promise<void>;
  /** Keeps what a night found. */
  keepNight: (report: NightlyReport) => Promise<void>;
  /** Keeps a campaign as it stands; nobody steps it. */
  startCampaign: (campaign: Campaign) => Promise<void>;
  close: () => Promise<void>;
}>;

type TrialCounts = Readonly<Record<"tried" | "live", Omit<VersionCounts, "times">>>;

const project = join(__dirname, "../../..");

/** Starts one, three times as fast as life: a caller must still find time to speak. */
export async function startEditor(
  environment: Readonly<Record<string, string>> = {},
): Promise<Editor> {
  const directory = mkdtempSync(join(tmpdir(), "editor-stack-"));
  const program = startLocalProgram("main", ["--headless", "--time-scale", "3"], {
    directory,
    environment,
  });
  await program.firstLine;
  const folder = join(directory, ".local");
  const [file = ""] = readdirSync(folder).filter((name) => name.startsWith("stack-"));
  const { functions, functionKey, graph, editor, storage } = wordSchema.parse(
    JSON.parse(readFileSync(join(folder, file), "utf8")),
  );
  const [address = "", token = ""] = editor.split("#token=");
  return {
    address,
    token,
    configure: makeSimulatorClient(graph).configure,
    saveDraft: async (name, document) => {
      const response = await fetch(`${functions}/api/flows/${name}/draft`, {
        method: "PUT",
        headers: { "x-functions-key": functionKey, "Content-Type": "application/json" },
        body:
          document === undefined
            ? readFileSync(join(project, `flows/${name}.flow.json`))
            : JSON.stringify(document),
      });
      if (response.status !== 201) throw new Error(await response.text());
    },
    makeCalls: async (flow, calls, days = 30) => {
      const now = () => new Date().toISOString();
      const said: string[] = [];
      // Always the same callers: pictures can be compared.
      let seed = 11;
      const code = await runReportsCommand(
        ["example", "--flow", flow, "--calls", `${calls}`, "--days", `${days}`],
        {
          stdout: () => undefined,
          stderr: (text) => said.push(text),
          openStorage: () => Promise.resolve({ storage: openStorage(storage), isLocal: true }),
          now,
          random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
        },
      );
      if (code !== 0) throw new Error(said.join("\n"));
    },
    countTrialCalls: async (flow, { tried, live }) => {
      const { flowStore, canaryStore } = openStorage(storage);
      const trial = await makeShowCanary({ flowStore, canaryStore })(flow);
      const evidence = {
        ...trial.evidence,
        tried: { ...tried, times: {} },
        live: { ...live, times: {} },
        lateAfterInSeconds: 40,
      };
      await canaryStore.saveTrial({ ...trial, evidence });
    },
    askCallback: (request) => openStorage(storage).callbackStore.saveCallbackRequest(request),
    leaveMessage: async (details, written) => {
      const { recordingStore } = openStorage(storage);
      await recordingStore.saveRecording(details, writeWav(new Float32Array(16_000), ""));
      await recordingStore.saveWords(details.recordingId, written);
    },
    keepNight: (report) => openStorage(storage).nightlyReportStore.saveNightlyReport(report),
    startCampaign: async (campaign) => {
      await openStorage(storage).campaigns.insertCampaign(campaign, "");
    },
    close: async () => {
      program.kill("SIGTERM");
      await program.exitCode;
      rmSync(directory, { recursive: true });
    },
  };
}

function openStorage(connectionString: string) {
  return makeAzureStorage(
    { kind: "connectionString", connectionString },
    { now: () => new Date().toISOString() },
  );
}
