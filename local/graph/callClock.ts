import type { Clock } from "../../lib/simulation/graph/clock";

/** A clock for calls that runs `timeScale` times as fast as the one beneath it. A new scale does not move timers already started. */
export function makeCallClock(
  beneath: Clock,
  timeScale: number,
): Clock & Readonly<{ setTimeScale: (timeScale: number) => void }> {
  let scale = timeScale;
  let anchor = { beneath: beneath.now(), here: beneath.now() };
  const now = () => anchor.here + (beneath.now() - anchor.beneath) * scale;
  return {
    now,
    after: (delayInMs, run) => beneath.after(delayInMs / scale, run),
    setTimeScale: (newScale) => {
      anchor = { beneath: beneath.now(), here: now() };
      scale = newScale;
    },
  };
}
