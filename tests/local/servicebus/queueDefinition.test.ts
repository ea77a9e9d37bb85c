import { fromQueueDefinition } from "../../../local/servicebus/queueDefinition";

describe("fromQueueDefinition", () => {
  it("has the service's defaults", () => {
    expect(fromQueueDefinition("calls", {})).toEqual({
      requiresSession: false,
      lockInMs: 60_000,
      maxDeliveryCount: 10,
      duplicateWindowInMs: 0,
      timeToLiveInMs: Infinity,
      deadLettersExpired: false,
    });
  });

  it("reads the official emulator's properties", () => {
    expect(
      fromQueueDefinition("calls", {
        LockDuration: "PT1M30S",
        MaxDeliveryCount: 5,
        RequiresSession: true,
        RequiresDuplicateDetection: true,
        DuplicateDetectionHistoryTimeWindow: "PT20S",
        DefaultMessageTimeToLive: "P1DT2H",
        DeadLetteringOnMessageExpiration: true,
      }),
    ).toEqual({
      requiresSession: true,
      lockInMs: 90_000,
      maxDeliveryCount: 5,
      duplicateWindowInMs: 20_000,
      timeToLiveInMs: 26 * 3_600_000,
      deadLettersExpired: true,
    });
  });

  it("looks back ten minutes for duplicates unless told otherwise", () => {
    expect(fromQueueDefinition("calls", { RequiresDuplicateDetection: true })).toMatchObject({
      duplicateWindowInMs: 600_000,
    });
  });

  it("names the property it cannot read", () => {
    expect(() => fromQueueDefinition("calls", { LockDuration: "30s" })).toThrow(
      "Queue calls: LockDuration '30s' is not an ISO 8601 duration; write it like PT30S or P1DT2H.",
    );
  });
});
