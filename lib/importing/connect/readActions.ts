import { omitUndefined } from "../../flow/omitUndefined";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import type { Block, Parameter } from "./connectBlock";

/** The blocks of the flow language, `Actions`, in their order. */
export function readActions(root: ForeignPart, { reader }: ImportContext): readonly Block[] {
  const metadata = reader.part(root, "Metadata", "ActionMetadata");
  return reader.entries(root, "Actions").flatMap((part): Block[] => {
    const id = reader.text(part, "Identifier") ?? "";
    const type = reader.text(part, "Type") ?? "";
    if (id === "" || type === "") return [];
    const transitions = reader.part(part, "Transitions");
    const next = reader.text(transitions, "NextAction");
    return [
      {
        id,
        type,
        part,
        parameters: flatten(reader.part(part, "Parameters"), ""),
        ...omitUndefined({ next }),
        conditions: reader.entries(transitions, "Conditions").map((condition) => ({
          part: condition,
          operator: reader.text(condition, "Condition", "Operator") ?? "",
          operands: reader
            .entries(condition, "Condition", "Operands")
            .map((operand) => reader.value(operand) ?? ""),
          to: reader.text(condition, "NextAction") ?? "",
        })),
        errors: reader.entries(transitions, "Errors").map((error) => ({
          type: reader.text(error, "ErrorType") ?? "",
          to: reader.text(error, "NextAction") ?? "",
        })),
        names: namesOf(reader.part(metadata, id)),
      },
    ];
  });
}

function flatten(part: ForeignPart | undefined, prefix: string): readonly Parameter[] {
  return (part?.parts ?? []).flatMap((one): readonly Parameter[] => {
    const name = `${prefix}${one.name}`;
    return one.value === undefined
      ? flatten(one, `${name}.`)
      : [{ name, value: one.value, part: one }];
  });
}

function namesOf(metadata: ForeignPart | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const part of metadata?.parts ?? []) {
    const name = part.parts.find((one) => one.name === "text")?.value;
    if (name !== undefined && name !== "") names.set(part.name, name);
  }
  return names;
}
