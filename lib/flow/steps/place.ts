import type { Target } from "../document/flow";
import { nextWords } from "../document/nextWords";

/** A word of `next`. */
export type NextWord = (typeof nextWords)[number];

/** Steps that every flow has without writing them. `error` is an apology, `limit` the end of a call's time or steps. */
export type BuiltInName =
  | "operator"
  | "confirm"
  | "unconfirmed"
  | "goodbye"
  | "error"
  | "limit"
  | "unavailable"
  | "unavailableBack"
  | "empty"
  | "kept"
  /** What a leg says once somebody took it, declined it, pressed no key, or waited in vain. */
  | "legTaken"
  | "legDeclined"
  | "legUnheard"
  | "legLost"
  /** To a caller who is called back, and who is put through to whoever was rung first. */
  | "legAwaited"
  /** A call that calls somebody back rings the other one. */
  | "callbackCaller"
  | "callbackColleagues"
  /** Why a caller is in no room; and the end of the call that kept one open. */
  | "roomUnknown"
  | "roomFull"
  | "roomClosed"
  | "roomOver";

/** Where a call can be: a step of a flow's document, or one that every flow has. */
export type Place =
  | Readonly<{ type: "node"; node: string }>
  | Readonly<{ type: "builtIn"; name: BuiltInName }>
  /** Somebody whom the caller chose by keys, and where the call goes when that fails. */
  | Readonly<{ type: "person"; person: string; failed?: To }>
  /** Somebody to whom a person at the switchboard sends the call, in their stead in another call if it is named. */
  | Readonly<{ type: "target"; target: Target; replacesCallId?: string; failed: To }>
  | Readonly<{ type: "mailbox"; mailbox: string }>
  /** Too many wrong PINs: the caller hears so and goes on. */
  | Readonly<{ type: "pinLocked"; next: To }>
  /** Somebody who was rung for another call hears whom they may take, in the words of the step that had them rung. */
  | Readonly<{ type: "whisper"; node?: string; hasNumber: boolean }>
  /** Who is rung first when somebody is called back hears why, and says by a key whether the other one shall be rung. */
  | Readonly<{ type: "callingBack"; mode: "agentFirst" | "customerFirst"; node?: string }>;

/** Where an exit leads: to a place, or to what a word means there. */
export type To = Place | Readonly<{ type: "word"; word: NextWord }>;

/** What a document's `next` says. */
export function toOf(next: string): To {
  const word = nextWords.find((one) => one === next);
  return word === undefined ? { type: "node", node: next } : { type: "word", word };
}

/** A step that every flow has. */
export function builtIn(name: BuiltInName): Extract<Place, { type: "builtIn" }> {
  return { type: "builtIn", name };
}

/** One text for each place, and none for two, to file it under: a step's key as it is; no other can be a step's key. */
export function placeKey(to: To): string {
  switch (to.type) {
    case "node":
      return to.node;
    case "word":
      return to.word;
    case "builtIn":
      return `~${to.name}`;
    case "mailbox":
      return `~voicemail:${to.mailbox}`;
    case "person":
      return `~person:${to.person}${to.failed === undefined ? "" : `:${placeKey(to.failed)}`}`;
    case "target":
      return `~target:${Object.entries(to.target).join(":")}:${placeKey(to.failed)}`;
    case "pinLocked":
      return `~pinLocked:${placeKey(to.next)}`;
    case "whisper":
      return `~whisper:${to.hasNumber ? "number" : ""}:${to.node ?? ""}`;
    case "callingBack":
      return `~callingBack:${to.mode}:${to.node ?? ""}`;
  }
}
