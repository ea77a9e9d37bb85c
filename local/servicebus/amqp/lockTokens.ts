/** A lock token as the tag of a delivery: a GUID in .NET's byte order, whose first three groups are reversed. */
export function toDeliveryTag(lockToken: string): Buffer {
  const bytes = toUuid(lockToken);
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}

/** A lock token as AMQP's uuid, in the order in which it is written. */
export function toUuid(lockToken: string): Buffer {
  return Buffer.from(lockToken.replaceAll("-", ""), "hex");
}

/** The lock token in an AMQP uuid. */
export function fromUuid(uuid: Buffer): string {
  return uuid.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
