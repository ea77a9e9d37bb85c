import { useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import { useLoaded } from "../app/useLoaded";
import { callTree } from "../model/callTree";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { StepsPane } from "./StepsPane";

type FlowOfCallProps = Readonly<{
  api: Api;
  flow: string;
  version: number | undefined;
  path: readonly Readonly<{ node: string }>[];
  isOver: boolean;
}>;

/** The steps of the flow that a call is in, with the caller's way in them. */
export function FlowOfCall({ api, flow: key, version, path, isOver }: FlowOfCallProps) {
  const loaded = useLoaded(
    (signal) => api.loadFlow(key, signal, version),
    `${key} ${version ?? "live"}`,
  );
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} />;
  }
  const { flow } = loaded.value;
  return flow === undefined ? null : <LitFlow flow={flow} path={path} isOver={isOver} />;
}

function LitFlow({
  flow,
  path,
  isOver,
}: Pick<FlowOfCallProps, "path" | "isOver"> & Readonly<{ flow: Flow }>) {
  const tree = useMemo(() => callTree(flow), [flow]);
  const [selected, select] = useState<string>();
  const [view, show] = useState<"outline" | "picture">("outline");
  const passed = new Set(path.map(({ node }) => node));
  return (
    <div class="litFlow">
      <h2>{flow.name}</h2>
      <StepsPane
        flow={flow}
        tree={tree}
        language={flow.languages[0] ?? "en"}
        view={view}
        selected={selected}
        select={select}
        show={show}
        passed={passed}
        here={isOver ? undefined : path.at(-1)?.node}
      />
    </div>
  );
}
