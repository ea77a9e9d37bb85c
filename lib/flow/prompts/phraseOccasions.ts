import type { PhraseKey } from "./phraseKeys";

/** When each built-in sentence is heard: what authors need to know to put it in words of their own. */
export const phraseOccasions: Readonly<Record<PhraseKey, string>> = {
  noInput: "Nothing was pressed, before the question is asked again.",
  noMatch: "A key was pressed that is no choice, before the question is asked again.",
  invalidEntry: "An entry could not be right, before it is asked for again.",
  transferring: "A call is led to somebody, where the step has no words of its own for it.",
  nobodyAvailable: "Nobody answered, and the flow does not say what then.",
  goodbye: "The call ends, and the flow has no words of its own for it.",
  apology: "Something of ours failed.",
  callLimit: "The call has reached the longest time or the most steps of the flow.",
  leaveMessage: "Before the tone of a mailbox that is a target or the operator.",
  emptyMessage: "Nothing was said after the tone.",
  messageKept: "A message was left, and the flow does not say what then.",
  reviewMessage: "After a message, where callers may review it.",
  markedUrgent: "The caller marked the message as urgent.",
  enterPin: "Before a menu that wants a PIN.",
  pinWrong: "The PIN was not the right one.",
  pinLocked: "The PIN was wrong too often, here or in calls before: no more tries for a while.",
  oneMoment: "A look-up takes longer than two seconds, and has no words of its own.",
  noHelp: "The help key was pressed, and the flow has no help.",
  callbackOn: "Before a number to call back is read out.",
  callbackConfirm: "After that number.",
  extensionUnknown: "Nobody has the extension that was dialled.",
  directoryNone: "Nobody has the name that was typed.",
  directoryMany: "Several people have the name that was typed, before they are read out.",
};
