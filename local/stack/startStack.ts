import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { stop } from "esbuild";
import { lendVoice } from "../../lib/compose/ivr";
import { readConfig } from "../../lib/config";
import type { Config } from "../../lib/config";
import { flowClips } from "../../lib/flow/prompts/flowClips";
import { makeLog } from "../../lib/log";
import type { Speaker } from "../../lib/publishing/ports";
import { chooseSpeaker } from "../../lib/speech/chooseSpeaker";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import type { Storage } from "../../lib/storage/storage";
import { buildWeb } from "../../scripts/web/buildWeb";
import { startFunctionsHost } from "../functions/startFunctionsHost";
import { makeFliteSpeaker } from "../voice/makeFliteSpeaker";
import { choosePorts } from "./choosePorts";
import { readDemoFlow } from "./demo";
import { keepSpeech } from "./keepSpeech";
import { makeCleanUp } from "./makeCleanUp";
import { packageApp } from "./packageApp";
import { publishDemo } from "./publishDemo";
import { speakAhead } from "./speakAhead";
import { writeStackFile } from "./stackFile";
import type { RunningStack } from "./stackFile";
import type { StackOptions } from "./stackOptions";
import { partsToStart, stackSettings } from "./stackSettings";
import { startParts } from "./startParts";
import { tellWhenUp } from "./tellWhenUp";
import { together } from "./together";

/** A stack that is up. `failed` resolves with a sentence if one of its parts stops by itself. */
export type Stack = Readonly<{
  running: RunningStack;
  functionNames: readonly string[];
  storage: Storage;
  failed: Promise<string>;
  close: () => Promise<void>;
}>;

const projectDirectory = resolve(__dirname, "..", "..");

const sources = { directory: projectDirectory, load: () => import("../../functions/index") };

/**
 * Starts every part that the environment does not point elsewhere, at once, publishes the demo flow where nothing
 * answers calls yet, and leaves word of itself. Rejects with a sentence, and nothing left running.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const cleanUp = makeCleanUp(options.log);
  try {
    const ports = await choosePorts(options.port);
    const startedAt = new Date().toISOString();
    const speaker = chooseLocalSpeaker(options);
    const app = options.packaged ? await cleanUp.closes(packageApp(options.log)) : sources;
    const building =
      options.editor && !options.packaged
        ? tellWhenUp(options.tell, "editor", buildEditor())
        : Promise.resolve();
    cleanUp.add(() => building.catch(() => undefined));
    lendVoice(makeFliteSpeaker);
    const parts = await startParts(options, ports, cleanUp);
    const editorToken = options.editor ? randomBytes(32).toString("hex") : undefined;
    const settings = stackSettings(options.environment, { ...parts, editorToken });
    const config = readConfig(settings);
    const storage = makeAzureStorage(config.storage, { now: () => new Date().toISOString() });
    const [host] = await together([
      tellWhenUp(
        options.tell,
        "functions",
        cleanUp.closes(
          (options.startHost ?? startFunctionsHost)({
            appDirectory: app.directory,
            port: ports.functions,
            environment: settings,
            log: options.log,
            ...("load" in app ? { load: app.load } : {}),
          }),
        ),
      ),
      prepare(storage, speaker ?? chooseSpeaker(config), options.tell),
      building,
    ]);
    const running = {
      ...describeStack(config, host, parts.graph !== undefined),
      startedAt,
      ...(options.dataDirectory === undefined
        ? {}
        : { dataDirectory: resolve(options.dataDirectory) }),
    };
    if (options.leavesWord) cleanUp.add(writeStackFile(running));
    const failed = parts.storageExited ?? new Promise<string>(() => {});
    return { running, functionNames: host.functionNames, storage, failed, close: cleanUp.run };
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

/** Where the functions look for the editor when they run from the sources. */
async function buildEditor(): Promise<void> {
  try {
    await buildWeb(join(projectDirectory, "dist", "web"), { compress: false });
  } finally {
    // Its process would hold the memory of the build for as long as the stack runs.
    await stop();
  }
}

/** The local voice, unless the environment names another. Storage that is new has no demo yet: its prompts are spoken while everything else starts. */
function chooseLocalSpeaker({ environment, dataDirectory }: StackOptions): Speaker | undefined {
  if (environment["SPEECH_ENDPOINT"]) {
    return undefined;
  }
  const noEndpoint = { speechEndpoint: undefined, managedIdentityClientId: undefined };
  const speaker = chooseSpeaker(noEndpoint, { log: makeLog(), makeLocalSpeaker: makeFliteSpeaker });
  const kept = keepSpeech(speaker, join(projectDirectory, ".local", "speech"));
  const isNew =
    partsToStart(environment).storage &&
    (dataDirectory === undefined || !existsSync(dataDirectory));
  return isNew ? speakAhead(kept, flowClips(readDemoFlow())) : kept;
}

async function prepare(
  storage: Storage,
  speaker: Speaker,
  tell: (line: string) => void,
): Promise<void> {
  await storage.prepareStorage();
  await publishDemo(storage, speaker, tell);
}

function describeStack(
  config: Config,
  host: Readonly<{ url: string; functionKey: string }>,
  graphIsSimulated: boolean,
): Omit<RunningStack, "startedAt"> {
  return {
    pid: process.pid,
    functions: host.url,
    functionKey: host.functionKey,
    ...editorAddress(config, host.url),
    graph: config.graphUrl,
    graphIsSimulated,
    openIdConfiguration: config.openIdConfigurationUrl,
    storage: addressOf(config.storage),
    serviceBus: addressOf(config.serviceBus),
  };
}

/** The token stands in the fragment, which a browser sends to nobody; with Entra people sign in on its own page. */
function editorAddress({ editor }: Config, url: string): Pick<RunningStack, "editor"> {
  if (!editor.isOn) return {};
  return {
    editor: editor.signIn === "local" ? `${url}/editor#token=${editor.token}` : `${url}/editor`,
  };
}

function addressOf(connection: Config["storage"] | Config["serviceBus"]): string {
  if (connection.kind === "connectionString") {
    return connection.connectionString;
  }
  return "tableServiceUri" in connection
    ? connection.tableServiceUri
    : connection.fullyQualifiedNamespace;
}
