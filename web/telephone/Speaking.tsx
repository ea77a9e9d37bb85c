import { useState } from "preact/hooks";
import { useTelephoneWords } from "../words/useTelephoneWords";
import { useMicrophone } from "./useMicrophone";
import type { Telephone } from "./useTelephone";

const speechInSeconds = 3;

/** Speaks into a recording: with the microphone of this computer, or, without one, as somebody who hums for three seconds. */
export function Speaking({ telephone }: Readonly<{ telephone: Telephone }>) {
  const { telephone: words } = useTelephoneWords();
  const [hasMicrophone, setHasMicrophone] = useState(false);
  const isRecording = telephone.log?.phase === "recording";
  const { state, level } = useMicrophone(hasMicrophone && isRecording, telephone.speak);
  return (
    <div class={isRecording ? "speaking isRecording" : "speaking"}>
      <label class="check">
        <input
          type="checkbox"
          checked={hasMicrophone}
          onChange={({ currentTarget }) => setHasMicrophone(currentTarget.checked)}
        />
        <span>{words.microphone}</span>
      </label>
      {isRecording && state === "on" && (
        <meter min={0} max={0.3} value={level} aria-label={words.loudness} />
      )}
      {isRecording && state !== "on" && (
        <button type="button" onClick={() => telephone.speak(speechInSeconds)}>
          {words.speak}
        </button>
      )}
      {state === "refused" && <p class="heardNote">{words.noMicrophone}</p>}
    </div>
  );
}
