/** Makes a clock that tells ISO instants. All who ask within a millisecond get one text: writing it costs more than asking. */
export function makeClock(tellMilliseconds: () => number = Date.now): () => string {
  let at = Number.NaN;
  let text = "";
  return () => {
    const now = tellMilliseconds();
    if (now !== at) {
      at = now;
      text = new Date(now).toISOString();
    }
    return text;
  };
}
