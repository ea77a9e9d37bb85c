import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Delivered } from "../graph/http/delivered";

/** Makes what takes mails and messages to channels: each is told in one line and, where there is a folder, kept as a file of its own. */
export function makeKeepDelivered({
  directory,
  tell,
}: Readonly<{ directory: string | undefined; tell: (line: string) => void }>): (
  delivered: Delivered,
) => void {
  let count = 0;
  return (delivered) => {
    count += 1;
    const stamp = new Date().toISOString().replace(/\W/g, "");
    const name = `${stamp}-${count}.${delivered.kind}.json`;
    const where = directory === undefined ? "" : `: ${join(directory, name)}`;
    if (directory !== undefined) {
      writeFileSync(join(directory, name), `${JSON.stringify(delivered, null, 2)}\n`);
    }
    tell(`${describe(delivered)}${where}`);
  };
}

function describe(delivered: Delivered): string {
  if (delivered.kind === "post") return `Told channel ${delivered.channel}`;
  const { toRecipients, subject } = delivered.message;
  const to = toRecipients.map(({ emailAddress }) => emailAddress.address).join(", ");
  return `Mail to ${to}, “${subject}”`;
}
