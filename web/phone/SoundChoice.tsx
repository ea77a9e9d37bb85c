import { useWords } from "../words/useWords";

type SoundChoiceProps = Readonly<{
  isOn: boolean;
  choose: (isOn: boolean) => void;
  /** Some of it was in the voice of this computer. */
  isOtherVoice: boolean;
}>;

/** Chooses whether the phone can be heard. Where its voice is that of this computer, it says so. */
export function SoundChoice({ isOn, choose, isOtherVoice }: SoundChoiceProps) {
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
      {isOn && isOtherVoice && <span role="status">{phone.notTheVoice}</span>}
    </p>
  );
}
