import { useEffect, useRef } from "preact/hooks";
import { Keypad } from "../phone/Keypad";
import { typedKey } from "../phone/typedKey";
import { useWords } from "../words/useWords";
import type { CallLog, LogLine } from "./callLog";
import type { Dialled } from "./Dialling";
import { Speaking } from "./Speaking";
import type { Telephone } from "./useTelephone";

type HandsetProps = Readonly<{ telephone: Telephone; dialled: Dialled }>;

/** The telephone itself: what is heard, the keys, and the button that dials or hangs up. */
export function Handset({ telephone, dialled }: HandsetProps) {
  const words = useWords();
  const { log } = telephone;
  const isUnderWay = log !== undefined && log.phase !== "ended";
  const phase = log === undefined ? words.phone.ready : words.telephone.phases[log.phase];
  return (
    <div
      class={`handset ${log?.phase ?? ""}`}
      onKeyDown={(event) => {
        const key = isUnderWay ? typedKey(event) : undefined;
        if (key !== undefined) telephone.press(key);
      }}
    >
      <p class="phoneStatus" role="status">
        <span>{dialled.to}</span>
        <span class="where">{phase}</span>
      </p>
      <CallLines log={log} />
      {telephone.problem && (
        <p class="heardNote isBeep" role="alert">
          {words.telephone.noAnswer}
        </p>
      )}
      <Speaking telephone={telephone} />
      <Keypad isOff={!isUnderWay} press={telephone.press} />
      <div class="phoneButtons one">
        {isUnderWay ? (
          <button type="button" class="hangUp" onClick={telephone.hangUp}>
            {words.phone.hangUp}
          </button>
        ) : (
          <button
            type="button"
            class="dial"
            disabled={dialled.to === ""}
            onClick={() => telephone.dial(dialled.to, dialled.from)}
          >
            {log === undefined ? words.phone.dial : words.phone.dialAgain}
          </button>
        )}
      </div>
    </div>
  );
}

/** What was heard and done so far; the last line stays in sight. */
function CallLines({ log }: Readonly<{ log: CallLog | undefined }>) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { lines = [], end, phase } = log ?? {};
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [lines.length, phase]);
  return (
    <div class="heard" role="log" aria-label={words.phone.log} tabIndex={0} ref={place}>
      {log === undefined && <p class="heardEmpty">{words.telephone.empty}</p>}
      {lines.map((line, index) => (
        <CallLine key={index} line={line} />
      ))}
      {end !== undefined && <p class="heardEnd">{words.telephone.ends[end] ?? words.phone.over}</p>}
    </div>
  );
}

function CallLine({ line }: Readonly<{ line: LogLine }>) {
  const words = useWords();
  switch (line.type) {
    case "heard":
      return (
        <p class={`bubble ${line.isPlaying ? "isPlaying" : line.isCut ? "isCut" : ""}`}>
          {line.words === "" ? words.telephone.wordless : line.words}
        </p>
      );
    case "pressed":
      return (
        <p class="pressedKeys">
          <span class="hidden">{words.phone.pressed(line.keys)}</span>
          <span aria-hidden="true">{line.keys}</span>
        </p>
      );
    case "beep":
      return <p class="heardNote isBeep">{words.phone.beep}</p>;
    case "note":
      return (
        <p class="heardNote">
          {words.telephone.notes[line.note](words.phone.outcomes[line.about] ?? line.about)}
        </p>
      );
  }
}
