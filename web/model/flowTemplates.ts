import type { Flow } from "../../lib/flow/document/flow";
import type { TemplateTexts } from "../words/types/newFlowWords";

/** What a new flow is made of. */
export type TemplateChoice = Readonly<{
  key: string;
  name: string;
  timeZone: string;
  /** The language of the page, and its words. */
  language: "en" | "de";
  texts: Readonly<Record<"en" | "de", TemplateTexts>>;
  mailbox: string;
}>;

type Words = (name: keyof TemplateTexts) => string | Readonly<Record<string, string>>;

/** Flows to begin with; each is whole, and nothing in it is to be mended. Pure. */
export const flowTemplates = {
  menu: (choice: TemplateChoice): Flow => {
    const say: Words = (name) => choice.texts[choice.language][name];
    return { ...head(choice, [choice.language]), entry: "main", nodes: mainMenu(choice, say) };
  },
  mailbox: (choice: TemplateChoice): Flow => {
    const say = choice.texts[choice.language];
    const day = [["09:00", "17:00"]] as const;
    return {
      ...head(choice, [choice.language]),
      entry: "open",
      schedules: {
        hours: {
          title: say.hoursTitle,
          weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
        },
      },
      nodes: {
        open: {
          type: "hours",
          title: say.isOpen,
          schedule: "hours",
          open: "greeting",
          closed: "closed",
        },
        greeting: { type: "say", title: say.openTitle, prompt: say.openText, next: "message" },
        closed: { type: "say", title: say.closedTitle, prompt: say.closedText, next: "message" },
        message: {
          type: "voicemail",
          title: say.messageTitle,
          mailbox: choice.mailbox,
          consent: say.consent,
          prompt: say.messageText,
          done: "thanks",
          empty: "thanks",
        },
        thanks: { type: "hangup", title: say.thanksTitle, prompt: say.thanks },
      },
    };
  },
  languages: (choice: TemplateChoice): Flow => {
    const { texts, language } = choice;
    const say: Words = (name) => ({ de: texts.de[name], en: texts.en[name] });
    const titles = texts[language];
    return {
      ...head(choice, ["de", "en"]),
      entry: "language",
      nodes: {
        language: {
          type: "menu",
          title: titles.languageTitle,
          prompt: { de: texts.de.languageText, en: texts.en.languageText },
          options: [
            { keys: "1", label: { de: "Deutsch", en: "German" }, next: "german" },
            { keys: "2", label: { de: "Englisch", en: "English" }, next: "english" },
          ],
          onExhausted: "german",
        },
        german: { type: "set", title: "Deutsch", language: "de", next: "main" },
        english: { type: "set", title: "English", language: "en", next: "main" },
        ...mainMenu(choice, say),
      },
    };
  },
};

/** A template. */
export type FlowTemplate = keyof typeof flowTemplates;

function head({ key, name, timeZone }: TemplateChoice, languages: readonly string[]) {
  return { schema: "flow/v1", key, name, languages, timeZone } as const;
}

function mainMenu({ texts, language }: TemplateChoice, say: Words): Flow["nodes"] {
  const titles = texts[language];
  return {
    main: {
      type: "menu",
      title: titles.mainMenu,
      greeting: say("welcome"),
      prompt: say("choices"),
      options: [
        { keys: "1", label: say("hoursLabel"), next: "hours" },
        { keys: "2", label: say("addressLabel"), next: "address" },
      ],
    },
    hours: { type: "say", title: titles.hoursTitle, prompt: say("hoursText"), next: "main" },
    address: { type: "say", title: titles.addressTitle, prompt: say("addressText"), next: "main" },
  };
}
