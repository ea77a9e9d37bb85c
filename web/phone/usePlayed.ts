import { useEffect, useRef, useState } from "preact/hooks";
import { makePlayer, type FindSound } from "../sound/makePlayer";
import type { PhoneState } from "./phoneCall";

/**
 * Plays what is heard in a call while `isOn`; a key that cuts words short stops them, and so does the end of the call. True
 * when some of it was in another voice than that of callers.
 */
export function usePlayed(
  state: PhoneState | undefined,
  isOn: boolean,
  findSound: FindSound | undefined,
): boolean {
  const [isOtherVoice, setIsOtherVoice] = useState(false);
  const [player] = useState(() =>
    makePlayer({ findSound, spokeOtherwise: () => setIsOtherVoice(true) }),
  );
  const played = useRef(0);
  const heard = (state?.lines ?? []).filter((line) => line.type === "heard");
  const isSilent = state === undefined || state.isOver || heard.at(-1)?.isCut === true;
  useEffect(() => {
    // Fewer than before: another call.
    const fresh = heard.slice(heard.length < played.current ? 0 : played.current);
    played.current = heard.length;
    if (!isOn || isSilent) player.stop();
    else player.play(fresh.flatMap(({ clips }) => clips));
  }, [heard.length, isSilent, isOn]);
  useEffect(() => () => player.stop(), []);
  return isOtherVoice;
}
