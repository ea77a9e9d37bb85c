import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/useWords";

const soonInMs = 300;

/** Says that something is on its way, unless it comes at once. */
export function Waiting() {
  const words = useWords();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), soonInMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="waiting" role="status">
      {isLong ? words.loading : ""}
    </p>
  );
}
