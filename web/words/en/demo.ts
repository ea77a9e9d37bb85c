import type { DemoWords } from "../types/demoWords";

/** What the page says on which anybody calls a menu, in English. */
export const demo: DemoWords = {
  demo: {
    title: "Call a telephone menu",
    lead: "An open telephone menu for Microsoft Teams. It runs in this page: nothing is installed, nobody is rung, and nothing leaves your browser.",
    which: "Whom you call",
    flows: {
      shop: "Orders, people by name",
      clinic: "German and English",
      bank: "PIN, balance, stolen card",
      contoso: "A small switchboard",
    },
    hints: {
      shop: "Try 1 and an order: 1234567#. Or 3 and the letters of “Carter”: 227#.",
      clinic: "Try 2 for English, then 1 for an appointment.",
      bank: "Try 2, the customer 2041603524, 1, and the PIN 4321#.",
      contoso: "Try 1 for sales, or 4 to leave a message.",
    },
    phone: "Phone",
    when: "You call on",
    breaks: "Break something",
    breaksLater: "Dial first. Then see how a caller is helped when things go wrong.",
    breaksNow: "Break something while you are on the call.",
    troubles: {
      lostNews: {
        title: "Lose a notification",
        help: "The next thing Teams tells the menu never arrives",
      },
      failedTransfer: {
        title: "Fail a transfer",
        help: "Whoever is rung next is busy",
      },
    },
    hold: { title: "Hold the line", help: "You put the call on hold, until you press again" },
    isHeld: "The call is on hold: the menu waits for you.",
    isComing: "It goes wrong at the next occasion.",
    isLost: "Lost. The menu goes on by its own clock, and nobody is left in silence.",
    behind: "Behind the call",
    behindHelp: "← Teams tells the menu, → the menu asks for something, ● where the call stands",
    behindEmpty: "Once you dial, you see here what goes to and fro.",
    kinds: {
      told: "Teams tells:",
      asked: "The menu asks for:",
      stands: "The call stands at:",
      lost: "Lost on the way:",
    },
  },
};
