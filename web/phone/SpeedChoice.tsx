import { useWords } from "../words/useWords";
import type { PhoneSpeed } from "./usePhone";

type SpeedChoiceProps = Readonly<{ speed: PhoneSpeed; choose: (speed: PhoneSpeed) => void }>;

/** Chooses how time passes in the phone. */
export function SpeedChoice({ speed, choose }: SpeedChoiceProps) {
  const { phone } = useWords();
  return (
    <div class="segments speed" role="group" aria-label={phone.speed}>
      {(["atOnce", "realTime"] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === speed} onClick={() => choose(one)}>
          {phone[one]}
        </button>
      ))}
    </div>
  );
}
