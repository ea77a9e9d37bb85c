import type { PhraseKey } from "./phraseKeys";

/** These sentences in English, which is also said where a language has none of its own. */
export const englishPhrases: Readonly<Record<PhraseKey, string>> = {
  noInput: "Sorry, I did not hear a key.",
  noMatch: "Sorry, that is not one of the choices.",
  invalidEntry: "Sorry, I could not use what you entered.",
  transferring: "Please hold while I connect you.",
  nobodyAvailable: "Sorry, nobody can take your call right now.",
  goodbye: "Thank you for calling. Goodbye.",
  apology: "Sorry, something went wrong on our side.",
  callLimit: "Sorry, this call has reached its time limit. Please call again.",
  leaveMessage: "Please leave your message after the tone. Press hash when you are done.",
  emptyMessage: "Sorry, I did not hear a message.",
  messageKept: "Thank you. Your message has been saved.",
  reviewMessage:
    "To listen to your message, press 1. To record it again, press 2. To mark it urgent, press 3. To send it, press hash.",
  markedUrgent: "Your message is marked urgent.",
  enterPin: "Please enter your PIN, then press hash.",
  pinWrong: "Sorry, that is not the right PIN.",
  pinLocked: "There were too many wrong PINs. Please try again later.",
  oneMoment: "One moment, please.",
  noHelp: "Listen to the choices and press the key of the one you want.",
  callbackOn: "We will call you back on this number:",
  callbackConfirm: "To confirm, press 1. To enter another number, press 2.",
  extensionUnknown: "Sorry, I do not know that extension.",
  directoryNone: "Sorry, I found nobody with that name.",
  directoryMany: "I found several people.",
};
