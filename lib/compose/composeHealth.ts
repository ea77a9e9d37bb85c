import { readConfig, type Config } from "../config";
import { makeGraph } from "../graph/client/makeGraph";
import { makeGraphToken } from "../graph/token/makeGraphToken";
import { makeReadRoles } from "../graph/token/makeReadRoles";
import type { HealthReport } from "../health/healthReport";
import type { Probe } from "../health/probe";
import { probeCallRecords } from "../health/probeCallRecords";
import { probeCallEventQueue } from "../health/probeCallEventQueue";
import { probeEditorSignIn } from "../health/probeEditorSignIn";
import { probeFlows } from "../health/probeFlows";
import { probeGraphToken } from "../health/probeGraphToken";
import { probeMail } from "../health/probeMail";
import { probeMailboxes } from "../health/probeMailboxes";
import { probeNightlyLook } from "../health/probeNightlyLook";
import { probePlaces } from "../health/probePlaces";
import { probeSecrets } from "../health/probeSecrets";
import { probeSettings } from "../health/probeSettings";
import { probeSigningKeys } from "../health/probeSigningKeys";
import { probeSpeech } from "../health/probeSpeech";
import { probeVoices } from "../health/probeVoices";
import { runProbes } from "../health/runProbes";
import { fetchSigningKeys } from "../ingress/door/fetchSigningKeys";
import { makeCallEventSender } from "../messaging/callEventSender";
import { makeReadQueueTraits } from "../messaging/makeReadQueueTraits";
import { findSecretProblem } from "../outside/makeReadSecret";
import { loadAnsweringFlows } from "../publishing/loadAnsweringFlows";
import { findDefaultVoice } from "../speech/azure/findDefaultVoice";
import { makeListVoices } from "../speech/azure/makeListVoices";
import { makeSpeechToken } from "../speech/azure/makeSpeechToken";
import { makeAzureBlobs } from "../storage/blobs/azureBlobs";
import { makeAzureTables } from "../storage/tables/azureTables";
import { makeStorage } from "../storage/storage";
import { containerNames, tableNames } from "../storage/storageNames";

/** Looks at everything that calls depend on, within 5 s; never rejects. */
export type CheckHealth = () => Promise<HealthReport>;

/** Makes the deep check of a process by its environment. It works without usable settings, too: then it names those. */
export function composeHealth(
  environment: Readonly<Record<string, string | undefined>>,
): CheckHealth {
  let kept: ReturnType<typeof connect> | undefined;
  const settings = probeSettings(() => readConfig(environment));
  return async () => {
    const config = tryToRead(environment);
    if (config === undefined) return runProbes([settings]);
    kept ??= connect(config);
    return runProbes([settings, ...probesOf(config, kept)]);
  };
}

function tryToRead(environment: Parameters<typeof readConfig>[0]): Config | undefined {
  try {
    return readConfig(environment);
  } catch {
    // The probe of the settings says what is wrong with them.
    return undefined;
  }
}

/** What is kept from check to check: connections, so that a check does not open more each time. */
function connect(config: Config) {
  const { speechEndpoint: endpoint, managedIdentityClientId } = config;
  const tables = makeAzureTables(config.storage);
  const blobs = makeAzureBlobs(config.storage);
  return {
    tables,
    blobs,
    storage: makeStorage({ tables, blobs, now: () => new Date().toISOString() }),
    sender: makeCallEventSender(config.serviceBus, config.callEventsQueue, { timeoutInMs: 4000 }),
    listVoices:
      endpoint === undefined
        ? undefined
        : makeListVoices({
            endpoint,
            getToken: makeSpeechToken(endpoint, managedIdentityClientId),
          }),
  };
}

function probesOf(config: Config, kept: ReturnType<typeof connect>): readonly Probe[] {
  const { tables, blobs, storage, sender } = kept;
  const loadFlows = once(() => loadAnsweringFlows(storage));
  const listVoices = kept.listVoices && once(kept.listVoices);
  // Never a kept token: what an administrator consented to meanwhile shows in a new one.
  const getToken = makeGraphToken(config);
  const readRoles = makeReadRoles(() => getToken(config.tenantId));
  const loadBindings = async () => (await loadFlows()).context.bindings;
  return [
    probePlaces("tables", tableNames, (table) => tables.list(table, { select: [], limit: 1 })),
    // A name no blob has: whether the container answers is all that is asked.
    probePlaces("containers", containerNames, (container) => blobs.has(container, "health")),
    probeCallEventQueue({
      warmUp: sender.warmUp,
      readQueueTraits: makeReadQueueTraits(config.serviceBus, config.callEventsQueue),
    }),
    probeSigningKeys(() => fetchSigningKeys(config.openIdConfigurationUrl, fetch)),
    probeGraphToken({ readRoles, loadFlows }),
    probeCallRecords(readRoles),
    probeFlows(loadFlows),
    probeSecrets({
      loadBindings,
      secretProblem: (setting) => findSecretProblem(setting, config.secrets),
    }),
    probeMailboxes({ loadBindings, writesWords: config.transcription !== undefined }),
    probeMail({
      loadBindings,
      readRoles,
      probeMailbox: makeGraph({ ...config, getToken }).probeMailbox,
    }),
    probeSpeech(listVoices),
    probeVoices({ listVoices, loadFlows, defaultVoice: findDefaultVoice }),
    probeNightlyLook({
      loadNightlyReport: storage.nightlyReportStore.loadNightlyReport,
      now: () => new Date().toISOString(),
    }),
    ...editorProbes(config),
  ];
}

/** Where people sign in to the editor with Entra. */
function editorProbes({ editor, loginUrl, tenantId }: Config): readonly Probe[] {
  if (!editor.isOn || editor.signIn !== "entra") return [];
  const document = `${loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const fetchKeys = () => fetchSigningKeys(document, fetch);
  return [probeEditorSignIn({ appId: editor.appId, fetchKeys })];
}

/** Two checks that need the same ask for it once. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask());
}
