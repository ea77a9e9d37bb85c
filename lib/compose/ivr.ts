import { setImmediate as nextTurn } from "node:timers/promises";
import { causeOf } from "../causeOf";
import { readConfig, type Config } from "../config";
import { describeError } from "../errors";
import { makeReadRolesSoon } from "../graph/token/makeReadRolesSoon";
import type { VerifyUser } from "../identity/makeVerifyUser";
import { invocationLog } from "../invocationLog";
import { makeLog, type Log } from "../log";
import { makeUnhandledGuard } from "../makeUnhandledGuard";
import { onceMade } from "../onceMade";
import type { MakeLocalSpeaker } from "../speech/chooseSpeaker";
import type { ServedCalls } from "./composeCalls";
import type { Editor } from "./composeEditor";
import type { Flows } from "./composeFlows";
import type { CheckHealth } from "./composeHealth";
import type { Ingress } from "./composeIngress";
import type { Nightly } from "./composeNightly";
import type { Prompts } from "./composePrompts";
import type { Records } from "./composeRecords";
import type { Upkeep } from "./composeUpkeep";
import type { Worker } from "./composeWorker";
import { connect, type Connections } from "./connect";

/**
 * The app in parts, by what they are for. Each is loaded and put together when it is first asked for, once; one that could
 * not be is tried again with the next question. An instance that takes notifications never reads what serves the editor.
 */
export type Ivr = Readonly<{
  ingress: () => Promise<Ingress>;
  prompts: () => Promise<Prompts>;
  worker: () => Promise<Worker>;
  calls: () => Promise<ServedCalls>;
  flows: () => Promise<Flows>;
  records: () => Promise<Records>;
  upkeep: () => Promise<Upkeep>;
  nightly: () => Promise<Nightly>;
  editor: () => Promise<Editor>;
  identity: () => Promise<Identity>;
  /** Connects ahead of the first event. */
  warmUp: () => Promise<void>;
  /** Disconnects what is open. */
  close: () => Promise<void>;
  log: Log;
}>;

/** Who sends requests. */
export type Identity = Readonly<{ verifyUser: VerifyUser }>;

/** Puts the app together by its environment. Nothing connects before it is used. Throws CONFIG_INVALID for settings that cannot be used. */
function compose(environment: Environment, log: Log): Ivr {
  const config = readConfig(environment);
  const connections = connect(config, log);
  const { sender, now } = connections;
  const calls = onceMade(() => loadCalls(config, connections));
  const ingress = onceMade(async () =>
    (await import("./composeIngress")).composeIngress(config, connections),
  );
  return {
    ingress,
    prompts: onceMade(async () => (await import("./composePrompts")).composePrompts(connections)),
    worker: onceMade(async () => {
      const [{ composeWorker }, served] = await Promise.all([import("./composeWorker"), calls()]);
      return composeWorker(served);
    }),
    calls,
    flows: onceMade(() => loadFlows(config, connections)),
    records: onceMade(async () => {
      const { composeRecords } = await import("./composeRecords");
      return composeRecords({ ...(await connections.loadStorage()), now });
    }),
    upkeep: onceMade(async () => {
      const { composeUpkeep } = await import("./composeUpkeep");
      const { teamsRecords } = await connections.loadGraph();
      return composeUpkeep(config, {
        ...connections,
        storage: await connections.loadStorage(),
        teamsRecords,
      });
    }),
    nightly: onceMade(async () => {
      const { composeNightly } = await import("./composeNightly");
      return composeNightly(config, {
        ...connections,
        storage: await connections.loadStorage(),
      });
    }),
    editor: onceMade(async () =>
      (await import("./composeEditor")).composeEditor(config, { fetch, now }),
    ),
    identity: onceMade(async () => {
      const { makeVerifyUser } = await import("../identity/makeVerifyUser");
      return { verifyUser: makeVerifyUser(config, { fetch, now }) };
    }),
    warmUp: async () => {
      const connecting = sender.warmUp();
      // Once the connection is under way: nothing else is to be done while the service answers.
      const loading = nextTurn().then(ingress);
      await Promise.all([connecting, loading]);
    },
    close: sender.close,
    log,
  };
}

async function loadCalls(config: Config, connections: Connections): Promise<ServedCalls> {
  const { composeCalls } = await import("./composeCalls");
  const { chooseTranscribe } = await import("../speech/chooseTranscribe");
  return composeCalls(config, {
    ...connections,
    storage: await connections.loadStorage(),
    transcribe: chooseTranscribe(config),
  });
}

async function loadFlows(config: Config, connections: Connections): Promise<Flows> {
  const { readRoles, log: told, now } = connections;
  const { composeFlows } = await import("./composeFlows");
  const { chooseSpeaker } = await import("../speech/chooseSpeaker");
  return composeFlows({
    ...(await connections.loadStorage()),
    now,
    readRoles: makeReadRolesSoon(readRoles, { now }),
    chooseSpeaker: () => chooseSpeaker(config, { log: told, makeLocalSpeaker }),
  });
}

type Environment = Parameters<typeof readConfig>[0];

const log = makeLog(invocationLog.write);

/** The last guard of this process against errors that nobody handles. */
export const unhandledGuard = makeUnhandledGuard(log);

let makeLocalSpeaker: MakeLocalSpeaker | undefined;

/** Lends this process a voice for where SPEECH_ENDPOINT names none: the local stack has one, what is deployed has not. */
export function lendVoice(make: MakeLocalSpeaker): void {
  makeLocalSpeaker = make;
}

let composed: Ivr | undefined;

/** The app of this process, put together from the environment at first use. Throws CONFIG_INVALID for settings that cannot be used. */
export function ivr(): Ivr {
  composed ??= compose(process.env, log);
  return composed;
}

/** Connects ahead of the first event. Never rejects: that event connects by itself, and an app that did not start could not even say in its deep check what is wrong. */
export async function warmUpIvr(): Promise<void> {
  try {
    await ivr().warmUp();
  } catch (error) {
    log.warn("warmUpFailed", {
      reason: describeError(error),
      ...causeOf(error),
    });
  }
}

/** Disconnects what this process has open. */
export async function closeIvr(): Promise<void> {
  await composed?.close();
}

const loadHealth = onceMade(async () =>
  (await import("./composeHealth")).composeHealth(process.env),
);

/** Looks at everything that calls of this process depend on, its settings first; within 5 s, and rejects only where it could not be loaded. Where settings cannot be used there is no app to ask, and this says so. */
export const checkHealth: CheckHealth = async () => (await loadHealth())();
