import type { NodeOf } from "../../flow/document/flow";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toName } from "../draft/toName";
import { toVariable } from "../draft/toVariable";
import type { GenesysAction } from "./genesysAction";
import type { GenesysFlow } from "./genesysFlow";
import { readAudio, readAudioOr, readLiteral } from "./genesysValue";
import { readTimer } from "./importGenesysMenu";

/** An entry of digits. */
export function importCollect(
  { part, name, next }: GenesysAction,
  key: string,
  flow: GenesysFlow,
): void {
  const { reader } = flow.context;
  const way = (output: string) => {
    const actions = reader.part(part, "outputs", output, "actions");
    return actions === undefined ? undefined : flow.addActions(actions, next);
  };
  const variable =
    reader.text(part, "inputData", "var") ??
    readLiteral(reader.part(part, "inputData"), reader) ??
    key;
  const failed = way("failure");
  const noMatch = readAudio(
    reader.part(part, "failureAudio") ?? reader.part(part, "noMatchAudio"),
    flow,
  );
  flow.draft.put(key, {
    type: "collect",
    title: toName(name, "Question"),
    into: toVariable(variable.replace(/^(?:Flow|Task|State)\./i, "").replaceAll(".", "_"), "entry"),
    prompt: readAudioOr(
      reader.part(part, "inputAudio") ?? reader.part(part, "audio"),
      part,
      name,
      flow,
    ),
    kind: "digits",
    ...present({
      length: lengthOf(part, flow),
      firstDigitTimeout:
        readTimer(part, "noEntryTimeout", flow, { min: 1, max: 60 }) ?? flow.defaults.collectWait,
      interDigitTimeout: readTimer(part, "interDigitTimeout", flow, { min: 0.5, max: 30 }),
      noMatch: noMatch === undefined ? undefined : [{ from: 1, prompt: noMatch }],
      onExhausted: failed,
    }),
    next: way("success") ?? next,
  });
}

function lengthOf(
  part: GenesysAction["part"],
  { context }: GenesysFlow,
): NodeOf<"collect">["length"] {
  const { reader } = context;
  const digits = reader.part(part, "digits") ?? reader.part(part, "noOfDigits");
  const bounds = { min: 1, max: 64, isWhole: true };
  const number = (...names: readonly string[]) => {
    const found = reader.part(digits, ...names);
    return readNumber(context, reader.part(found, "lit") ?? found, bounds);
  };
  const exact = number("exact");
  if (exact !== undefined) return [exact, exact];
  const most = number("range", "max") ?? number("max");
  const least = number("range", "min") ?? number("min") ?? 1;
  return most === undefined ? undefined : [Math.min(least, most), most];
}
