import type { About, Count } from "./counting";

/** What is said about the tests of a flow, and about ways that none of them takes. */
export type TestWords = Readonly<{
  tests: Readonly<{
    heading: string;
    summary: (passed: number, all: number) => string;
    none: string;
    noneHelp: string;
    running: string;
    reach: (steps: string, ways: string) => string;
    outOf: (passed: number, all: number) => string;
    asExpected: string;
    different: string;
    play: string;
    playOf: About;
    again: string;
    againOf: About;
    change: About;
    remove: About;
    missed: Count;
    missedNone: string;
    missedStep: About;
    missedWay: (from: string, way: string, to: string) => string;
    goThereOf: About;
    mark: string;
    untried: string;
    keep: string;
    keepTitle: string;
    keepHelp: string;
    keepAgain: About;
    name: string;
    namePlaceholder: string;
    nameTaken: string;
    hears: string;
    hearsHelp: string;
    keepNow: string;
    when: string;
    keys: string;
    keysHint: string;
    ends: string;
    who: string;
    anyone: string;
    endKinds: Readonly<
      Record<
        | "transfer"
        | "voicemail"
        | "callback"
        | "goodbye"
        | "abandoned"
        | "failed"
        | "endless"
        | "turnedAway"
        | "redirected",
        string
      >
    >;
    path: string;
    addStep: string;
    heard: string;
    addWords: string;
    step: string;
    words: string;
    nth: Count;
    differs: string;
    endsOtherwise: (ends: string, expected: string) => string;
    comesNot: About;
    comesNotAfter: (step: string, after: string) => string;
    hearsNot: About;
    hearsNotAfter: (words: string, after: string) => string;
    keysUnclear: string;
    doorOtherwise: string;
  }>;
}>;
