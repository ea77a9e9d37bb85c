import type { NewFlowWords } from "../types/newFlowWords";

/** What is said where a flow is begun, in English. */
export const newFlow: NewFlowWords = {
  newFlow: {
    title: "New flow",
    name: "Name",
    nameMissing: "Give it a name, such as the company’s.",
    from: "Begin with",
    templates: {
      menu: { title: "One menu", help: "A greeting and two choices: opening hours and address." },
      mailbox: {
        title: "Hours and mailbox",
        help: "Other words when nobody is there; callers leave a message.",
      },
      languages: {
        title: "Two languages",
        help: "Callers choose German or English, then hear one menu.",
      },
    },
    noMailbox: "Callers’ messages need a mailbox, and there is none yet.",
    toMailboxes: "Mailboxes",
    begin: "Begin",
    cancel: "Cancel",
  },
  template: {
    mainMenu: "Main menu",
    welcome: "Welcome.",
    choices: "For our opening hours, press 1. For our address, press 2.",
    hoursLabel: "our opening hours",
    hoursTitle: "Opening hours",
    hoursText: "We are here on working days from nine to five.",
    addressLabel: "our address",
    addressTitle: "Address",
    addressText: "You find us at the market square, number one.",
    isOpen: "Is somebody there?",
    openTitle: "Greeting",
    openText: "Welcome. We are here, and all on the phone.",
    closedTitle: "Closed",
    closedText: "Welcome. Nobody is here at the moment.",
    messageTitle: "Message",
    consent: "Your message will be recorded.",
    messageText:
      "Please leave your name, your number and your message after the tone. Then press hash.",
    thanksTitle: "Goodbye",
    thanks: "Thank you for calling. Goodbye.",
    languageTitle: "Choice of language",
    languageText: "For English, press 2. Für Deutsch drücken Sie die 1.",
    languageName: "English",
  },
};
