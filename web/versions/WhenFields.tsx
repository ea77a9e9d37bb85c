import type { PlannedVersion } from "../app/api";
import { instantAt, wallAt } from "../model/instantAt";
import { zonedTime, zoneName } from "../model/zonedTime";
import { usePublishingWords } from "../words/usePublishingWords";
import { pageLocale } from "../words/pageLocale";

/** When something is to be live: now, with what is planned or without it, for all or for a share of callers, or from an instant on. */
export type When = Readonly<{
  how: "now" | "trial" | "later";
  wall: string;
  at: string;
  withdraws: boolean;
  share: string;
}>;

const dayInMs = 86_400_000;
/** Beyond half of the callers it would be the live version that is on trial. */
const mostPercent = 50;
const longestAheadInMs = 366 * dayInMs;

/** Now; and where a time is wanted, tomorrow morning. */
export function startWhen(timeZone: string): When {
  const tomorrow = wallAt(new Date(Date.now() + dayInMs).toISOString(), timeZone).slice(0, 10);
  const wall = `${tomorrow}T08:00`;
  return { how: "now", wall, at: instantAt(wall, timeZone), withdraws: false, share: "5" };
}

/** True for now, for a share of callers that can be had, and for a time that is to come within a year. */
export function isPossible({ how, at, share }: When): boolean {
  const ahead = Date.parse(at) - Date.now();
  if (how === "later") return ahead > 0 && ahead <= longestAheadInMs;
  return how === "now" || isShare(share);
}

function isShare(share: string): boolean {
  const percent = share.trim() === "" ? 0 : Number(share);
  return Number.isInteger(percent) && percent >= 1 && percent <= mostPercent;
}

type WhenFieldsProps = Readonly<{
  when: When;
  change: (when: When) => void;
  timeZone: string;
  planned: PlannedVersion | undefined;
}>;

/** Asks when something is to be live, by the flow's clock, and says what becomes of what is planned. */
export function WhenFields({ when, change, timeZone, planned }: WhenFieldsProps) {
  const words = usePublishingWords();
  const { how } = when;
  const choice = (one: When["how"], label: string) => (
    <label>
      <input
        type="radio"
        name="when"
        checked={how === one}
        onChange={() => change({ ...when, how: one })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="whenFields">
      <legend>{words.when}</legend>
      {choice("now", words.now)}
      {choice("trial", words.trial)}
      {choice("later", words.later)}
      {how === "trial" && <ShareField when={when} change={change} />}
      {how === "later" && <TimeField when={when} change={change} timeZone={timeZone} />}
      {planned !== undefined && (
        <WhatOfThePlan when={when} change={change} timeZone={timeZone} planned={planned} />
      )}
    </fieldset>
  );
}

type FieldProps = Pick<WhenFieldsProps, "when" | "change">;

function ShareField({ when, change }: FieldProps) {
  const words = usePublishingWords();
  const isWrong = !isPossible(when);
  return (
    <>
      <label class="formField">
        <span>{words.share}</span>
        <input
          type="number"
          class="short"
          min={1}
          max={mostPercent}
          value={when.share}
          aria-invalid={isWrong}
          aria-describedby="shareHelp shareProblem"
          onInput={({ currentTarget: { value } }) => change({ ...when, share: value })}
        />
        <span id="shareProblem" class="bad" role="status">
          {isWrong && words.shareWrong}
        </span>
      </label>
      <p id="shareHelp" class="fieldHint">
        {words.shareHelp}
      </p>
    </>
  );
}

function TimeField({ when, change, timeZone }: FieldProps & Readonly<{ timeZone: string }>) {
  const words = usePublishingWords();
  const isWrong = !isPossible(when);
  return (
    <label class="formField">
      <span>{words.time(zoneName(timeZone))}</span>
      <input
        type="datetime-local"
        value={when.wall}
        aria-invalid={isWrong}
        aria-describedby="whenProblem"
        onInput={({ currentTarget: { value } }) =>
          change({ ...when, wall: value, at: instantAt(value, timeZone) })
        }
      />
      <span id="whenProblem" class="bad" role="status">
        {isWrong && (Date.parse(when.at) > Date.now() ? words.tooFar : words.past)}
      </span>
    </label>
  );
}

type WhatOfThePlanProps = WhenFieldsProps & Readonly<{ planned: PlannedVersion }>;

function WhatOfThePlan({ when, change, timeZone, planned }: WhatOfThePlanProps) {
  const words = usePublishingWords();
  const time = zonedTime(planned.from, timeZone, pageLocale());
  if (when.how === "later") return <p class="warn">{words.replaces(planned.version, time)}</p>;
  return (
    <>
      <p class="warn">{words.stays(planned.version, time)}</p>
      <label>
        <input
          type="checkbox"
          checked={when.withdraws}
          onChange={({ currentTarget }) => change({ ...when, withdraws: currentTarget.checked })}
        />
        <span>{words.withdrawToo}</span>
      </label>
    </>
  );
}
