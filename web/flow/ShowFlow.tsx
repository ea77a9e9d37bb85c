import { useState } from "preact/hooks";
import type { Api } from "../app/api";
import { Lazy } from "../app/Lazy";
import type { Route } from "../app/route";
import { withStyle } from "../app/withStyle";
import type { OpenedFlow } from "../draft/openDraft";
import type { PhoneState } from "../phone/phoneCall";
import type { PhoneWish } from "../phone/phoneWish";
import { useSurroundings } from "../phone/useSurroundings";
import { CanaryLine } from "../versions/CanaryLine";
import { Tool } from "../ui/Tool";
import { useKeyWords } from "../words/useKeyWords";
import { useWords } from "../words/useWords";
import { FlowHead } from "./FlowHead";
import { PaneTabs } from "./PaneTabs";
import { PhonePane } from "./PhonePane";
import { StepDetails } from "./StepDetails";
import { StepsPane } from "./StepsPane";
import { useFlowKeys } from "./useFlowKeys";
import { useFlowPlace } from "./useFlowPlace";

type ShowFlowProps = Readonly<{
  api: Api;
  opened: OpenedFlow;
  route: Extract<Route, { screen: "flow" }>;
  /** Loads everything anew. */
  reopen: () => void;
}>;

const loadPrompts = () =>
  withStyle("prompts", import("../prompts/PromptsPane")).then((loaded) => loaded.PromptsPane);
const loadKeys = () => import("./KeysDialog").then(({ KeysDialog }) => KeysDialog);
const loadDoor = () => import("../door/DoorDetails").then(({ DoorDetails }) => DoorDetails);

const nothingKnown = { schema: "bindings/v1" } as const;

/** A flow to look at and to try. */
export function ShowFlow({ api, opened, route, reopen }: ShowFlowProps) {
  const words = useWords();
  const flow = opened.draft.document;
  const [call, setCall] = useState<PhoneState>();
  const surroundings = useSurroundings(api, flow);
  const { steps, selected, isDoorOpen, select, pane, setPane, language, setLanguage } =
    useFlowPlace(flow, route, call);
  const bindings = surroundings.state === "ready" ? surroundings.value.bindings : nothingKnown;
  const [wish, setWish] = useState<PhoneWish>();
  const [areKeysListed, listKeys] = useState(false);
  useFlowKeys({
    setPane,
    dial: () => {
      setWish({ type: "dial" });
      setPane("phone");
    },
    listKeys: () => listKeys(true),
  });
  return (
    <main class="flowScreen" data-pane={pane} data-view={route.view}>
      <FlowHead
        flow={flow}
        route={route}
        isDraft={opened.isDraft}
        meta={opened.shown?.meta}
        language={language}
        showIn={setLanguage}
        beside={<CanaryLine {...{ api, opened }} mayPublish={false} ended={reopen} />}
      >
        <Tool look="barButton" label={useKeyWords().show} sign="keys" act={() => listKeys(true)} />
      </FlowHead>
      {areKeysListed && (
        <Lazy load={loadKeys} props={{ close: () => listKeys(false), mayEdit: false }} isPart />
      )}
      {route.part === "prompts" ? (
        <Lazy load={loadPrompts} props={{ api, flow }} isPart />
      ) : (
        <>
          <PaneTabs pane={pane} open={setPane} />
          <StepsPane {...steps} />
          <section class="pane details" tabIndex={-1} aria-label={words.flow.details}>
            {isDoorOpen ? (
              <Lazy load={loadDoor} props={{ flow, bindings }} isPart />
            ) : selected === undefined ? (
              <p class="hint">{words.flow.choose}</p>
            ) : (
              <StepDetails flow={flow} step={selected} language={language} select={select} />
            )}
          </section>
          <PhonePane {...{ api, flow, surroundings, wish }} follow={setCall} mayHear={false} />
        </>
      )}
    </main>
  );
}
