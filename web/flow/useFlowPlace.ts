import { useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowView, Route } from "../app/route";
import { goTo } from "../app/router";
import { callTree } from "../model/callTree";
import type { PhoneState } from "../phone/phoneCall";
import type { Pane } from "./PaneTabs";

const nowhere: ReadonlySet<string> = new Set();

/** Where somebody is in a flow: the chosen step, the part of the screen, the language, and what the list of steps needs for it. */
export function useFlowPlace(
  flow: Flow,
  route: Extract<Route, { screen: "flow" }>,
  call: PhoneState | undefined,
) {
  const tree = useMemo(() => callTree(flow), [flow]);
  const [language, setLanguage] = useState(() => firstShown(flow));
  const [pane, setPane] = useState<Pane>("steps");
  const selected =
    route.step !== undefined && Object.hasOwn(flow.nodes, route.step) ? route.step : undefined;
  const { part, ...others } = route;
  const isDoorOpen = part === "door";
  const open = (step: string | undefined) => {
    goTo(isDoorOpen ? { ...others, step } : { ...route, step }, "replace");
    setPane("details");
  };
  const openDoor = () => {
    goTo({ ...others, step: undefined, part: "door" }, "replace");
    setPane("details");
  };
  const steps = {
    flow,
    tree,
    language,
    view: route.view,
    selected,
    select: open,
    isDoorOpen,
    openDoor,
    show: (view: FlowView) => goTo({ ...route, view }, "replace"),
    passed: call?.passed ?? nowhere,
    here: call?.here,
  };
  return {
    steps,
    selected,
    isDoorOpen,
    select: open,
    open,
    openDoor,
    pane,
    setPane,
    language,
    setLanguage,
  };
}

/** The page's own language where the flow speaks it, else the flow's first. */
function firstShown({ languages }: Flow): string {
  const page = document.documentElement.lang;
  return languages.find((tag) => tag.split("-")[0] === page) ?? languages[0] ?? page;
}
