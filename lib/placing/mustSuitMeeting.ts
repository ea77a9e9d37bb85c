import { IvrError } from "../errors";
import type { Flow } from "../flow/document/flow";
import { isAsking } from "../flow/steps/askSettings";

/** Throws OUTBOUND_CALL_INVALID for a flow that asks a meeting for keys: all of it would hear the menu, and no key says who pressed it. Pure. */
export function mustSuitMeeting({ key, nodes }: Flow): void {
  const asking = Object.entries(nodes).find(([, node]) => isAsking(node));
  if (asking === undefined) return;
  const [name, { type }] = asking;
  throw new IvrError(
    "OUTBOUND_CALL_INVALID",
    `The flow ${key} cannot speak in a meeting: its step ${name} (${type}) asks for keys, which everybody in the meeting would hear, and no key says who pressed it. Name an entry point whose flow only speaks.`,
  );
}
