import { useEffect, useMemo, useState } from "preact/hooks";
import type { Api, Me } from "../app/api";
import { Lazy } from "../app/Lazy";
import { loadPart } from "../app/loadedParts";
import { mayDo } from "../app/mayDo";
import type { Route } from "../app/route";
import { useLoaded } from "../app/useLoaded";
import { withStyle } from "../app/withStyle";
import { openDraft, type OpenedFlow } from "../draft/openDraft";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import { EditFlow } from "./EditFlow";
import { loadForms } from "./loadForms";

type FlowRoute = Extract<Route, { screen: "flow" }>;

type FlowScreenProps = Readonly<{ api: Api; me: Me; route: FlowRoute }>;

const loadShowFlow = () =>
  withStyle("hours", withStyle("details", import("./ShowFlow"))).then(({ ShowFlow }) => ShowFlow);

/** One flow: to work on for those who may, else to look at. */
export function FlowScreen({ api, me, route }: FlowScreenProps) {
  const [opening, setOpening] = useState(0);
  const keptAs = `${route.key} ${me.name}`;
  const loaded = useLoaded(
    (signal) => openDraft(api, route.key, keptAs, signal),
    `${route.key} ${opening}`,
  );
  const mayEdit = mayDo(me, "Edit");
  useEffect(() => {
    // On their way beside the flow itself; when they fail, the pane that shows them says so.
    if (mayEdit) loadPart(loadForms).catch(() => undefined);
  }, [mayEdit]);
  const reopen = useMemo(() => () => setOpening((count) => count + 1), []);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} isWhole />;
  }
  const props = { api, route, opened: loaded.value };
  if (loaded.value.isUnreadable) {
    return <Unreadable api={api} opened={loaded.value} reopen={reopen} />;
  }
  return mayEdit ? (
    <EditFlow
      {...props}
      key={opening}
      keptAs={keptAs}
      mayPublish={mayDo(me, "Publish")}
      me={me}
      reopen={reopen}
    />
  ) : (
    <Lazy load={loadShowFlow} props={{ ...props, reopen }} />
  );
}

type UnreadableProps = Readonly<{ api: Api; opened: OpenedFlow; reopen: () => void }>;

/** A draft that is no flow: it can only be thrown away. */
function Unreadable({ api, opened: { draft }, reopen }: UnreadableProps) {
  const { draft: words } = useWords();
  const discard = async () => {
    await api.discardDraft(draft.stored.key, draft.etag ?? "");
    reopen();
  };
  return (
    <main class="whole">
      <div class="problemNote" role="alert">
        <h1>{words.unreadable}</h1>
        <p>{words.unreadableHelp}</p>
        <button type="button" onClick={() => void discard()}>
          {words.beginAnew}
        </button>
      </div>
    </main>
  );
}
