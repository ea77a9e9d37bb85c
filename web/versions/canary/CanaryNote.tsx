import { useState } from "preact/hooks";
import type { Api, CanaryFacts } from "../../app/api";
import { percentText } from "../../reports/figures";
import { useCanaryWords } from "../../words/useCanaryWords";
import { CanaryDialog } from "./CanaryDialog";

type CanaryNoteProps = Readonly<{
  api: Api;
  flow: string;
  canary: CanaryFacts;
  timeZone: string;
  mayPublish: boolean;
  ended: () => void;
}>;

/** Says that some callers try a version, and leads to how it does. */
export function CanaryNote({ canary: { version, share }, ...props }: CanaryNoteProps) {
  const words = useCanaryWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" class="pill canaryNote" onClick={() => setIsOpen(true)}>
        {words.note(version, percentText(share, 100))}
      </button>
      {isOpen && <CanaryDialog {...props} close={() => setIsOpen(false)} />}
    </>
  );
}
