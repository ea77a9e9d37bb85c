import { settingsSchema, type Config } from "../../lib/config";
import { IvrError } from "../../lib/errors";
import { openServiceBusClient } from "../../lib/messaging/openServiceBusClient";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import { makeCalls } from "../../lib/storage/calls/calls";
import { readSettings } from "../commandLine/readSettings";
import { storageConnection } from "../commandLine/storageConnection";
import { atMost } from "./atMost";
import type { OpenDeadLetters } from "./deadLettersContext";
import { openDeadLetterQueue } from "./openDeadLetterQueue";

/** Where the commands look for the queue, and where they tell what they found. */
type QueuePlaces = Readonly<{
  environment: Readonly<Record<string, string | undefined>>;
  /** The local stack, when one runs. */
  findRunningStack: () => Promise<
    Readonly<{ serviceBus: string; storage: string; functions: string }> | undefined
  >;
  stderr: (text: string) => void;
}>;

const usedSettings = settingsSchema.pick({
  ServiceBusConnection: true,
  ServiceBusConnection__fullyQualifiedNamespace: true,
  CALL_EVENTS_QUEUE: true,
  IvrStorage: true,
  IvrStorage__tableServiceUri: true,
  IvrStorage__blobServiceUri: true,
  AZURE_CLIENT_ID: true,
});

const attemptTimeoutInMs = 5000;

/** Opens the dead letters of the queue that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openDeadLetters(places: QueuePlaces): Promise<OpenDeadLetters> {
  const settings = readSettings(usedSettings, places.environment);
  const named = serviceBusConnection(settings);
  // Never the namespace of one environment with the calls of another.
  const { serviceBus, storage } =
    named === undefined
      ? await connectionsOfStack(places)
      : { serviceBus: named, storage: storageConnection(settings) };
  const client = await openClient(serviceBus);
  return {
    deadLetters: openDeadLetterQueue(client, settings.CALL_EVENTS_QUEUE),
    loadCall: storage === undefined ? undefined : makeCalls(makeAzureTables(storage)).loadCall,
    close: () => atMost(client.close()),
  };
}

async function openClient(serviceBus: Config["serviceBus"]) {
  try {
    return await openServiceBusClient(serviceBus, attemptTimeoutInMs);
  } catch (cause) {
    throw new IvrError(
      "CONFIG_INVALID",
      "The Service Bus namespace cannot be used as it is named: check ServiceBusConnection or ServiceBusConnection__fullyQualifiedNamespace.",
      { cause },
    );
  }
}

function serviceBusConnection(
  settings: ReturnType<(typeof usedSettings)["parse"]>,
): Config["serviceBus"] | undefined {
  const { ServiceBusConnection, ServiceBusConnection__fullyQualifiedNamespace } = settings;
  if (ServiceBusConnection !== undefined) {
    return { kind: "connectionString", connectionString: ServiceBusConnection };
  }
  return ServiceBusConnection__fullyQualifiedNamespace === undefined
    ? undefined
    : {
        kind: "identity",
        clientId: settings.AZURE_CLIENT_ID,
        fullyQualifiedNamespace: ServiceBusConnection__fullyQualifiedNamespace,
      };
}

async function connectionsOfStack(places: QueuePlaces) {
  const stack = await places.findRunningStack();
  if (stack === undefined) {
    throw new IvrError(
      "CONFIG_INVALID",
      "No Service Bus is named and no local stack runs: start one with npm start, or set" +
        " ServiceBusConnection__fullyQualifiedNamespace (or ServiceBusConnection).",
    );
  }
  places.stderr(`Using the local stack at ${stack.functions}.`);
  return {
    serviceBus: { kind: "connectionString", connectionString: stack.serviceBus },
    storage: { kind: "connectionString", connectionString: stack.storage },
  } as const;
}
