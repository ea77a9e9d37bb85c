import type { Trouble } from "../../lib/simulation/makeTroubles";
import type { Phone } from "../phone/usePhone";
import { useDemoWords } from "../words/useDemoWords";

const troubles: readonly Trouble[] = ["lostNews", "failedTransfer"];

/** Buttons that break something in the call under way, and what has come of it. */
export function TroubleButtons({ phone }: Readonly<{ phone: Phone }>) {
  const { demo } = useDemoWords();
  const { state } = phone;
  const isOff = state === undefined || state.isOver;
  const isOnHold = state?.isOnHold === true;
  return (
    <div class="troubles" role="group" aria-labelledby="troubles">
      <h2 id="troubles">{demo.breaks}</h2>
      {troubles.map((trouble) => {
        const isComing = state?.coming.has(trouble) === true;
        return (
          <button
            key={trouble}
            type="button"
            disabled={isOff}
            aria-pressed={isComing}
            onClick={() => phone.setTrouble(trouble, !isComing)}
          >
            <strong>{demo.troubles[trouble].title}</strong>
            <span>{demo.troubles[trouble].help}</span>
          </button>
        );
      })}
      <button
        type="button"
        disabled={isOff}
        aria-pressed={isOnHold}
        onClick={() => phone.hold(!isOnHold)}
      >
        <strong>{demo.hold.title}</strong>
        <span>{demo.hold.help}</span>
      </button>
      <p role="status">{sayTrouble(phone, demo)}</p>
    </div>
  );
}

type DemoWordsOfPage = ReturnType<typeof useDemoWords>["demo"];

function sayTrouble({ state }: Phone, demo: DemoWordsOfPage): string {
  if (state === undefined) return demo.breaksLater;
  if (state.isOnHold) return demo.isHeld;
  if (state.coming.size > 0) return demo.isComing;
  return state.lost.length > 0 ? demo.isLost : demo.breaksNow;
}
