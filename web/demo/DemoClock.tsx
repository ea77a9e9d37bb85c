import { pageLocale } from "../words/pageLocale";
import type { WorldProps } from "../phone/worldProps";
import { useDemoWords } from "../words/useDemoWords";
import { demoTimes } from "./demoWorld";

/** Chooses the clock of the call among three times at which menus differ. */
export function DemoClock({ flow, now, world, change }: WorldProps & Readonly<{ now: string }>) {
  const { demo } = useDemoWords();
  const format = new Intl.DateTimeFormat(pageLocale(), {
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  });
  return (
    <div class="demoClock">
      <span id="demoClock">{demo.when}</span>
      <div class="segments" role="group" aria-labelledby="demoClock">
        {demoTimes(flow, now).map((wall) => (
          <button
            key={wall}
            type="button"
            aria-pressed={world.wall === wall}
            onClick={() => change({ wall })}
          >
            {format.format(new Date(`${wall}Z`))}
          </button>
        ))}
      </div>
    </div>
  );
}
