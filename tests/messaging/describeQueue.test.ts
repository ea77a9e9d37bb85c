import { describeQueue } from "../../lib/messaging/describeQueue";

type OnClient = NonNullable<NonNullable<Parameters<typeof describeQueue>[2]>["onClient"]>;

const namespace = {
  kind: "connectionString",
  connectionString:
    "Endpoint=sb://contoso.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=c2VjcmV0",
} as const;

/** A namespace whose management answers like this, and a note of what it was asked. */
function management(status: number, properties = "") {
  const asked: string[] = [];
  const onClient: OnClient = ({ pipeline }) =>
    pipeline.addPolicy({
      name: "answersInstead",
      sendRequest: (request) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        const bodyAsText = entry(properties);
        return Promise.resolve({ request, status, headers: request.headers, bodyAsText });
      },
    });
  return { asked, onClient };
}

const queueProperties = {
  LockDuration: "PT10S",
  MaxSizeInMegabytes: 1024,
  RequiresDuplicateDetection: true,
  RequiresSession: true,
  DefaultMessageTimeToLive: "PT1H",
  DeadLetteringOnMessageExpiration: true,
  DuplicateDetectionHistoryTimeWindow: "PT10M",
  MaxDeliveryCount: 5,
  EnableBatchedOperations: true,
  Status: "Active",
  AutoDeleteOnIdle: "P10675199DT2H48M5.4775807S",
  EnablePartitioning: false,
  EntityAvailabilityStatus: "Available",
  EnableExpress: false,
};

/** https://learn.microsoft.com/rest/api/servicebus/get-queue */
const entry = (properties: string) =>
  `<entry xmlns="http://www.w3.org/2005/Atom"><id>https://contoso.servicebus.windows.net/call-events-v1?api-version=2021-05</id><title type="text">call-events-v1</title><content type="application/xml"><QueueDescription xmlns="http://schemas.microsoft.com/netservices/2010/10/servicebus/connect">${properties}</QueueDescription></content></entry>`;

describe("describeQueue", () => {
  test.each([true, false])("reads whether duplicates are detected: %s", async (isDetected) => {
    const { asked, onClient } = management(
      200,
      Object.entries({ ...queueProperties, RequiresDuplicateDetection: isDetected })
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join(""),
    );
    expect(await describeQueue(namespace, "call-events-v1", { onClient })).toEqual({
      detectsDuplicates: isDetected,
      lockInSeconds: 10,
    });
    expect(asked).toEqual(["GET /call-events-v1"]);
  });

  test.each([401, 403])("says that it may not know when refused with %d", async (status) => {
    const { onClient } = management(status);
    expect(await describeQueue(namespace, "call-events-v1", { onClient })).toEqual({
      unknown: expect.stringContaining("the right to manage") as string,
    });
  });

  it("says that it does not know when nobody answers", async () => {
    const onClient: OnClient = ({ pipeline }) =>
      pipeline.addPolicy({
        name: "cut",
        sendRequest: () => Promise.reject(new Error("cut")),
      });
    const described = describeQueue(namespace, "call-events-v1", { onClient });
    expect(await described).toEqual({
      unknown: expect.stringContaining("did not answer") as string,
    });
  });

  it("does not ask an emulator", async () => {
    const connectionString = `${namespace.connectionString};UseDevelopmentEmulator=true`;
    const { asked, onClient } = management(200);
    const options = { onClient };
    const described = describeQueue({ ...namespace, connectionString }, "call-events-v1", options);
    expect(await described).toEqual({
      unknown:
        "An emulator does not say whether it detects duplicates, nor how long its locks are.",
    });
    expect(asked).toEqual([]);
  });
});
