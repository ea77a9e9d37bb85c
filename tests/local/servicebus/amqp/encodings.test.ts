import { fromUuid, toDeliveryTag, toUuid } from "../../../../local/servicebus/amqp/lockTokens";
import { parseEntityAddress } from "../../../../local/servicebus/amqp/parseEntityAddress";
import { toDotNetTicks } from "../../../../local/servicebus/amqp/toDotNetTicks";

describe("a lock token", () => {
  const token = "00112233-4455-6677-8899-aabbccddeeff";

  it("is a delivery's tag with its first three groups reversed", () => {
    expect(toDeliveryTag(token).toString("hex")).toBe("33221100554477668899aabbccddeeff");
  });

  it("is a uuid as it is written, both ways", () => {
    expect(toUuid(token).toString("hex")).toBe("00112233445566778899aabbccddeeff");
    expect(fromUuid(toUuid(token))).toBe(token);
  });
});

describe("toDotNetTicks", () => {
  it("counts from the year 1", () => {
    expect(toDotNetTicks(0).readBigInt64BE()).toBe(621_355_968_000_000_000n);
    expect(toDotNetTicks(1.5).readBigInt64BE()).toBe(621_355_968_000_010_000n);
  });
});

describe("parseEntityAddress", () => {
  it.each([
    ["Calls", "calls", false, false, "Calls"],
    ["/calls", "calls", false, false, "calls"],
    ["sb://127.0.0.1:5672/calls", "calls", false, false, "calls"],
    ["calls/$DeadLetterQueue", "calls", true, false, "calls/$DeadLetterQueue"],
    ["calls/$management", "calls", false, true, "calls/$management"],
    [
      "amqp://host/a/b/$deadletterqueue/$Management",
      "a/b",
      true,
      true,
      "a/b/$deadletterqueue/$Management",
    ],
  ])("reads %s", (address, queueName, isDeadLetters, isManagement, path) => {
    expect(parseEntityAddress(address)).toEqual({ queueName, isDeadLetters, isManagement, path });
  });
});
