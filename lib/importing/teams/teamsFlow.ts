import type { Target } from "../../flow/document/flow";
import type { Prompt, PromptItem } from "../../flow/document/prompt";
import type { FlowDraft } from "../draft/makeDraft";
import { toMailboxTarget, toPersonTarget, toPhoneTarget } from "../draft/toTarget";
import { toPrompt } from "../draft/toPrompt";
import { joinWords, toSoundWords } from "../freeswitch/toSoundWords";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import { toTeamsWord } from "./teamsWords";

/** An auto attendant being imported. */
export type TeamsFlow = Readonly<{
  draft: FlowDraft;
  context: ImportContext;
  /** Who the operator is, where the attendant has one. */
  hasOperator: boolean;
  scope: Readonly<{ include?: readonly string[]; exclude?: readonly string[] }>;
}>;

/** What a list of prompts says: text to speech, or a recording by its name. Undefined where nothing is said. */
export function readPrompt(
  prompts: readonly ForeignPart[],
  { reader, notes }: ImportContext,
): Prompt | undefined {
  const items = prompts.flatMap((part): PromptItem[] => {
    const active = toTeamsWord("prompt", reader.text(part, "ActiveType"));
    const text = reader.text(part, "TextToSpeechPrompt")?.trim() ?? "";
    const file = reader.part(part, "AudioFilePrompt");
    const name = reader.text(file, "FileName") ?? reader.value(file) ?? "";
    if (text !== "" && active !== "AudioFile" && active !== "File") return [{ text }];
    if (name === "" || file === undefined) return text === "" ? [] : [{ text }];
    notes[text === "" ? "undecided" : "changed"](
      file,
      `The recording “${name}” is not part of the file: ${text === "" ? "its words are made from its name" : "the text beside it is spoken"}. Check them, or upload the recording.`,
    );
    return [{ text: text === "" ? joinWords([toSoundWords(name, new Map())]) : text }];
  });
  return toPrompt(items).prompt;
}

/** Whom a target of Teams means. What is known of it goes to the bindings. */
export function readTarget(
  part: ForeignPart | undefined,
  draft: FlowDraft,
  { reader, notes }: ImportContext,
): Target | undefined {
  const id = reader.text(part, "Identity") ?? reader.text(part, "Id") ?? "";
  if (part === undefined || id === "") return undefined;
  const type = toTeamsWord("target", reader.text(part, "Type") ?? "User");
  const target = ofType(type, id, draft);
  const [name = ""] = Object.values(target);
  notes.needed(
    part,
    `“${id}” (${type}) is “${name}” of the bindings: check there what is filled in.`,
    type,
  );
  return target;
}

function ofType(type: string, id: string, draft: FlowDraft): Target {
  switch (type) {
    case "ExternalPstn":
      return toPhoneTarget(draft, id.replace(/^tel:/i, ""), id);
    case "SharedVoicemail":
    case "Voicemail":
      return toMailboxTarget(draft, id);
    case "ApplicationEndpoint":
    case "ConfigurationEndpoint":
    case "HuntGroup":
    case "OrganizationalAutoAttendant":
      return {
        attendant: draft.bind("attendants", id, {
          applicationInstanceId: /^[0-9a-f-]{36}$/i.test(id) ? id : "",
        }),
      };
    default:
      return toPersonTarget(draft, id);
  }
}
