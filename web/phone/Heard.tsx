import { callEndText } from "../model/callEndText";
import { useWords } from "../words/useWords";
import { Beep, CallLines, PressedKeys } from "./CallLines";
import type { PhoneLine, PhoneState } from "./phoneCall";

/** What the caller hears and does in a simulated call. */
export function Heard({ state }: Readonly<{ state: PhoneState | undefined }>) {
  const words = useWords();
  const { lines = [], played } = state ?? {};
  return (
    <CallLines
      empty={state === undefined ? words.phone.empty : undefined}
      end={played === undefined ? undefined : callEndText(played.ends, words)}
    >
      {lines.map((line, index) => (
        <HeardLine key={index} line={line} />
      ))}
    </CallLines>
  );
}

function HeardLine({ line }: Readonly<{ line: PhoneLine }>) {
  const words = useWords();
  switch (line.type) {
    case "heard":
      return (
        <p class={line.isCut ? "bubble isCut" : "bubble"}>
          {line.clips.map((clip, index) =>
            clip.type === "pause" ? null : (
              <span key={index} lang={clip.language}>
                {clip.text}{" "}
              </span>
            ),
          )}
          {line.isCut && <span class="hidden">({words.phone.isCut})</span>}
        </p>
      );
    case "pressed":
      return <PressedKeys keys={line.keys} />;
    case "beep":
      return <Beep />;
    case "note":
      return (
        <p class="heardNote">
          {words.phone.notes[line.note](words.phone.outcomes[line.about] ?? line.about)}
        </p>
      );
  }
}
