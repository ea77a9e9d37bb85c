import { Beep, CallLines, PressedKeys } from "../phone/CallLines";
import { Keypad } from "../phone/Keypad";
import { typedKey } from "../phone/typedKey";
import { useTelephoneWords } from "../words/useTelephoneWords";
import type { CallLog, LogLine } from "./callLog";
import type { Dialled } from "./Dialling";
import { Speaking } from "./Speaking";
import type { Telephone } from "./useTelephone";

type HandsetProps = Readonly<{ telephone: Telephone; dialled: Dialled }>;

/** The telephone itself: what is heard, the keys, and the button that dials or hangs up. */
export function Handset({ telephone, dialled }: HandsetProps) {
  const words = useTelephoneWords();
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
      <LoggedLines log={log} />
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

/** What was heard and done so far. */
function LoggedLines({ log }: Readonly<{ log: CallLog | undefined }>) {
  const words = useTelephoneWords();
  const { lines = [], end } = log ?? {};
  return (
    <CallLines
      empty={log === undefined ? words.telephone.empty : undefined}
      end={end === undefined ? undefined : (words.telephone.ends[end] ?? words.phone.over)}
    >
      {lines.map((line, index) => (
        <CallLine key={index} line={line} />
      ))}
    </CallLines>
  );
}

function CallLine({ line }: Readonly<{ line: LogLine }>) {
  const words = useTelephoneWords();
  switch (line.type) {
    case "heard":
      return (
        <p class={`bubble ${line.isPlaying ? "isPlaying" : line.isCut ? "isCut" : ""}`}>
          {line.words === "" ? words.telephone.wordless : line.words}
        </p>
      );
    case "pressed":
      return <PressedKeys keys={line.keys} />;
    case "beep":
      return <Beep />;
    case "note":
      return (
        <p class="heardNote">
          {words.telephone.notes[line.note](words.phone.outcomes[line.about] ?? line.about)}
        </p>
      );
  }
}
