import { useEffect, useMemo, useRef } from "preact/hooks";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { PhoneState } from "../phone/phoneCall";
import { useDemoWords } from "../words/useDemoWords";
import { transcriptTurns, type TranscriptTurn } from "./transcriptTurns";

type TranscriptProps = Readonly<{ state: PhoneState | undefined; plan: CallPlan }>;

const marks = { told: "←", asked: "→", stands: "●", lost: "✕" } as const;

/** What Microsoft Graph and the menu tell each other in the call, as it goes on; the last line stays in sight. */
export function Transcript({ state, plan }: TranscriptProps) {
  const { demo } = useDemoWords();
  const place = useRef<HTMLDivElement>(null);
  const { steps = [], lost = [] } = state ?? {};
  const turns = useMemo(
    () => transcriptTurns(steps, lost, plan),
    [steps[0], steps.length, lost.length, plan],
  );
  const start = turns[0]?.at;
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [turns.length]);
  return (
    <div class="transcript">
      <h2 id="transcript">{demo.behind}</h2>
      <p>{demo.behindHelp}</p>
      <div class="turns" role="region" aria-labelledby="transcript" tabIndex={0} ref={place}>
        {turns.length === 0 ? (
          <p class="heardEmpty">{demo.behindEmpty}</p>
        ) : (
          <ol>
            {turns.map((turn, index) => (
              <Turn key={index} turn={turn} since={start ?? turn.at} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

function Turn({ turn, since }: Readonly<{ turn: TranscriptTurn; since: string }>) {
  const { demo } = useDemoWords();
  return (
    <li>
      <time>{toClock(Date.parse(turn.at) - Date.parse(since))}</time>
      <div>
        {turn.lines.map(({ kind, text }, index) => (
          <p key={index} class={`turn ${kind}`}>
            <span aria-hidden="true">{marks[kind]}</span>
            <span class="hidden">{demo.kinds[kind]}</span>
            <code lang="en">{text}</code>
          </p>
        ))}
      </div>
    </li>
  );
}

function toClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
