import type { CallStory, LogLine } from "../story/callStory";
import type { Invariant } from "./invariant";

const shownTone = /^(?:tone\d|star|pound|[abcd]) #(\d+)$/;

/** What a caller keyed in secretly is nowhere to be read. */
export const secretsKept: Invariant = {
  name: "secretsKept",
  says: "No key of a sensitive step is in a log line, in the row of an ended call or in a dead letter.",
  needs: "log",
  check: (story, { openMenus }) => {
    const shown = shownKeys(story, openMenus);
    const whole = story.log.find(({ text }) =>
      story.secrets.some((secret) => isTelling(secret) && text.includes(secret)),
    );
    // Retention deletes the letters of keys once their call has ended.
    const hasEnded = story.row?.activity === "ended";
    const isStored =
      hasEnded && story.secrets.some((secret) => holds(story.row?.text ?? "", secret));
    return [
      ...(shown.length > 0 ? [`the log shows secret keys: ${shown.join(", ")}`] : []),
      ...(whole === undefined ? [] : [`the log line ${whole.event} holds what was keyed in`]),
      ...(isStored ? ["the row of the ended call holds what was keyed in"] : []),
      ...(story.deadLetters.length > 0 && !hasEnded ? ["a dead letter holds a secret key"] : []),
    ];
  },
};

/** Fewer digits are found anywhere, in an instant for instance. */
function isTelling(secret: string): boolean {
  return secret.length >= 6;
}

/** As a text of its own, in JSON or in JSON within JSON. */
function holds(text: string, secret: string): boolean {
  return text.includes(`"${secret}"`) || text.includes(`"${secret}\\"`);
}

/** A key is shown only where a menu used it. */
function shownKeys(story: CallStory, openMenus: ReadonlySet<string>): readonly string[] {
  const steps = story.log.filter(({ event }) => event === "step");
  return steps.flatMap((line, index) => {
    const shown = shownTone.exec(textOf(line, "stepEvent"));
    if (shown === null || !story.secretKeys.has(Number(shown[1]))) return [];
    const before = steps[index - 1];
    const isUsed =
      before !== undefined &&
      (isOpenMenu(before, openMenus) || isUnlocked(steps.slice(0, index), before));
    return isUsed ? [] : [`${shown[0]} in ${textOf(line, "node")}`];
  });
}

/** By its name where the flows are known, else by what the line says of the call. */
function isOpenMenu(line: LogLine, openMenus: ReadonlySet<string>): boolean {
  return openMenus.size === 0
    ? /^(?:asking|announcing) /.test(textOf(line, "outcome"))
    : openMenus.has(textOf(line, "node"));
}

/** A menu behind a PIN is as open as any once the PIN was right. */
function isUnlocked(earlier: readonly LogLine[], menu: LogLine): boolean {
  return earlier.some(
    (line) =>
      textOf(line, "node") === textOf(menu, "node") &&
      /^pinChecked \S+ right$/.test(textOf(line, "stepEvent")),
  );
}

function textOf({ fields }: LogLine, name: string): string {
  return String(fields[name] ?? "");
}
