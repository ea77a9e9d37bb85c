import type { FindingWords } from "./findingWords";

/** What is said of findings in English. */
export const englishFindings: FindingWords = {
  problems: {
    personGone: ({ name }) => `${name} is no longer in your organization.`,
    personDisabled: ({ name }) => `The account of ${name} is blocked.`,
    numberUnassigned: ({ number }) => `The number ending in ${number} is assigned to nobody.`,
    instanceGone: ({ instance }) => `There is no resource account ${instance} any more.`,
    queueGone: ({ name }) => `The queue ${name} has no resource account any more.`,
    queueUnassigned: ({ name, number }) =>
      `The number of the queue ${name}, ending in ${number}, is assigned to nobody.`,
    addressSilent: ({ name, host, reason }) =>
      `${name} (${host}) does not answer: ${englishReasons[reason]}.`,
    addressFails: ({ name, host, status }) => `${name} (${host}) answers with error ${status}.`,
    certificateEnds: ({ host, endsOn }) => `The certificate of ${host} ends on ${endsOn}.`,
    appCertificateEnds: ({ endsOn }) => `The app's own certificate ends on ${endsOn}.`,
    appSecretEnds: ({ endsOn }) => `The app's secret ends on ${endsOn}.`,
    holidaysPast: ({ schedule, last }) =>
      `All holidays of ${schedule} are over; the last was on ${last}.`,
    promptMissing: ({ text }) => `“${text}” has no sound: callers hear nothing there.`,
    recordingsEnd: ({ mailbox, count, endsOn }) =>
      count === 1
        ? `A message for ${mailbox} that nobody has heard is deleted on ${endsOn}.`
        : `${count} messages for ${mailbox} that nobody has heard are deleted, the first on ${endsOn}.`,
  },
  remedies: {
    personGone:
      "Choose somebody else in the step, or change who is meant under People and numbers.",
    personDisabled:
      "Choose somebody else, or ask your Teams administrator whether the person comes back.",
    numberUnassigned: "Ask your Teams administrator to assign the number to the resource account.",
    instanceGone: "Ask your Teams administrator for the resource account, and set its number anew.",
    queueGone:
      "Ask your Teams administrator for the queue's account, and enter it under People and numbers.",
    queueUnassigned: "Ask your Teams administrator to assign the number to the queue again.",
    addressSilent: "Ask whoever runs that system, or correct its address under People and numbers.",
    addressFails:
      "Ask whoever runs that system. Calls take the way for a failed look-up meanwhile.",
    certificateEnds: "Ask whoever runs that address to renew the certificate before then.",
    appCertificateEnds:
      "Put a new certificate in place before then (docs/deploy.md), or no call is answered.",
    appSecretEnds: "Make a new secret before then (docs/deploy.md), or no call is answered.",
    holidaysPast: "Fill in the holidays to come, and publish.",
    promptMissing: "Upload or record it again, or let the words be spoken, and publish.",
    recordingsEnd: "Hear them under Messages, or save what has to stay.",
  },
  reasons: {
    noName: "its name is not known",
    certificate: "its certificate is not valid",
    late: "nothing came within ten seconds",
    notAllowed: "it is not among the hosts that may be asked",
    noConnection: "no connection could be made",
  },
  looks: {
    people: "people",
    numbers: "telephone numbers",
    queues: "queues",
    endpoints: "other systems",
    certificates: "certificates and secrets",
    holidays: "holidays",
    prompts: "prompts",
    recordings: "messages",
  },
  notLooked: (look, why) => `Not looked at: ${look} (${why}).`,
  failed: "the look failed",
  late: "the look took too long",
  lacks: (permission) => `that takes the permission ${permission}`,
  inFlow: (flow, step) => (step === undefined ? flow : `${flow}, step ${step}`),
  andMore: (count) => `and ${count} more`,
};

const englishReasons = englishFindings.reasons;
