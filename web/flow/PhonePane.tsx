import { Lazy } from "../app/Lazy";
import { withStyle } from "../app/withStyle";
import type { PhoneOfFlowProps } from "../phone/PhoneOfFlow";
import { useWords } from "../words/useWords";

const loadPhone = () =>
  withStyle("phone", import("../phone/PhoneOfFlow")).then(({ PhoneOfFlow }) => PhoneOfFlow);

/** The part of the screen with the phone; it is there, and takes the focus, before the phone is. */
export function PhonePane(props: PhoneOfFlowProps) {
  const { flow: words } = useWords();
  return (
    <section class="pane phonePane" aria-label={words.tryIt} tabIndex={-1}>
      <Lazy load={loadPhone} isPart props={props} />
    </section>
  );
}
