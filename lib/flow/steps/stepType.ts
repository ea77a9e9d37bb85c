import type { Expression } from "../document/expression";
import type { Flow } from "../document/flow";
import type { Prompt } from "../document/prompt";
import type { FlowNode, NodeOf } from "./index.schema";
import type { To } from "./place";

/**
 * What there is to know of one type of step without running it. Each is written once, in the file of its type; checks,
 * coverage, reports and editors ask for what they need and know no type by its name.
 */
export type StepType<Node extends FlowNode = FlowNode> = Readonly<{
  /** What people call such a step. */
  title: string;
  /** What it does, in one sentence. */
  words: string;
  /** Every exit that its document writes or a default gives; ask `exits`, which makes them once. */
  exits(node: Node, flow: FlowDefaults): readonly Exit[];
  /** The prompts that its document holds. */
  prompts?(node: Node): readonly StepPrompt[];
  /** The names it uses, which mean something in the bindings or in the flow. */
  names?(node: Node): readonly BoundName[];
  /** Its expressions, besides those in its prompts. */
  reads?(node: Node): readonly VariableUse[];

  /** It asks the caller for keys, counts tries, and waits so many seconds for the first key. */
  asks?: Readonly<{ firstDigitTimeout: number }>;
  /** Universal keys work here; says whether other keys do something, too. */
  takesKeys?(node: Node, keys: string): boolean;
  /** What callers hear here before the call goes on or ends. */
  says?(node: Node): Prompt | undefined;
  /** A call passes it at once and hears nothing. */
  passes?: true;
  /** The call ends here. */
  ends?: true;
  /** It brings callers to somebody, or keeps what they want. */
  helps?: true;
  /** It reads digits aloud without a prompt that says so. */
  readsDigits?: true;
  /** It makes an online meeting. */
  makesMeeting?: true;
  /** It brings callers into a room, which is a meeting. */
  entersRoom?: true;
  /** Its conditions may ask for the presence of people. */
  knowsPresence?: true;
  /** It records the caller, and keeps that for so many days where it says so. */
  records?(
    node: Node,
  ): Readonly<{ consent?: Prompt | undefined; retentionDays?: number | undefined }>;
  /** The choices it offers. */
  choices?(node: Node): Choices;
  /** What callers type here. */
  entry?(node: Node): Entry;
  /** The variable that it fills with what callers enter in confidence. */
  secret?(node: Node): string | undefined;
  /** The shares by which it divides calls. */
  parts?(node: Node): NodeOf<"share">["parts"];
  /** Whom it tries to reach, one after the other. */
  targets?(node: Node): NodeOf<"transfer">["to"];
  /** It rings people in calls of their own: what they hear of the caller whom they may take. */
  whispers?(node: Node): Whisper;
  /** It keeps requests to be called back: for whom, and what those are about. */
  callsBack?(node: Node): CallsBack;
  /** Whom on call it has called, and what these are told. */
  alerts?(node: Node): Readonly<{
    onCall: string;
    variables: Readonly<Record<string, Expression>>;
  }>;
  /** The people it finds for callers. */
  people?(node: Node): Pick<NodeOf<"directory">, "by" | "include" | "exclude">;
  /** The language to which it changes. */
  language?(node: Node): string | undefined;
  /** The other flow it enters: what that is given, and whether the call comes back. */
  calls?(node: Node): FlowCall;
}>;

/** What of a flow decides where its steps lead. */
export type FlowDefaults = Pick<Flow, "defaults" | "operator">;

/** One way out of a step. */
export type Exit = Readonly<{
  /** Stable, for machines: `key:1`, `case:2`, `noAnswer`. */
  name: string;
  /** `usual` is what the step is there for, `fallback` where callers go who got nowhere, `failure` what others failed to do. */
  kind: "usual" | "fallback" | "failure";
  to: To;
  /** Where this is written, from the step; from the flow when it is a default of the flow; nowhere when every flow has it. */
  path?: string;
  /** The step itself does not say where it leads. */
  isDefault: boolean;
  /** Only callers who press keys take it. */
  isChosen?: true;
  /** Taken from the person whom the caller chose here, once that person could not be reached. */
  isPersons?: true;
  /** Written, but no call takes it. */
  isNever?: true;
  /** Variables that have a value once it was taken; `name.*` for all that begin so. */
  sets?: readonly string[];
}>;

/** One prompt of a step and where in the step it is written. */
export type StepPrompt = Readonly<{
  path: string;
  prompt: Prompt;
  /** It is sent to others as a text, and never spoken. */
  isSent?: true;
  /** Variables that the step itself has set by then. */
  knows?: readonly string[];
}>;

/** What a name in a flow stands for. */
export type NameKind =
  | "person"
  | "number"
  | "queue"
  /** Whose requests somebody works through: no call is ever sent there. */
  | "callback queue"
  /** Who is on call for something. */
  | "on-call list"
  /** In which callers meet. */
  | "room"
  | "attendant"
  | "application"
  | "mailbox"
  | "endpoint"
  | "organizer"
  | "channel"
  | "PIN"
  | "opening hours"
  | "switch"
  | "list"
  | "group";

/** A name that a step uses, and where. */
export type BoundName = Readonly<{ kind: NameKind; name: string; path: string }>;

/** An expression in a step: where, and how far its value goes from there. */
export type VariableUse = Readonly<{
  path: string;
  expression: Expression;
  kind: "spoken" | "condition" | "sent" | "copied" | "notified";
  /** Variables that the step itself has set by then. */
  knows?: readonly string[];
}>;

/** What somebody hears who may take a call: words of the flow's own instead of ours, and what the call is about. */
export type Whisper = Readonly<{ words?: Prompt | undefined; topic?: Prompt | undefined }>;

/** Requests to be called back: the queue of the bindings, what they are about, and whether callers type the number. */
export type CallsBack = Readonly<{
  queue: string;
  topic?: Prompt | undefined;
  windows?: string | undefined;
  asksNumber: boolean;
}>;

/** Choices that a caller makes by keys. */
export type Choices = Pick<
  NodeOf<"menu">,
  "prompt" | "greeting" | "again" | "options" | "dialExtension"
>;

/** What a caller types, and how it must look. */
export type Entry = Pick<
  NodeOf<"collect">,
  | "kind"
  | "length"
  | "range"
  | "pattern"
  | "list"
  | "checksum"
  | "pin"
  | "terminators"
  | "clearKey"
  | "confirm"
>;

/** Another flow that a step enters. */
export type FlowCall = Readonly<{
  flow: string;
  comesBack: boolean;
  input: Readonly<Record<string, Expression>>;
}>;
