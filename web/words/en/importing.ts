import type { ImportWords } from "../types/importWords";

/** What is said in English where a menu of another system is brought over. */
export const importing: ImportWords = {
  importing: {
    title: "Bring one from another system",
    help: "Menus of FreeSWITCH, Twilio Studio, Amazon Connect, Genesys Cloud and Teams auto attendants can be brought over. Save one there as a file, and choose it here. Nothing is live before you publish it.",
    choose: "File, of at most 4 MB",
    tooLarge: "This file is larger than 4 MB. Save a single menu as a file, and choose that.",
    failed: "This file could not be read. Choose it once more.",
    unknown:
      "No menu was found in this file. Choose the file that the other system wrote, unchanged.",
    systems: {
      freeswitch: "FreeSWITCH",
      studio: "Twilio Studio",
      connect: "Amazon Connect",
      genesys: "Genesys Cloud",
      teams: "Teams",
    },
    found: (system, names) => `From ${system}: ${names}.`,
    needed: "Needs you before callers hear it",
    dropped: "Had no equal here, and was left out",
    changed: "Works differently here",
    kept: (count) => `Everything else was taken over: ${count} ${count === 1 ? "part" : "parts"}.`,
    more: (count) => `and ${count} more`,
    take: (count) => (count === 1 ? "Make a draft" : `Make ${count} drafts`),
    cancel: "Cancel",
  },
};
