import type { SwitchWords } from "../types/switchWords";

/** What is said of switches, in English. */
export const switches: SwitchWords = {
  switches: {
    title: "Switches",
    lead: "A switch sends callers another way at once: for a storm, a staff meeting, an evacuation. Calls that come in obey within seconds.",
    none: "There is no switch yet",
    noneHelp:
      "Add one and give it a name. Then open a flow, choose a step with opening hours, and let it obey the switch.",
    noneHelpOthers: "Ask whoever administers this to add one.",
    on: "On",
    onUntil: (when) => `On until ${when}`,
    off: "Off",
    turnOn: "Turn on",
    turnOff: "Turn off",
    howLong: "How long",
    howLongOf: (name) => `How long ${name} stays on`,
    untilOff: "until somebody turns it off",
    oneHour: "for an hour",
    today: "until the end of today",
    tomorrow: "until tomorrow, 08:00",
    until: (when) => `until ${when}`,
    ownTime: "until another time…",
    untilWhen: "Until when",
    thrown: (who, when) => `Last by ${who}, ${when}`,
    neverThrown: "Nobody has used it yet",
    turnedOn: (name) => `${name} is on.`,
    turnedOff: (name) => `${name} is off.`,
    onlyToLook: "You may look at switches. Using them needs the role Operate.",
    notInPast: "This time has passed already. Choose a later one.",
    add: "Add a switch",
    name: "Name",
    nameHelp: "Flows know the switch by this name: letters and digits, no spaces, such as storm.",
    badName: "A name has letters, digits, - and _, begins with a letter and has no spaces.",
    taken: (name) => `There is a switch named ${name} already.`,
    remove: (name) => `Remove ${name}`,
  },
};
