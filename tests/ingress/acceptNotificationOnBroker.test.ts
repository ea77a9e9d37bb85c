import { makeAcceptNotification } from "../../lib/ingress/door/acceptNotification";
import { makeLog } from "../../lib/log";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { type CallEventSender, makeCallEventSender } from "../../lib/messaging/callEventSender";
import { type Broker, startBroker } from "../../local/servicebus/startBroker";
import { ingressConfig, makeCallingService, noon } from "./signer";

const queueName = "call-events-v1";

let broker: Broker;
let sender: CallEventSender;

beforeAll(async () => {
  broker = await startBroker({ queues: { [queueName]: callEventsQueueDefinition } });
  sender = makeCallEventSender(
    { kind: "connectionString", connectionString: broker.connectionString },
    queueName,
    { timeoutInMs: 1500 },
  );
  await sender.warmUp();
});

afterAll(async () => {
  await sender.close();
  await broker.close();
});

describe("acceptNotification before a real queue", () => {
  it("answers 202 only for what the broker took: 503 while it is silent; a POST repeated is one event", async () => {
    const service = await makeCallingService();
    const accept = makeAcceptNotification(ingressConfig, {
      fetch: service.fetch,
      claimCall: async () => "notOurs",
      wait: async () => {},
      now: () => noon,
      log: makeLog(() => undefined),
      sendCallEvents: sender.sendCallEvents,
    });
    const authorization = await service.authorize();
    const post = (sequenceId: number) =>
      accept({
        authorization,
        body: Buffer.from(
          JSON.stringify({
            value: [
              {
                resource: "/app/calls/57DAB8B1894C409AB240BD8BEAE78896",
                resourceData: { toneInfo: { tone: "star", sequenceId } },
              },
            ],
          }),
        ),
      });

    const before = await post(6);
    const resume = broker.pause();
    const during = await post(7);
    resume();
    const replies = [before, during, await post(7), await post(6)].map(({ status }) => status);
    expect([replies, broker.counts(queueName).active]).toEqual([[202, 503, 202, 202], 2]);
  });
});
