import type { PageWords } from "../types/pageWords";

/** What the editor says on every screen, and in the list of flows, in English. */
export const page: PageWords = {
  tag: "en",
  product: "Call menus",
  chooseLanguage: "Language of this page",
  signedInAs: (name) => `Signed in as ${name}`,
  you: "you",
  program: "a program",
  loading: "One moment…",
  retry: "Try again",
  close: "Close",
  back: "Back to all flows",
  screens: {
    all: "Screens",
    menu: "Menu",
    flows: "Flows",
    hours: "Opening hours",
    people: "People and numbers",
    switches: "Switches",
    callers: "Calls",
    telephone: "Telephone",
    reports: "Reports",
    audit: "Who changed what",
  },
  failed: {
    signIn: "You are not signed in any more",
    signInRemedy: "Open the address that was shown when the program started, or ask for a new one.",
    noRole: "You have no right to this yet",
    noRoleRemedy:
      "Whoever looks after the phone system can give it to you. Sign in again afterwards.",
    noConnection: "There is no connection",
    noConnectionRemedy: "What is shown may be old. Check your network, then try again.",
    notFound: "There is nothing here",
    notFoundRemedy: "It may have been renamed or deleted.",
    stale: "Somebody else changed it",
    staleRemedy: "Look at it anew, then try again.",
    other: "That did not work",
  },
  account: {
    may: "You may:",
    roles: {
      View: "look at everything and try it out",
      Edit: "change drafts",
      Publish: "change drafts and make them live",
      Operate:
        "throw switches, change shared opening hours, and work on messages and requests to be called back",
      Administer: "do everything",
    },
    signIn: "Sign in again",
    signOut: "Sign out",
    over: "You are not signed in any more.",
    overHelp:
      "What you typed is kept on this computer, and comes back when you have signed in again.",
    signInRemedy: "Your account is not taken here. Sign out, and sign in with another one.",
  },
  signIn: {
    nobody: [
      "Nobody can sign in here yet",
      "Whoever looks after the phone system has to say first where people have their accounts.",
    ],
    signedOut: ["You have signed out", "You can close this window, or sign in again."],
    declined: ["You were not signed in", "Without an account, nothing can be shown to you here."],
    failed: [
      "Signing in did not work",
      "Try it again. If it goes on, show this to whoever looks after the phone system.",
    ],
    noConnection: ["There is no connection", "Check your network, then sign in again."],
    act: "Sign in",
  },
  flows: {
    title: "Flows",
    lead: "Every flow is one menu that callers hear. Open one to see it, and to try it without calling anybody.",
    search: "Search flows",
    name: "Name",
    answers: "Answers",
    live: "Live",
    changed: "Last changed",
    version: (version) => `v${version}`,
    notLive: "not live",
    noNumber: "no number yet",
    everyOther: "all other numbers",
    begin: "New",
    bring: "Bring one from another system",
    draftBy: (when, who) => `Draft of ${when} by ${who}`,
    changedBy: (when, who) => `${when} by ${who}`,
    none: "There is no flow yet",
    noneHelp: "Press “New” to begin with a menu that is whole already.",
    noHit: (words) => `No flow matches “${words}”`,
    planned: (version, when) => `v${version} from ${when}`,
    waits: (who) => `${who} asks for approval`,
    today: (count, calls, gaveUp) =>
      count === 0
        ? "no calls today"
        : `${calls} ${count === 1 ? "call" : "calls"} today${gaveUp === undefined ? "" : `, ${gaveUp} gave up`}`,
    count: (count) => (count === 1 ? "1 flow" : `${count} flows`),
  },
};
