import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "../words/useWords";

type CallLinesProps = Readonly<{
  /** What stands there before the first call. */
  empty: string | undefined;
  end: string | undefined;
  children: readonly ComponentChildren[];
}>;

/** What a caller hears and does, line by line; the last line stays in sight. */
export function CallLines({ empty, end, children }: CallLinesProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [children.length, end]);
  return (
    <div class="heard" role="log" aria-label={words.phone.log} tabIndex={0} ref={place}>
      {empty !== undefined && <p class="heardEmpty">{empty}</p>}
      {children}
      {end !== undefined && <p class="heardEnd">{end}</p>}
    </div>
  );
}

/** Keys that the caller pressed. */
export function PressedKeys({ keys }: Readonly<{ keys: string }>) {
  const words = useWords();
  return (
    <p class="pressedKeys">
      <span class="hidden">{words.phone.pressed(keys)}</span>
      <span aria-hidden="true">{keys}</span>
    </p>
  );
}

/** The tone after which a message is spoken. */
export function Beep() {
  const words = useWords();
  return <p class="heardNote isBeep">{words.phone.beep}</p>;
}
