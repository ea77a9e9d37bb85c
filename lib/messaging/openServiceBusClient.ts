import type { ServiceBusClient } from "@azure/service-bus";
import type { Config } from "../config";
import { makeAzureCredential } from "../identity/makeAzureCredential";

/**
 * Makes a client of a Service Bus namespace, by its connection string or as the managed identity that is named (without a
 * name: as whatever this machine is signed in with). The SDK is loaded here and not before; one attempt takes
 * `attemptTimeoutInMs`, and there are four at most.
 */
export async function openServiceBusClient(
  connection: Config["serviceBus"],
  attemptTimeoutInMs: number,
): Promise<ServiceBusClient> {
  const { RetryMode, ServiceBusClient } = await import("@azure/service-bus");
  // The client's own defaults add up to minutes: an attempt of 60 s, three more after 30 s each.
  const options = {
    retryOptions: {
      mode: RetryMode.Exponential,
      maxRetries: 3,
      retryDelayInMs: 100,
      maxRetryDelayInMs: 1000,
      timeoutInMs: attemptTimeoutInMs,
    },
  };
  return connection.kind === "connectionString"
    ? new ServiceBusClient(connection.connectionString, options)
    : new ServiceBusClient(
        connection.fullyQualifiedNamespace,
        await makeAzureCredential(connection.clientId),
        options,
      );
}
