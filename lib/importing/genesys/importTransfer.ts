import type { Target } from "../../flow/document/flow";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toName } from "../draft/toName";
import { toMailboxTarget, toPersonTarget, toPhoneTarget, toQueueTarget } from "../draft/toTarget";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysFlow } from "./genesysFlow";
import { readAudio, readDuration, readLiteral } from "./genesysValue";

/** Adds a transfer of a menu or a task under a key; `failed` is where the call goes on when nobody takes it, after the words for that. False, and nothing added, when it is no kind of transfer. */
export function importTransfer(
  kind: string,
  part: ForeignPart,
  { key, failed }: Readonly<{ key: string; failed: string | undefined }>,
  flow: GenesysFlow,
): boolean {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const target = targetOf(kind, part, flow);
  if (target === undefined) return false;
  const name = reader.text(part, "name") ?? kind;
  const sorry = readAudio(reader.part(part, "failureTransferAudio"), flow);
  const before = readAudio(reader.part(part, "preTransferAudio"), flow);
  const connect = readDuration(reader.part(part, "connectTimeout"), reader);
  const ring =
    connect &&
    readNumber(context, connect.part, {
      min: 5,
      max: 120,
      divisor: connect.divisor,
      unit: " s",
      isWhole: true,
    });
  const afterwards =
    sorry === undefined
      ? failed
      : draft.add(
          `${name} failed`,
          failed === undefined
            ? { type: "hangup", title: toName(`${name} failed`, "Failed"), prompt: sorry }
            : {
                type: "say",
                title: toName(`${name} failed`, "Failed"),
                prompt: sorry,
                next: failed,
              },
        );
  draft.put(key, {
    type: "transfer",
    title: toName(name, "Transfer"),
    to: [{ target, ...present({ ring }) }],
    ...present({ before, failed: afterwards }),
  });
  const [bound = ""] = Object.values(target);
  noteLookedUp(part, bound, name, flow);
  notes.needed(
    part,
    `A transfer to “${bound}” of the bindings: say there what that is. When it fails ${failed === undefined ? "the call ends" : "the call goes on"}.`,
    name,
  );
  return true;
}

/** What Architect works out for each call is one and the same here: nobody would notice until callers reach the wrong people. */
function noteLookedUp(
  part: ForeignPart,
  bound: string,
  name: string,
  { context: { reader, notes } }: GenesysFlow,
): void {
  for (const setting of part.parts.filter((one) => one.name.startsWith("target"))) {
    const worked = reader.text(setting, "exp");
    if (worked === undefined) continue;
    notes.undecided(
      setting,
      `The target is worked out for each call (${worked}). Here every caller goes to “${bound}” of the bindings: make a branch with a transfer for each, or accept that.`,
      name,
    );
  }
}

function targetOf(kind: string, part: ForeignPart, flow: GenesysFlow): Target | undefined {
  const { draft, context } = flow;
  const { reader } = context;
  const named = (...names: readonly string[]) =>
    names
      .map((name) => readLiteral(reader.part(part, name), reader))
      .find((found) => found !== undefined && found !== "");
  const otherwise = reader.text(part, "name") ?? kind;
  switch (kind) {
    case "TransferToAcd":
      return toQueueTarget(draft, named("targetQueue") ?? otherwise);
    case "TransferToGroup":
      return toQueueTarget(draft, named("targetGroup", "group") ?? otherwise);
    case "TransferToUser":
      return toPersonTarget(draft, named("targetUser", "user") ?? otherwise);
    case "TransferToNumber":
      return toPhoneTarget(draft, named("targetNumber", "number") ?? otherwise);
    case "TransferToVoicemail":
    case "TransferToGroupVoicemail":
      return toMailboxTarget(draft, voicemailName(part, flow) ?? named("targetGroup") ?? otherwise);
    default:
      return undefined;
  }
}

function voicemailName(
  part: ForeignPart,
  { context: { reader } }: GenesysFlow,
): string | undefined {
  const destination = reader.part(part, "destination") ?? part;
  const queue = reader.part(destination, "queue", "targetQueue");
  return (
    readLiteral(queue, reader) ??
    readLiteral(reader.part(destination, "user", "targetUser"), reader)
  );
}
