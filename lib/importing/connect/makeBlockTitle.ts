import type { Block } from "./connectBlock";
import { takeLastWords } from "./connectText";

/** What a block is called: blocks of Connect have ids only, so what they do and with what. Pure. */
export function makeBlockTitle(block: Block): string {
  const of = (name: string) => block.parameters.find((one) => one.name === name)?.value;
  const known = (name: string) => block.names.get(name) ?? takeLastWords(of(name) ?? "");
  const words = firstWords(of("Text") ?? of("SSML") ?? of("PromptId") ?? "");
  switch (block.type) {
    case "MessageParticipant":
      return `say ${words}`;
    case "GetParticipantInput":
      return `ask ${words}`;
    case "Compare":
      return `check ${takeLastWords(of("ComparisonValue") ?? "")}`;
    case "InvokeLambdaFunction":
      return `look up ${takeLastWords(of("LambdaFunctionARN") ?? "")}`;
    case "UpdateContactTextToSpeechVoice":
      return `speak as ${of("TextToSpeechVoice") ?? ""}`;
    case "UpdateContactAttributes":
      return `set ${block.parameters.map(({ name }) => name.replace(/^Attributes\./, "")).join(" ")}`;
    case "TransferToFlow":
      return `go to ${block.names.get("ContactFlow") ?? takeLastWords(of("ContactFlowId") ?? "")}`;
    case "CheckHoursOfOperation":
      return `hours ${known("HoursOfOperationId")}`;
    case "UpdateContactTargetQueue":
      return `choose queue ${known("QueueId")}`;
    case "TransferContactToQueue":
      return "transfer to queue";
    case "TransferParticipantToThirdParty":
      return `transfer to ${of("ThirdPartyPhoneNumber") ?? ""}`;
    default:
      return block.type.replace(/([a-z])([A-Z])/g, "$1 $2");
  }
}

function firstWords(text: string): string {
  const words = text.startsWith("$.") ? takeLastWords(text) : text.replace(/<[^<>]*>/g, " ");
  return words.trim().split(/\s+/).slice(0, 4).join(" ");
}
