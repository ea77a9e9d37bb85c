import type { Next } from "../turn/next";
import type { Flow, FlowNode, NodeOf, Target } from "../../flow/document/flow";
import type { CallEvent, TimerName } from "../call/callEvent";
import type { IvrState } from "../call/ivrState";
import type { Key } from "../call/tone";
import type { Turn } from "../turn/turn";

/** A type of step. */
export type NodeType = FlowNode["type"];

/** News for the step that a call is in: what somebody whom it asked has answered, or what became of its transfer or recording. */
export type Answer = Extract<
  CallEvent,
  Readonly<{
    type:
      | "lookUpCompleted"
      | "onlineMeetingCreated"
      | "alertStarted"
      | "pinChecked"
      | "presenceRead"
      | "recordingCompleted"
      | "recordingFailed"
      | "recordingKept"
      | "recordingUnknown"
      | "operationRead"
      | "callTransferAccepted"
      | "transferFailed"
      | "transferUnknown"
      | "callRead"
      | "legChanged"
      | "inviteEnded";
  }>
>;

/** What a type of step does. Whatever it leaves out does not happen to it: when it does all the same, the caller hears the apology. */
export type Behaviour<Type extends NodeType> = Readonly<{
  /** It speaks or rings, and begins once sound flows. */
  needsSound?: true;
  /** Does what the step does on entry: says, asks, decides. Returns where to go when that needs nobody. */
  enter(turn: Turn, node: NodeOf<Type>): Next;
  /** Says or asks once more what a hold kept from the caller, or what the caller wants repeated; without it the step is entered anew. */
  sayAgain?(turn: Turn, node: NodeOf<Type>): Next;
  /** A key, while the step is what the call does. */
  takeKey?(turn: Turn, node: NodeOf<Type>, key: Key): Next;
  /** True when the step wants this very key now. */
  wantsKey?(turn: Turn, node: NodeOf<Type>, key: Key): boolean;
  /** What it played has been heard, or cannot be. */
  heard?(turn: Turn, node: NodeOf<Type>): Next;
  /** What it wanted played could not be; without it the call goes on as if it had been heard. */
  unheard?(turn: Turn, node: NodeOf<Type>): Next;
  timerRang?(turn: Turn, node: NodeOf<Type>, timer: TimerName): Next;
  answered?(turn: Turn, node: NodeOf<Type>, answer: Answer): Next;
  /** Something of ours broke: true where the step goes on all the same, because somebody else is at work for it. */
  outlives?(turn: Turn, node: NodeOf<Type>): boolean;
  /** Where the call goes when it comes back from the flow that this step led into. */
  cameBack?(turn: Turn, node: NodeOf<Type>): Next;
  /** Who is being called. */
  targetOf?(turn: Turn, node: NodeOf<Type>): Target | Readonly<{ room: string }> | undefined;
  /** Somebody came into a call of several, left it, or wants in. */
  peopleChanged?(turn: Turn, node: NodeOf<Type>): Next;
  /** True while nobody may read the keys pressed here. */
  hidesKeys?(node: NodeOf<Type>): boolean;
  /** True where a phone number is asked for. */
  asksForNumber?(node: NodeOf<Type>): boolean;
  /** True for a key that may be written down, because it is one of the step's own. */
  showsKey?(state: IvrState, flow: Flow, node: NodeOf<Type>, key: Key): boolean;
}>;
