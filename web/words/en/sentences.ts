import type { SentenceWords } from "../types/sentenceWords";

/** How problems are said to those who answer for a flow, in English. */
export const sentences: SentenceWords = {
  sentences: {
    deepMenu: ({ step, value }) =>
      `“${step}” is menu number ${value("depth")} in a row. Callers lose their way: bring it nearer to the beginning.`,
    endsUnwarned: ({ step, value }) =>
      `“${step}” ends the call after one silence of ${value("seconds")} seconds. Ask once more, or lead to a person.`,
    farFromPerson: ({ step, value }) =>
      `From “${step}” it takes ${value("seconds")} seconds to a person. Bring somebody nearer.`,
    hardWords: ({ step }) =>
      `The words of “${step}” are hard to understand. Use shorter words and sentences.`,
    keyFirst: ({ step, value }) =>
      `“${step}” says the key first: “${value("words")}”. Say first what it is for.`,
    languageForeign: ({ step, value }) =>
      `Who needs it does not understand how “${step}” offers ${value("language")}. Say “${value("own")}”.`,
    languageLate: ({ step }) =>
      `“${step}” offers other languages late. Offer them before anything else.`,
    lateChoice: ({ step, value }) =>
      `Callers listen for ${value("seconds")} seconds before “${step}” offers anything. Let it come sooner.`,
    littleTime: ({ step, value }) =>
      `“${step}” gives callers ${value("seconds")} seconds in all. Wait longer.`,
    longSentence: ({ step, value }) =>
      `“${step}” has a sentence of ${value("words")} words. Make two of it.`,
    noPause: ({ step, value }) =>
      `“${step}” makes no pause between its choices: “${value("words")}”. End each with a full stop.`,
    operatorKeyDead: ({ step, value }) =>
      `The key ${value("key")} of “${step}” reaches a person, but does nothing in ${value("steps")}.`,
    promotion: ({ step, value }) =>
      `“${step}” keeps callers from their choice with “${value("words")}”. Say it later, or leave it out.`,
    relayTooSlow: ({ step, value }) =>
      `Somebody who types for a deaf caller needs ${value("needed")} seconds for the words of “${step}”, which waits ${value("seconds")}. Say less, or wait longer.`,
    fewTries: ({ step }) =>
      `“${step}” gives up before its tries are used. Let it have more tries together.`,
    hoursUnnamed: ({ value }) =>
      `Rule ${value("rule")} of the door says what opening hours must say, but not which ones.`,
    letsGroupsIn: ({ value }) =>
      `Rule ${value("rule")} of the door answers every call, group calls and meetings as well, where everybody would hear the menu. Other calls are answered without a rule: remove it, or give it a condition.`,
    listAlone: ({ value }) =>
      `Rule ${value("rule")} of the door compares with a list in a way that has no meaning. Choose “is in the list”.`,
    neverAtDoor: ({ value }) =>
      `Rule ${value("rule")} of the door never counts, because rule ${value("other")} holds for every call. Move it up, or give the other one a condition.`,
    redirectEnds: ({ value }) =>
      `Rule ${value("rule")} of the door sends calls on to somebody who may not pick up, and they do not come back. Put a group, a menu in Teams or a voicemail last.`,
    unknownAtDoor: ({ value }) =>
      `Rule ${value("rule")} of the door asks for “${value("variable")}”, which is not known before the call is answered. Let a step ask for it.`,
    holidaysEndSoon: ({ value }) => `The last holiday that is entered is on ${value("last")}.`,
    holidaysPast: ({ value }) =>
      `All holidays are over; the last was ${value("last")}. Enter the next ones.`,
    languageMissing: ({ step, value }) =>
      `“${step}” lacks words in ${value("languages")}. Those callers hear them in ${value("heard")}.`,
    longPrompt: ({ step, value }) =>
      `The words of “${step}” take ${value("seconds")} seconds. Make them shorter.`,
    longRetention: ({ step, value }) =>
      `“${step}” keeps messages for ${value("days")} days. May you?`,
    manyOptions: ({ step, value }) =>
      `“${step}” offers ${value("options")} choices. Nobody remembers more than ${value("most")}.`,
    neverOpen: () => "By these hours it is never open.",
    alertMisfit: ({ step, value }) =>
      value("kind") === "missing"
        ? `“${step}” has to send “${value("variable")}” along: the flow “${value("flow")}” needs it.`
        : `“${step}” sends “${value("variable")}” along, which the flow “${value("flow")}” does not know.`,
    noConfirm: ({ step, value }) =>
      `“${step}” alerts by the flow “${value("flow")}”, which asks for no key. Nobody would know whether a person listens.`,
    nobodyOnCall: ({ step, value }) =>
      `“${step}” alerts “${value("name")}”, where nobody is on call.`,
    noNumberToCallFrom: ({ step, value }) =>
      `“${step}” alerts telephone numbers of “${value("name")}”, and there is no number to call them from.`,
    unknownOnCall: ({ step, value }) =>
      `“${step}” alerts “${value("list")}”, which names “${value("name")}”: that is not set up here.`,
    noConsent: ({ step }) => `“${step}” records callers without telling them.`,
    mute: ({ step }) => `“${step}” ends the call without a word.`,
    noFallback: ({ step }) => `“${step}” does not say what happens when nobody answers.`,
    noOperator: ({ step }) =>
      `“${step}” leads to the operator, but this flow has none. Say who it is, or lead elsewhere.`,
    noOptions: ({ step }) => `“${step}” offers nothing to choose. Add a key.`,
    noText: ({ step }) => `In “${step}” there are words to write.`,
    overlappingHours: ({ value }) =>
      `On the same day there are hours twice, from ${value("from")} to ${value("to")}.`,
    permissionMissing: ({ step, value }) =>
      `“${step}” is not permitted here yet (${value("permission")}).`,
    noNumberLeadsHere: ({ step }) =>
      `“${step}” rings a telephone number. That works only in calls to one of your numbers, and none of them leads to this flow.`,
    permissionsUnknown: () => "What is permitted here is not known.",
    roundTrip: ({ value }) => `Callers go round and round: ${value("steps")}.`,
    testFailed: ({ value }) =>
      `The test “${value("test")}” goes differently than expected. Play it to see how.`,
    sameKeys: ({ step, value }) =>
      `In “${step}” the key ${value("keys")} is there twice. Give one of them another.`,
    shareSum: ({ step, value }) => `The ways of “${step}” are ${value("sum")} % together, not 100.`,
    silent: ({ step }) => `In “${step}” callers may hear nothing. Write some words.`,
    unknownFlow: ({ step, value }) =>
      `“${step}” leads to the flow “${value("flow")}”, which is not there or not live.`,
    unknownName: ({ step, value }) =>
      `“${step}” uses “${value("name")}”, which is not set up here. Choose another.`,
    unknownChannel: ({ step, value }) =>
      `Nobody is told of messages left at “${step}”: the channel “${value("name")}” is not set up here.`,
    soundLeaves: ({ step, value }) =>
      value("kind") === "mail"
        ? `Messages left at “${step}” are sent as sound by mail. There they stay, even when they are deleted here.`
        : `Messages left at “${step}” shall be sent as sound, but the channel of “${value("name")}” is no mail.`,
    callbackRuleNames: ({ step, value }) =>
      `“${step}” notes requests for “${value("queue")}”, which shall be called back with “${value("name")}”. That is not set up here.`,
    typedNumbersNotCalled: ({ step, value }) =>
      `“${step}” asks for a number. “${value("queue")}” calls no number back by itself that was typed.`,
    unknownQueue: ({ step, value }) =>
      `“${step}” notes requests for “${value("name")}”, which is not set up here. See that somebody works through them.`,
    unknownLeftOut: ({ value }) =>
      `The page of the menu leaves out “${value("name")}”, which is not there any more.`,
    unknownStep: ({ value }) => `A way leads to “${value("name")}”, which is not there any more.`,
    unreachable: ({ step }) =>
      `No caller ever comes to “${step}”. Let another step lead there, or remove it.`,
    untoldMeeting: ({ step }) => `“${step}” makes a meeting, and nobody is told how to join it.`,
    untoldOption: ({ step, value }) =>
      `“${step}” never tells callers to press ${value("keys")}. Say so, or mark it as not read out.`,
    uselessKey: ({ step, value }) =>
      `“${step}” tells callers to press ${value("keys")}, which does nothing there.`,
    wrongKeys: ({ step, value }) =>
      `In “${step}”, “${value("keys")}” cannot be pressed on a telephone.`,
  },
};
