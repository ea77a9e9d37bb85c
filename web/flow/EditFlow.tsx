import { Lazy } from "../app/Lazy";
import { Tool } from "../ui/Tool";
import { withStyle } from "../app/withStyle";
import { useWords } from "../words/useWords";
import { Conflicts } from "./Conflicts";
import { EditBar } from "./EditBar";
import type { EditFlowProps } from "./editFlowProps";
import { EditingContext } from "./editing";
import { FlowForm } from "./FlowForm";
import { FlowHead } from "./FlowHead";
import { OthersNote } from "./OthersNote";
import { PaneTabs } from "./PaneTabs";
import { Problems } from "./Problems";
import { PublishTools } from "../versions/PublishTools";
import { StepFormPane } from "./StepFormPane";
import { StepsPane } from "./StepsPane";
import { useFlowWork } from "./useFlowWork";
import { TestsButton } from "./TestsButton";

const loadPrompts = () => import("../prompts/PromptsPane").then((loaded) => loaded.PromptsPane);
const loadTests = () => import("../tests/TestsPane").then(({ TestsPane }) => TestsPane);
const loadKeys = () => import("./KeysDialog").then(({ KeysDialog }) => KeysDialog);
const loadPhone = () =>
  withStyle("phone", import("../phone/PhonePane")).then(({ PhonePane }) => PhonePane);

/** A flow to work on: its steps, the form of the chosen one, what is still to do, and the phone. */
export function EditFlow(props: EditFlowProps) {
  const { api, opened, route } = props;
  const words = useWords();
  const work = useFlowWork(props);
  const { draft, place, checked, tests, problems, goThere, leave } = work;
  const { flow } = draft;
  const { pane, language } = place;
  const notes = (
    <>
      <OthersNote draft={draft} />
      <Conflicts draft={draft} />
    </>
  );
  return (
    <EditingContext.Provider value={work.editing}>
      <main class="flowScreen isEdited" data-pane={pane} data-view={route.view}>
        <FlowHead
          flow={flow}
          route={route}
          isDraft={opened.isDraft || draft.undoable !== undefined}
          live={opened.shown?.meta.publishedVersion}
          language={language}
          showIn={place.setLanguage}
        >
          <EditBar draft={draft} returned={work.returned} />
          <Tool
            look="barButton"
            label={words.keyboard.show}
            sign="keys"
            act={() => work.listKeys(true)}
          />
          <PublishTools {...props} draft={draft} problems={problems} />
        </FlowHead>
        {work.areKeysListed && (
          <Lazy load={loadKeys} props={{ close: () => work.listKeys(false) }} />
        )}
        <p class="hidden" role="status">
          {work.said}
        </p>
        {route.part === "prompts" ? (
          <Lazy load={loadPrompts} props={{ api, flow, edit: draft.edit, children: notes }} />
        ) : (
          <>
            <PaneTabs pane={pane} open={place.setPane} />
            <StepsPane
              {...place.steps}
              select={work.open}
              todo={work.todo}
              untried={tests.untried}
            />
            <section class="pane details" aria-label={words.flow.details}>
              {notes}
              {tests.isShown ? (
                <Lazy load={loadTests} props={{ ...tests.pane, goThere, leave }} />
              ) : place.selected === undefined ? (
                <FlowForm />
              ) : (
                <StepFormPane key={place.selected} step={place.selected} leave={leave} />
              )}
            </section>
            <Problems problems={problems} goThere={goThere} play={tests.pane.play}>
              <TestsButton tested={tests.tested} show={() => tests.show()} />
            </Problems>
            <Lazy
              load={loadPhone}
              props={{
                flow: checked?.flow ?? flow,
                surroundings: work.surroundings,
                follow: work.setCall,
                api,
                mayHear: true,
                ...work.phone,
              }}
            />
          </>
        )}
      </main>
    </EditingContext.Provider>
  );
}
