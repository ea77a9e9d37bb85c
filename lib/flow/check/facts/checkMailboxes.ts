import type { CheckSubject } from "../checkSubject";
import { warning, type FlowProblem } from "../flowProblem";
import { listBoundNames } from "./listBoundNames";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** Whether people hear of messages left in the mailboxes of a flow, and where the sound goes. */
export function checkMailboxes({
  flow,
  bindings: { mailboxes = {}, channels = {} },
}: CheckSubject): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const named = listBoundNames(node).find(({ kind }) => kind === "mailbox");
    const bound = named && mailboxes[named.name];
    if (bound?.notify === undefined) return [];
    const channel = channels[bound.notify];
    const path = `nodes.${key}.${named?.path ?? "mailbox"}`;
    const step = nodeName(key, node);
    if (channel === undefined) {
      const message = `${step} keeps messages in ${quote(bound.name)}, which tells a channel ${quote(bound.notify)} that is not known here: nobody would be told. Add it to the bindings of this environment.`;
      return [warning("unknownChannel", path, message, { step, name: bound.notify })];
    }
    if (bound.attach !== true) return [];
    const message =
      channel.kind === "mail"
        ? `${step} keeps messages in ${quote(bound.name)}, which sends their sound by mail: there it stays, whatever retention and erasure do here. Leave out “attach” if it shall not.`
        : `${step} keeps messages in ${quote(bound.name)}, which has “attach”, but its channel is no mail: the sound is not sent.`;
    const kind = channel.kind ?? "webhook";
    return [warning("soundLeaves", path, message, { step, name: bound.name, kind })];
  });
}
