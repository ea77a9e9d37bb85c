import { useWords } from "../words/useWords";
import type { Phone } from "./usePhone";

/** What else a caller can do than press keys. */
export function PhoneButtons({ phone, dial }: Readonly<{ phone: Phone; dial: () => void }>) {
  const { phone: words } = useWords();
  const { state } = phone;
  const isUnderWay = state !== undefined && !state.isOver;
  return (
    <div class="phoneButtons">
      {isUnderWay ? (
        <button type="button" class="hangUp" onClick={phone.hangUp}>
          {words.hangUp}
        </button>
      ) : (
        <button type="button" class="dial" onClick={dial}>
          {state === undefined ? words.dial : words.dialAgain}
        </button>
      )}
      {state?.isRecording === true && isUnderWay ? (
        <button type="button" onClick={phone.speak}>
          {words.speak}
        </button>
      ) : (
        <button type="button" disabled={!isUnderWay} onClick={phone.wait}>
          {words.wait}
        </button>
      )}
    </div>
  );
}
