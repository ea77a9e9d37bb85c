import type { About } from "./counting";

/** What is said of switches. */
export type SwitchWords = Readonly<{
  switches: Readonly<{
    title: string;
    lead: string;
    none: string;
    noneHelp: string;
    noneHelpOthers: string;
    on: string;
    onUntil: About;
    off: string;
    turnOn: string;
    turnOff: string;
    howLong: string;
    howLongOf: About;
    untilOff: string;
    oneHour: string;
    today: string;
    tomorrow: string;
    until: About;
    ownTime: string;
    untilWhen: string;
    thrown: (who: string, when: string) => string;
    neverThrown: string;
    turnedOn: About;
    turnedOff: About;
    onlyToLook: string;
    notInPast: string;
    add: string;
    name: string;
    nameHelp: string;
    badName: string;
    taken: About;
    remove: About;
  }>;
}>;
