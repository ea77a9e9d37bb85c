import type { ServiceBusMessage, ServiceBusSender } from "@azure/service-bus";
import type { RegisteredFunction } from "./functionRegistry";
import { bindingText } from "./bindingText";
import type { ServiceBusClients } from "./serviceBusClients";
import type { Binding, InvocationResponse, TypedData } from "./workerApi";

/** Makes what sends the values of a function's Service Bus outputs, one message each for a list; it rejects when the broker does not take them. */
export function makeSendOutputs(
  clients: ServiceBusClients,
  environment: Readonly<Record<string, string>>,
) {
  const senders = new Map<string, Promise<ServiceBusSender>>();

  function sender(binding: Binding): Promise<ServiceBusSender> {
    const entity =
      bindingText(binding, "queueName", environment) ||
      bindingText(binding, "topicName", environment);
    const key = `${bindingText(binding, "connection", {})} ${entity}`;
    const known =
      senders.get(key) ??
      clients.client(binding["connection"]).then((client) => client.createSender(entity));
    senders.set(key, known);
    return known;
  }

  return async (invoked: RegisteredFunction, response: InvocationResponse): Promise<void> => {
    for (const [name, binding] of Object.entries(invoked.metadata.bindings)) {
      if (binding.direction !== "out" || binding.type.toLowerCase() !== "servicebus") continue;
      const value =
        name === "$return"
          ? response.returnValue
          : response.outputData?.find((output) => output.name === name)?.data;
      const messages = value ? outgoingMessages(value) : [];
      if (messages.length > 0) await (await sender(binding)).sendMessages(messages);
    }
  };
}

function outgoingMessages(value: TypedData): ServiceBusMessage[] {
  if (value.bytes) return [{ body: Buffer.from(value.bytes) }];
  if (typeof value.json === "string") {
    const parsed: unknown = JSON.parse(value.json);
    return (Array.isArray(parsed) ? parsed : [parsed]).map(outgoingMessage);
  }
  return [outgoingMessage(value.string ?? value.int ?? value.double)];
}

function outgoingMessage(value: unknown): ServiceBusMessage {
  return typeof value === "string"
    ? { body: Buffer.from(value), contentType: "text/plain" }
    : { body: Buffer.from(JSON.stringify(value)), contentType: "application/json" };
}
