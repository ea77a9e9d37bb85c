/** Which queue an address names, and whether its dead letters or its management node are meant. */
export type EntityAddress = Readonly<{
  queueName: string;
  isDeadLetters: boolean;
  isManagement: boolean;
  /** The address without scheme and host, as error messages quote it. */
  path: string;
}>;

/** Reads an entity path or URL such as sb://host/calls/$DeadLetterQueue/$management; case does not matter. */
export function parseEntityAddress(address: string): EntityAddress {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/^\//, "");
  const [, queueName = "", deadLetters, management] =
    /^(.*?)(\/\$deadletterqueue)?(\/\$management)?$/i.exec(path) ?? [];
  return {
    queueName: queueName.toLowerCase(),
    isDeadLetters: deadLetters !== undefined,
    isManagement: management !== undefined,
    path,
  };
}
