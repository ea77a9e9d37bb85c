import { useEffect, useRef } from "preact/hooks";
import { callEndText } from "../model/callEndText";
import { useWords } from "../words/useWords";
import type { PhoneLine, PhoneState } from "./phoneCall";

/** What the caller hears and does, line by line; the last line stays in sight. */
export function Heard({ state }: Readonly<{ state: PhoneState | undefined }>) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const lines = state?.lines ?? [];
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [lines.length, state?.isOver]);
  return (
    <div class="heard" role="log" aria-label={words.phone.log} tabIndex={0} ref={place}>
      {state === undefined && <p class="heardEmpty">{words.phone.empty}</p>}
      {lines.map((line, index) => (
        <HeardLine key={index} line={line} />
      ))}
      {state?.played !== undefined && (
        <p class="heardEnd">{callEndText(state.played.ends, words)}</p>
      )}
    </div>
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
          {words.phone.notes[line.note](words.phone.outcomes[line.about] ?? line.about)}
        </p>
      );
  }
}
