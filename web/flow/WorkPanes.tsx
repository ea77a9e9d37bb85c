import type { ComponentChildren } from "preact";
import type { Api } from "../app/api";
import { Lazy } from "../app/Lazy";
import { withStyle } from "../app/withStyle";
import { useWords } from "../words/useWords";
import { loadForms } from "./loadForms";
import { PaneTabs } from "./PaneTabs";
import { PhonePane } from "./PhonePane";
import { Problems } from "./Problems";
import { StepsPane } from "./StepsPane";
import { TestsButton } from "./TestsButton";
import type { useFlowWork } from "./useFlowWork";

const loadTests = () =>
  withStyle("tests", import("../tests/TestsPane")).then(({ TestsPane }) => TestsPane);
const loadDoor = () => import("../door/DoorForm").then(({ DoorForm }) => DoorForm);

type WorkPanesProps = Readonly<{
  api: Api;
  work: ReturnType<typeof useFlowWork>;
  /** What others did to the same flow. */
  notes: ComponentChildren;
}>;

/** The steps, the form of the chosen one or the tests, what is still to do, and the phone. */
export function WorkPanes({ api, work, notes }: WorkPanesProps) {
  const words = useWords();
  const { draft, place, checked, tests, problems, goThere, leave } = work;
  const { pane } = place;
  return (
    <>
      <PaneTabs pane={pane} open={place.setPane} />
      <StepsPane
        {...place.steps}
        select={work.open}
        openDoor={work.openDoor}
        todo={work.todo}
        untried={tests.untried}
      />
      <section class="pane details" tabIndex={-1} aria-label={words.flow.details}>
        {notes}
        {tests.isShown ? (
          <Lazy load={loadTests} props={{ ...tests.pane, goThere, leave }} isPart />
        ) : place.isDoorOpen ? (
          <Lazy load={loadDoor} props={{ leave }} isPart />
        ) : (
          <Lazy load={loadForms} props={{ step: place.selected, leave }} isPart />
        )}
      </section>
      <Problems problems={problems} goThere={goThere} play={tests.pane.play}>
        <TestsButton tested={tests.tested} show={() => tests.show()} />
      </Problems>
      <PhonePane
        flow={checked?.flow ?? draft.flow}
        surroundings={work.surroundings}
        follow={work.setCall}
        api={api}
        mayHear
        {...work.phone}
      />
    </>
  );
}
