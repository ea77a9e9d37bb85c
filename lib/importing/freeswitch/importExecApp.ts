import type { Target } from "../../flow/document/flow";
import type { FlowDraft } from "../draft/makeDraft";
import { toMailboxTarget, toPhoneTarget, toQueueTarget } from "../draft/toTarget";
import { toName } from "../draft/toName";
import type { Notes } from "../makeNotes";
import type { ForeignPart } from "../source/foreignPart";
import { toTextPrompt } from "../draft/toPrompt";
import { joinWords, toSoundWords } from "./toSoundWords";

/** What an application needs to become a step. */
export type AppContext = Readonly<{
  draft: FlowDraft;
  notes: Notes;
  /** Where the application is written, and how people call it. */
  part: ForeignPart;
  title: string;
  /** Where the call goes on after applications that come back. */
  after: string;
  menuKey: (name: string) => string | undefined;
}>;

/** Where a call goes when an application of the dial plan is to run, such as `transfer 9196 XML default`; the step for it is added. */
export function importExecApp(application: string, context: AppContext): string {
  const { draft, notes, part, after } = context;
  const [app = "", rest = ""] = split(application);
  switch (app) {
    case "hangup":
      notes.kept(part, "The call ends with a goodbye.", app);
      return "hangup";
    case "ivr": {
      const key = context.menuKey(rest);
      if (key !== undefined) return key;
      return transferTo(toPhoneTarget(draft, rest), application, context);
    }
    case "playback":
    case "speak": {
      const words =
        app === "speak"
          ? (rest.split("|").at(-1) ?? rest)
          : joinWords([toSoundWords(rest, new Map())]);
      const prompt = toTextPrompt(words);
      if (prompt === undefined) return after;
      notes.undecided(
        part,
        `“${application}” is an announcement, in words made from it. Check them.`,
        app,
      );
      return draft.add(context.title, {
        type: "say",
        title: toName(context.title, app),
        prompt,
        next: after,
      });
    }
    case "voicemail":
      return transferTo(toMailboxTarget(draft, lastWord(rest)), application, context);
    case "fifo":
    case "callcenter":
      return transferTo(toQueueTarget(draft, split(rest)[0] ?? rest), application, context);
    case "transfer":
    case "bridge":
      return transferTo(
        toPhoneTarget(draft, destination(app, rest, context)),
        application,
        context,
      );
    default:
      notes.undecided(
        part,
        `Nothing here does what the application “${app}” does: a phone number stands for “${application}”. Say which one in the bindings, or change the step.`,
        app,
      );
      return transferStep(toPhoneTarget(draft, application), context);
  }
}

function transferTo(target: Target, application: string, context: AppContext): string {
  const [name] = Object.values(target);
  const passesOn = /\$\d/.test(application)
    ? " What the caller typed is not handed on: all of these keys lead to one number. To let callers dial people, give people extensions and the menu “dialExtension”."
    : "";
  context.notes.needed(
    context.part,
    `“${application}” is a transfer to “${name}” of the bindings; say there where that is.${passesOn}`,
  );
  return transferStep(target, context);
}

function transferStep(target: Target, { draft, title }: AppContext): string {
  return draft.add(title, {
    type: "transfer",
    title: toName(title, "Transfer"),
    to: [{ target }],
    failed: "back",
  });
}

/** The extension or address that is called: of a dial string its last part. */
function destination(app: string, rest: string, { title }: AppContext): string {
  if (/\$\d/.test(rest)) return title;
  if (app === "transfer") return split(rest)[0] ?? rest;
  return rest.split(/[,|]/)[0]?.split("/").at(-1) ?? rest;
}

function split(text: string): readonly string[] {
  const at = text.trim().search(/\s/);
  return at < 0 ? [text.trim()] : [text.trim().slice(0, at), text.trim().slice(at).trim()];
}

function lastWord(text: string): string {
  return text.trim().split(/\s+/).at(-1) ?? text;
}
