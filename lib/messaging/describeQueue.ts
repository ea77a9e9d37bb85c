import type { ServiceBusAdministrationClient } from "@azure/service-bus";
import type { Config } from "../config";
import { omitUndefined } from "../flow/omitUndefined";
import { parseDurationInSeconds } from "./parseDurationInSeconds";
import { makeAzureCredential } from "../identity/makeAzureCredential";
import { limitTime } from "../time/limitTime";

/** What a queue's description says; `unknown` is why it cannot be had. */
export type QueueDescription = Readonly<{
  detectsDuplicates?: boolean;
  /** How long a session stays locked when its worker has died. */
  lockInSeconds?: number;
  unknown?: string;
}>;

type Options = Readonly<{
  /** Told of the client before it is used: a test answers in the service's place there. */
  onClient?: (client: ServiceBusAdministrationClient) => void;
}>;

const timeoutInMs = 4000;

/** Reads a queue's description over HTTPS, which needs the right to manage. Never rejects. */
export async function describeQueue(
  connection: Config["serviceBus"],
  queueName: string,
  options: Options = {},
): Promise<QueueDescription> {
  if (connection.kind === "connectionString" && isEmulator(connection.connectionString)) {
    return {
      unknown:
        "An emulator does not say whether it detects duplicates, nor how long its locks are.",
    };
  }
  try {
    const client = await openAdministration(connection);
    options.onClient?.(client);
    const queue = await limitTime(timeoutInMs, (abortSignal) =>
      client.getQueue(queueName, { abortSignal }),
    );
    const lockInSeconds = parseDurationInSeconds(queue.lockDuration);
    return {
      detectsDuplicates: queue.requiresDuplicateDetection,
      ...omitUndefined({ lockInSeconds }),
    };
  } catch (error) {
    const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
    return {
      unknown:
        status === 401 || status === 403
          ? "Whether duplicates are detected, and how long locks are, is not known: that needs the right to manage (Azure Service Bus Data Owner), which scaling from zero needs, too."
          : "Whether duplicates are detected, and how long locks are, is not known: the namespace's management did not answer.",
    };
  }
}

function isEmulator(connectionString: string): boolean {
  return /UseDevelopmentEmulator=true/i.test(connectionString);
}

async function openAdministration(
  connection: Config["serviceBus"],
): Promise<ServiceBusAdministrationClient> {
  const { ServiceBusAdministrationClient } = await import("@azure/service-bus");
  const options = { retryOptions: { maxRetries: 1, retryDelayInMs: 100 } };
  return connection.kind === "connectionString"
    ? new ServiceBusAdministrationClient(connection.connectionString, options)
    : new ServiceBusAdministrationClient(
        connection.fullyQualifiedNamespace,
        await makeAzureCredential(connection.clientId),
        options,
      );
}
