import type { PlannedVersion } from "../app/api";
import { instantAt, wallAt } from "../model/instantAt";
import { zonedTime, zoneName } from "../model/zonedTime";
import { usePublishingWords } from "../words/usePublishingWords";
import { pageLocale } from "../words/pageLocale";

/** When something is to be live: now, with what is planned or without it, or from an instant on. */
export type When = Readonly<{ isLater: boolean; wall: string; at: string; withdraws: boolean }>;

const dayInMs = 86_400_000;
const longestAheadInMs = 366 * dayInMs;

/** Now; and where a time is wanted, tomorrow morning. */
export function startWhen(timeZone: string): When {
  const tomorrow = wallAt(new Date(Date.now() + dayInMs).toISOString(), timeZone).slice(0, 10);
  const wall = `${tomorrow}T08:00`;
  return { isLater: false, wall, at: instantAt(wall, timeZone), withdraws: false };
}

/** True for now, and for a time that is to come within a year. */
export function isTime({ isLater, at }: When): boolean {
  const ahead = Date.parse(at) - Date.now();
  return !isLater || (ahead > 0 && ahead <= longestAheadInMs);
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
  const { isLater, wall, at } = when;
  const isWrong = !isTime(when);
  return (
    <fieldset class="whenFields">
      <legend>{words.when}</legend>
      <label>
        <input
          type="radio"
          name="when"
          checked={!isLater}
          onChange={() => change({ ...when, isLater: false })}
        />
        <span>{words.now}</span>
      </label>
      <label>
        <input
          type="radio"
          name="when"
          checked={isLater}
          onChange={() => change({ ...when, isLater: true })}
        />
        <span>{words.later}</span>
      </label>
      {isLater && (
        <label class="formField">
          <span>{words.time(zoneName(timeZone))}</span>
          <input
            type="datetime-local"
            value={wall}
            aria-invalid={isWrong}
            aria-describedby="whenProblem"
            onInput={({ currentTarget: { value } }) =>
              change({ ...when, wall: value, at: instantAt(value, timeZone) })
            }
          />
          <span id="whenProblem" class="bad" role="status">
            {isWrong && (Date.parse(at) > Date.now() ? words.tooFar : words.past)}
          </span>
        </label>
      )}
      {planned !== undefined && (
        <WhatOfThePlan when={when} change={change} timeZone={timeZone} planned={planned} />
      )}
    </fieldset>
  );
}

type WhatOfThePlanProps = WhenFieldsProps & Readonly<{ planned: PlannedVersion }>;

function WhatOfThePlan({ when, change, timeZone, planned }: WhatOfThePlanProps) {
  const words = usePublishingWords();
  const time = zonedTime(planned.from, timeZone, pageLocale());
  if (when.isLater) return <p class="warn">{words.replaces(planned.version, time)}</p>;
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
