import { omitUndefined } from "../../flow/omitUndefined";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import type { Block, Condition, Parameter } from "./connectBlock";

/** The blocks of the older format, `modules`, in the words of the newer one. */
export function readModules(root: ForeignPart, { reader }: ImportContext): readonly Block[] {
  return reader.entries(root, "modules").flatMap((part): Block[] => {
    const id = reader.text(part, "id") ?? "";
    const type = reader.text(part, "type") ?? "";
    if (id === "" || type === "") return [];
    const branches = reader.entries(part, "branches").map((branch) => ({
      part: branch,
      on: reader.text(branch, "condition") ?? "",
      to: reader.text(branch, "transition") ?? "",
    }));
    const next = branches.find(({ on }) => on === "Success")?.to;
    const names = new Map<string, string>();
    const newer = newType(type, reader.text(part, "target") ?? "");
    reader.skip(reader.part(part, "metadata"));
    return [
      {
        id,
        type: newer,
        part,
        parameters: parametersOf({ type, newer }, part, names, reader),
        ...omitUndefined({ next }),
        conditions: branches.flatMap((branch): Condition[] => {
          const operands = operandsOf(branch.on, reader.text(branch.part, "conditionValue"));
          const operator = reader.text(branch.part, "conditionType") ?? "Equals";
          return operands === undefined ? [] : [{ ...branch, operator, operands }];
        }),
        errors: branches.flatMap(({ on, to }) =>
          on === "Success" || operandsOf(on, "") !== undefined
            ? []
            : [{ type: newError(newer, on), to }],
        ),
        names,
      },
    ];
  });
}

type Reader = ImportContext["reader"];

function operandsOf(on: string, value: string | undefined): readonly string[] | undefined {
  if (on === "Evaluate") return [value ?? ""];
  if (on === "True" || on === "False") return [on];
  if (on === "Looping") return ["ContinueLooping"];
  return on === "Complete" ? ["DoneLooping"] : undefined;
}

/** The same word means another thing in another block: a timeout of a call is no timeout of an entry. */
function newError(newer: string, on: string): string {
  return newErrors.get(`${newer} ${on}`) ?? newErrors.get(on) ?? on;
}

const newErrors: ReadonlyMap<string, string> = new Map([
  ["Error", "NoMatchingError"],
  ["NoMatch", "NoMatchingCondition"],
  ["AtCapacity", "QueueAtCapacity"],
  ["GetParticipantInput Timeout", "InputTimeLimitExceeded"],
  ["InvokeLambdaFunction Timeout", "TimeLimitExceeded"],
  ["TransferParticipantToThirdParty CallFailure", "CallFailed"],
  ["TransferParticipantToThirdParty Timeout", "ConnectionTimeLimitExceeded"],
]);

function newType(type: string, target: string): string {
  if (type !== "Transfer") return newTypes.get(type) ?? type;
  if (target === "PhoneNumber") return "TransferParticipantToThirdParty";
  return target === "Flow" ? "TransferToFlow" : "TransferContactToQueue";
}

const newTypes: ReadonlyMap<string, string> = new Map([
  ["PlayPrompt", "MessageParticipant"],
  ["GetUserInput", "GetParticipantInput"],
  ["StoreUserInput", "GetParticipantInput"],
  ["CheckAttribute", "Compare"],
  ["InvokeExternalResource", "InvokeLambdaFunction"],
  ["SetAttributes", "UpdateContactAttributes"],
  ["SetVoice", "UpdateContactTextToSpeechVoice"],
  ["SetLoggingBehavior", "UpdateFlowLoggingBehavior"],
  ["SetRecordingBehavior", "UpdateContactRecordingBehavior"],
  ["SetQueue", "UpdateContactTargetQueue"],
  ["Disconnect", "DisconnectParticipant"],
]);

const newNames: ReadonlyMap<string, string> = new Map([
  ["AudioPrompt", "PromptId"],
  ["GetParticipantInput Timeout", "InputTimeLimitSeconds"],
  ["MaxDigits", "InputValidation.CustomValidation.MaximumLength"],
  ["FunctionArn", "LambdaFunctionARN"],
  ["InvokeLambdaFunction TimeLimit", "InvocationTimeLimitSeconds"],
  ["TransferParticipantToThirdParty TimeLimit", "ThirdPartyConnectionTimeLimitSeconds"],
  ["GlobalVoice", "TextToSpeechVoice"],
  ["Queue", "QueueId"],
  ["Hours", "HoursOfOperationId"],
  ["PhoneNumber", "ThirdPartyPhoneNumber"],
]);

function parametersOf(
  { type, newer }: Readonly<{ type: string; newer: string }>,
  module: ForeignPart,
  names: Map<string, string>,
  reader: Reader,
): readonly Parameter[] {
  const entries = reader.entries(module, "parameters");
  const named = (name: string) =>
    entries.find((entry) => reader.part(entry, "name")?.value === name);
  const isSsml = reader.part(named("TextToSpeechType"), "value")?.value === "ssml";
  const found = entries.flatMap((entry): Parameter[] => {
    const part = reader.part(entry, "value");
    if (part === undefined) return [];
    const [name = "", key] = [reader.text(entry, "name"), reader.text(entry, "key")];
    const resource = reader.text(entry, "resourceName");
    const value = dynamic(part.value ?? "", reader.text(entry, "namespace"));
    const renamed = rename(type, newer, { name, key, isSsml });
    if (resource !== undefined) names.set(name, resource);
    if (renamed === undefined) reader.value(part);
    return renamed === undefined ? [] : [{ name: renamed, value, part }];
  });
  if (type === "StoreUserInput") found.push({ name: "StoreInput", value: "True", part: module });
  if (type !== "CheckAttribute") return found;
  const space = reader.text(named("Namespace"), "value");
  return found.flatMap((one) => {
    if (one.name !== "Attribute") return [];
    return [{ ...one, name: "ComparisonValue", value: dynamic(one.value, space ?? "System") }];
  });
}

function rename(
  type: string,
  newer: string,
  { name, key, isSsml }: Readonly<{ name: string; key: string | undefined; isSsml: boolean }>,
): string | undefined {
  // Whether a text is SSML is told by the name of its parameter now.
  if (name === "TextToSpeechType") return undefined;
  if (name === "Text" && isSsml) return "SSML";
  if (name === "Parameter" && key !== undefined) return `LambdaInvocationAttributes.${key}`;
  if (name === "Attribute" && type === "SetAttributes") return `Attributes.${key ?? ""}`;
  return newNames.get(`${newer} ${name}`) ?? newNames.get(name) ?? name;
}

/** Where a value is looked up, as a path: attributes of the contact, answers of a function, facts of the call. */
function dynamic(value: string, namespace: string | undefined): string {
  if (namespace === undefined || namespace === "") return value;
  if (namespace === "User Defined") return `$.Attributes.${value}`;
  if (namespace !== "System") return `$.${namespace.replace(/\s/g, "")}.${value}`;
  return systemPaths.get(value) ?? `$.${value.replace(/\s/g, "")}`;
}

const systemPaths: ReadonlyMap<string, string> = new Map([
  ["Customer Number", "$.CustomerEndpoint.Address"],
  ["Dialed Number", "$.SystemEndpoint.Address"],
  ["Stored customer input", "$.StoredCustomerInput"],
]);
