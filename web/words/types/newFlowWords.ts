/** What callers hear in a flow that was just begun, and what its steps are called. */
export type TemplateTexts = Readonly<
  Record<
    | "mainMenu"
    | "welcome"
    | "choices"
    | "hoursLabel"
    | "hoursTitle"
    | "hoursText"
    | "addressLabel"
    | "addressTitle"
    | "addressText"
    | "isOpen"
    | "openTitle"
    | "openText"
    | "closedTitle"
    | "closedText"
    | "messageTitle"
    | "consent"
    | "messageText"
    | "thanksTitle"
    | "thanks"
    | "languageTitle"
    | "languageText"
    | "languageName",
    string
  >
>;

/** What is said where a flow is begun. */
export type NewFlowWords = Readonly<{
  newFlow: Readonly<{
    title: string;
    name: string;
    nameMissing: string;
    from: string;
    templates: Readonly<
      Record<"menu" | "mailbox" | "languages", Readonly<{ title: string; help: string }>>
    >;
    noMailbox: string;
    toMailboxes: string;
    begin: string;
    cancel: string;
  }>;
  template: TemplateTexts;
}>;
