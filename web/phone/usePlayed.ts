import { useEffect, useRef } from "preact/hooks";
import { makePlayer } from "./makePlayer";
import type { PhoneState } from "./phoneCall";

/** Plays what is heard in a call while `isOn`; a key that cuts words short stops them, and so does the end of the call. */
export function usePlayed(state: PhoneState | undefined, isOn: boolean): void {
  const player = useRef(makePlayer());
  const played = useRef(0);
  const heard = (state?.lines ?? []).filter((line) => line.type === "heard");
  const isSilent = state === undefined || state.isOver || heard.at(-1)?.isCut === true;
  useEffect(() => {
    // Fewer than before: another call.
    const fresh = heard.slice(heard.length < played.current ? 0 : played.current);
    played.current = heard.length;
    if (!isOn || isSilent) player.current.stop();
    else player.current.play(fresh.flatMap(({ clips }) => clips));
  }, [heard.length, isSilent, isOn]);
  useEffect(() => () => player.current.stop(), []);
}
