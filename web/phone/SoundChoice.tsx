import { useWords } from "../words/useWords";

type SoundChoiceProps = Readonly<{ isOn: boolean; choose: (isOn: boolean) => void }>;

/** Chooses whether the phone can be heard. Its voice is that of this computer, and it says so. */
export function SoundChoice({ isOn, choose }: SoundChoiceProps) {
  const { phone } = useWords();
  return (
    <p class="soundChoice">
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
        <span>{phone.sound}</span>
      </label>
      {isOn && <span>{phone.notTheVoice}</span>}
    </p>
  );
}
