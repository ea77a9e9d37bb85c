import { useCallback, useEffect, useRef } from "preact/hooks";

/** Returns what asks for the focus to go to the screen's heading once another list is shown: what had it is gone from this one. */
export function useHeadingFocus(list: unknown): () => void {
  const isDue = useRef(false);
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    document.querySelector<HTMLElement>("main h1")?.focus();
  }, [list]);
  return useCallback(() => {
    isDue.current = true;
  }, []);
}
