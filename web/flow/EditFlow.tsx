import { Lazy } from "../app/Lazy";
import { withStyle } from "../app/withStyle";
import { EditBar } from "./EditBar";
import type { EditFlowProps } from "./editFlowProps";
import { EditingContext } from "./editing";
import { FlowHead } from "./FlowHead";
import { OthersNote } from "./OthersNote";
import { FlowMenu } from "../versions/FlowMenu";
import { CanaryLine } from "../versions/CanaryLine";
import { PublishTools } from "../versions/PublishTools";
import { useFlowWork } from "./useFlowWork";
import { WorkPanes } from "./WorkPanes";

const loadPrompts = () =>
  withStyle("prompts", import("../prompts/PromptsPane")).then((loaded) => loaded.PromptsPane);
const loadConflicts = () => import("./Conflicts").then(({ Conflicts }) => Conflicts);
const loadKept = () => import("./KeptNote").then(({ KeptNote }) => KeptNote);
const loadKeys = () => import("./KeysDialog").then(({ KeysDialog }) => KeysDialog);

/** A flow to work on: its steps, the form of the chosen one, what is still to do, and the phone. */
export function EditFlow(props: EditFlowProps) {
  const { api, opened, route } = props;
  const work = useFlowWork(props);
  const { draft, place, problems } = work;
  const { flow } = draft;
  const { pane, language } = place;
  // What was published as it stands is no draft any more, though it is still kept as one.
  const isLive = opened.draft.etag === opened.shown?.meta.publishedDraft;
  const isDraft = (opened.isDraft && !isLive) || draft.undoable !== undefined;
  const notes = (
    <>
      {opened.wasKeptHere && <Lazy load={loadKept} props={{}} isPart />}
      <OthersNote draft={draft} />
      {draft.conflicts.length > 0 && <Lazy load={loadConflicts} props={{ draft }} isPart />}
    </>
  );
  return (
    <EditingContext.Provider value={work.editing}>
      <main class="flowScreen isEdited" data-pane={pane} data-view={route.view}>
        <FlowHead
          flow={flow}
          route={route}
          isDraft={isDraft}
          meta={opened.shown?.meta}
          language={language}
          showIn={place.setLanguage}
          beside={<CanaryLine {...props} ended={props.reopen} />}
        >
          <EditBar draft={draft} returned={work.returned} />
          <FlowMenu {...props} draft={draft} listKeys={() => work.listKeys(true)} />
          <PublishTools {...props} draft={draft} problems={problems} />
        </FlowHead>
        {work.areKeysListed && (
          <Lazy
            load={loadKeys}
            props={{ close: () => work.listKeys(false), mayEdit: true }}
            isPart
          />
        )}
        <p class="hidden" role="status">
          {work.said}
        </p>
        {route.part === "prompts" ? (
          <Lazy
            load={loadPrompts}
            props={{ api, flow, edit: draft.edit, children: notes }}
            isPart
          />
        ) : (
          <WorkPanes api={api} work={work} notes={notes} />
        )}
      </main>
    </EditingContext.Provider>
  );
}
