import type { CalendarWords } from "../types/calendarWords";

/** What is said of opening hours and holidays, in English. */
export const calendar: CalendarWords = {
  calendar: {
    title: "Opening hours",
    lead: "When somebody is there, and which days are holidays. Flows send callers one way or the other by them.",
    whose: "Hours of",
    shared: "several flows (shared)",
    none: "There are no hours here yet",
    noneHelp:
      "Open the flow, add a step “Opening hours”, and choose “hours of this flow alone” in its form.",
    noFlowYet: "There are no shared hours yet",
    noFlowYetHelp:
      "Add some where several flows have the same hours. Then choose them in each flow.",
    choose: "Hours",
    usedBy: (steps) => `Used by: ${steps}`,
    sharedLead: "Every flow that uses these hours follows as soon as they are saved.",
    addShared: "Add shared hours",
    sharedName: "Name in flows",
    sharedNameHelp: "Letters and digits without spaces, such as office.",
    save: "Save",
    saved: "Saved. Calls follow within seconds.",
    notSaved: "Not saved yet",
    inDraft: (flow) =>
      `Changes are kept in the draft of “${flow}”. Callers notice once it is published.`,
    openFlow: (flow) => `Open “${flow}”`,
    onlyToLook: "You may look at these hours, and not change them.",
    sharedOnlyToLook: "You may look at these hours. Changing them needs the role Operate.",
    openNow: "Now: open",
    closedNow: "Now: closed",
    holidayNow: (name) => `Now: closed, ${name}`,
    opens: (when) => `opens ${when}`,
    closes: (when) => `closes ${when}`,
    neverChanges: "and stays so for the next 30 days",
    copyTo: "Copy to…",
    copyDay: (from, to) => `Copy the hours of ${from} to ${to}`,
    next: (name, when) => `Next: ${name}, ${when}`,
    noneToCome: "No holiday is to come.",
    noHolidays: "No holiday in this year.",
    year: "Year",
    glance: (year, days) =>
      days === 1
        ? `${year} at a glance: 1 day of holidays`
        : `${year} at a glance: ${days} days of holidays`,
    add: "Add",
    paste: "Paste",
    file: "From a calendar file",
    removePast: (count) => (count === 1 ? "Remove the past one" : `Remove the ${count} past ones`),
    closed: "closed",
    past: "past",
    dayMonth: "days across, months down",
    pasteHelp:
      "One holiday a line, as it comes out of a table or a page: the name and one date, or two. 24.12.2026, 24/12/2026 and 2026-12-24 are understood.",
    pasteLabel: "Holidays",
    fileHelp:
      "Calendar files end with .ics; public holidays are offered as such. What comes back every year is taken for this year and the next two.",
    fileLabel: "Calendar file",
    noCalendar: (file) => `${file} is no calendar file. Choose one that ends with .ics.`,
    tooLarge: (file) => `${file} is too large: at most 4 MB.`,
    found: (count) => (count === 1 ? "1 new holiday" : `${count} new holidays`),
    known: "All of these are in the calendar already.",
    notUnderstood: (line, text) => `Line ${line} was not understood: ${text}`,
    leftOut: (names) => `Left out, because it comes back more often than once a year: ${names}`,
    withoutRoom: (count) =>
      `${count} more have no room: a calendar has at most 200. Remove past ones first.`,
    take: (count) => (count === 1 ? "Add 1 holiday" : `Add ${count} holidays`),
    cancel: "Cancel",
  },
};
