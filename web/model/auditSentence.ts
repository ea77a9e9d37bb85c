import type { AuditWords } from "../words/types/auditWords";
import { shownName } from "./shownName";

/** A line of the audit log, as far as a sentence tells it. */
type Told = Readonly<{ who: string; what: string; subject: string; detail: string }>;

/** What a line of the audit log says to people, and the note that somebody wrote with it. Pure. */
export function auditSentence(
  { who, what, subject, detail }: Told,
  words: AuditWords,
  given: Readonly<{
    you: string;
    /** The flow's name, where the subject is a flow's key. */
    nameOf: (subject: string) => string | undefined;
    /** An instant as the page shows it. */
    timeOf: (instant: string, subject: string) => string;
  }>,
): Readonly<{ sentence: string; note: string | undefined }> {
  const name = given.nameOf(subject) ?? subjectName(subject, words);
  const from = / from (\S+Z)/.exec(detail)?.[1];
  const sentence = sayIn(
    words,
    what,
  )({
    who: capital(shownName(who, { you: given.you, program: words.program })),
    name,
    version: /version (\d+)/.exec(detail)?.[1] ?? "",
    when: from === undefined ? "" : given.timeOf(from, subject),
  });
  return { sentence, note: noteIn(what, detail) };
}

/** A word that this page does not know yet is still told as a change. */
function sayIn(words: AuditWords, what: string): AuditWords["other"] {
  const { said } = words;
  return isKnown(said, what) ? said[what] : words.other;
}

function isKnown(said: AuditWords["said"], what: string): what is keyof AuditWords["said"] {
  return Object.hasOwn(said, what);
}

function subjectName(subject: string, words: AuditWords): string {
  const [, switched] = /^switch (.+)$/.exec(subject) ?? [];
  if (switched !== undefined) return words.switched(switched);
  const [, shared] = /^schedules\.(.+)$/.exec(subject) ?? [];
  if (shared !== undefined) return words.sharedHours(shared);
  // All names at once, or one of them with its kind before it.
  if (subject === "bindings" || /^[a-z]+\./i.test(subject)) return words.people;
  return (
    {
      callers: words.callers,
      messages: words.messages,
      callbacks: words.callbacks,
      campaigns: words.campaigns,
      meetings: words.meetings,
    }[subject] ?? subject
  );
}

/** What only ids or the program's own words say is left out. */
const noted = [
  "published",
  "rolledBack",
  "planned",
  "canaryStarted",
  "retired",
  "deleted",
  "broughtBack",
];

function noteIn(what: string, detail: string): string | undefined {
  const note =
    what === "approvalAsked"
      ? detail
      : noted.includes(what)
        ? detail.split(": ").slice(1).join(": ")
        : "";
  return note === "" ? undefined : note;
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
