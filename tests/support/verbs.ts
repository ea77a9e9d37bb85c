/** What the name of a function may begin with. */
export const verbs: ReadonlySet<string> = new Set(
  `accept act add advance answer append ask await begin build can cancel change check choose close collect compare compose connect count create
  decode delete describe dial discard do drop encode end enter evaluate explain fail fetch find flatten follow forget go guess hang hash
  help hold ignore import invite is has join judge keep leave lend limit list load look make map mark mask match measure merge move must mute name note
  notify omit open pack parse peek perform pick place plan play prepare press print probe prolong push put quote read refuse remember
  remove render report request resample resolve resume ring run save say schedule send set show simulate speak spell split
  spread start stop store subscribe suggest take tell terminate test to trace redirect transfer translate try turn unmask unpack wait warm withdraw write
  asks begins comes hides holds leaves matches repeats tells from`.split(/\s+/),
);

/** The exports of lib that may go without a verb, by what their names are instead. None may come to them without such a reason. */
export const namedByNouns: ReadonlySet<string> = new Set(
  [
    // Parts of a description, read where they are written as words of a small language of ours.
    "error exit exits names present problem prompts speech step uses warning builtIn localized atMost upTo withinTime",
    "onceMade oncePerStep numerals english french german spanish",
    "englishCurrencies frenchCurrencies germanCurrencies spanishCurrencies",
    // Handlers of the core bear the name of the fact that they answer, as events do.
    "actionsDelayed answered callRead callsCounted doorFailed doorOverdue doorRefused established heard keyInReview leavingRead mediaDone mediaFailed messageRecorded nothingRecorded",
    "presenceKnown promptLoaded question recordingDone recordingRead recordingSilent recordingUnknown reviewHeard",
    "reviewUnanswered soundFlows soundStops stepFailed targetAccepted targetFailed targetOverdue timerFired toneReceived",
    "typeAhead",
    // Lines and words: what people read of a thing.
    "actionLine callerLine callerLines callerMoments callerTurn clipsLine doorWords eventLine eventWords nodeName reasonAndCause",
    "spokenWords stateLine stepName stepWords transcriptLines",
    // What a thing has: a property that must be worked out.
    "askingExits askingOf askingPrompts awaitedAnswer behaviourOf builtInPhrase builtInStep callGraph causeOf clipKey",
    "currentFlow currentFrame currentNode currentPlace currentStep currentTarget elapsedInMs epochMs exitPath exitsAt",
    "firstKeysAfter flowCalls flowClips flowExits globalNext heldActivity ivr knownNames languageIn",
    "leadClips localTime longestPlay longestRecordingInMs moneyClips nearest newCall nodeAt nodeOf nodePrompts numberClips",
    "operationOf ownEntry phoneClips phraseClips promptClips promptParts questionOf recordingId rowMatches silenceWav",
    "spokenLanguage spokenValue stepType triesOf universalExit universalExits withoutOperation",
  ].flatMap((line) => line.split(" ")),
);
