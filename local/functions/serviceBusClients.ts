import type { TokenCredential } from "@azure/identity";
import type { ServiceBusClient } from "@azure/service-bus";
import { IvrError } from "../../lib/errors";
import { endPendingAccepts } from "./endPendingAccepts";
import { finishedWithin } from "./finishedWithin";

/** The Service Bus clients of a host, one for each connection that its functions name, or several by their number. */
export type ServiceBusClients = Readonly<{
  client: (connection: unknown, number?: number) => Promise<ServiceBusClient>;
  close: () => Promise<void>;
}>;

const closingInMs = 2000;

/* The defaults of clientRetryOptions in host.json. The JavaScript client's own would look for a lost broker every 30 s only. */
const retryOptions = { maxRetries: 3, retryDelayInMs: 800, maxRetryDelayInMs: 60_000 };

type Environment = Readonly<Record<string, string>>;

/**
 * Makes clients as the trigger's `connection` says: the setting of that name (or `AzureWebJobs` and that name) holds a
 * connection string, or settings that begin with it and `__` name a namespace and an identity. Rejects with
 * CONFIG_INVALID when neither is set.
 */
export function makeServiceBusClients(environment: Environment): ServiceBusClients {
  const clients = new Map<string, Promise<ServiceBusClient>>();
  return {
    client: (connection, number = 0) => {
      const name = typeof connection === "string" && connection !== "" ? connection : "ServiceBus";
      const key = `${name} ${number}`;
      const client = clients.get(key) ?? connect(name, environment);
      clients.set(key, client);
      return client;
    },
    close: async () => {
      await Promise.all(
        [...clients.values()].map(async (opening) => {
          const client = await opening;
          // Without a broker the client waits for its farewell for a minute.
          await finishedWithin(client.close(), closingInMs);
          endPendingAccepts(client);
        }),
      );
    },
  };
}

async function connect(connection: string, environment: Environment): Promise<ServiceBusClient> {
  const name = [`AzureWebJobs${connection}`, connection].find(
    (prefix) => environment[prefix] ?? environment[`${prefix}__fullyQualifiedNamespace`],
  );
  if (name === undefined) throw notConnected(connection);
  const sdk = await import("@azure/service-bus");
  const options = { retryOptions: { ...retryOptions, mode: sdk.RetryMode.Exponential } };
  // A setting of exactly this name wins over those that begin with it, as in the real host.
  const connectionString = environment[name];
  if (connectionString) return new sdk.ServiceBusClient(connectionString, options);
  const namespace = environment[`${name}__fullyQualifiedNamespace`] ?? "";
  return new sdk.ServiceBusClient(namespace, await credential(name, environment), options);
}

/* https://learn.microsoft.com/azure/azure-functions/functions-reference#common-properties-for-identity-based-connections */
async function credential(name: string, environment: Environment): Promise<TokenCredential> {
  const identity = await import("@azure/identity");
  const clientId = environment[`${name}__clientId`];
  const tenantId = environment[`${name}__tenantId`];
  const clientSecret = environment[`${name}__clientSecret`];
  if (environment[`${name}__credential`] === "managedidentity") {
    return new identity.ManagedIdentityCredential(clientId === undefined ? {} : { clientId });
  }
  return tenantId && clientId && clientSecret
    ? new identity.ClientSecretCredential(tenantId, clientId, clientSecret)
    : new identity.DefaultAzureCredential();
}

function notConnected(connection: string): IvrError {
  return new IvrError(
    "CONFIG_INVALID",
    `A function names the connection ${connection}: set ${connection} to a Service Bus connection string, or ` +
      `${connection}__fullyQualifiedNamespace to the namespace's host name.`,
  );
}
