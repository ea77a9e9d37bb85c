import { must, textsOf, withoutEmpty } from "./formValues";
import type { NameSection, NameValues } from "./nameSection";

/** Mailboxes: who is told of messages, and whether they are written down. */
export const mailboxSection: NameSection = {
  fields: [
    { name: "name", kind: "text", check: must },
    { name: "notify", kind: "channel", isMinor: true },
    { name: "words", kind: "check", isInForm: true },
    { name: "urgentWords", kind: "text", most: 3400, isInForm: true },
    { name: "attach", kind: "check", isInForm: true },
  ],
  read: readMailbox,
  write: writeMailbox,
};

const isOn = "yes";

function readMailbox(mailbox: unknown): NameValues {
  const { words, attach, urgentWords } = (mailbox ?? {}) as Readonly<{
    words?: boolean;
    attach?: boolean;
    urgentWords?: readonly string[];
  }>;
  return {
    ...textsOf(mailbox),
    words: words === true ? isOn : "",
    attach: attach === true ? isOn : "",
    urgentWords: (urgentWords ?? []).join(", "),
  };
}

function writeMailbox({ words, attach, urgentWords = "", ...texts }: NameValues) {
  // Several words in a row, such as "stuck in the lift", are one entry.
  const urgent = urgentWords
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return {
    ...withoutEmpty(texts),
    ...(words === isOn && { words: true }),
    ...(urgent.length > 0 && { urgentWords: urgent }),
    ...(attach === isOn && { attach: true }),
  };
}
