import type { ProblemWords } from "../types/problemWords";

/** What is said about what is wrong with a flow, in English. */
export const problems: ProblemWords = {
  problems: {
    heading: "What is still to do",
    errors: (count) => `${count} to mend`,
    warnings: (count) => `${count} to look at`,
    none: "All is well",
    checking: "Checking…",
    goThere: "Take me there",
    error: "To mend:",
    warning: "To look at:",
    show: "Show",
    hide: "Hide",
  },
  fixes: {
    useKey: (key) => `Use ${key}`,
    leadTo: (title) => `Lead to ${title}`,
    leadToOperator: () => "Lead to the operator",
    leadToEnd: () => "End the call there",
    useName: (name) => `Use ${name}`,
    addKey: (key) => `Add key ${key}`,
    readOut: () => "Read out the choices",
    hide: () => "It need not be said",
    remove: (what) => `Remove ${what}`.trim(),
    removePast: () => "Remove what is over",
    sayConsent: () => "Add the usual sentence",
    sayHowToJoin: () => "Tell callers how to join",
    moveUp: () => "Move it up",
    addVoicemail: (whom) => `Let the voicemail of ${whom} take it`,
    sayInstead: (words) => `Say “${words}”`,
    askOnceMore: () => "Ask once more",
    letWorkEverywhere: (key) => `Let ${key} work everywhere`,
  },
};
