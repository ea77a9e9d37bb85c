import { useMemo, useState } from "preact/hooks";
import type { TestCall } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import { useLoaded } from "../app/useLoaded";
import { useChecked } from "../check/useChecked";
import { useDraft } from "../draft/useDraft";
import { countTodo } from "../model/countTodo";
import type { HistoryEntry } from "../model/history";
import type { PhoneState } from "../phone/phoneCall";
import { useSurroundings } from "../phone/useSurroundings";
import type { EditFlowProps } from "./editFlowProps";
import type { Editing } from "./editing";
import { useFlowPlace } from "./useFlowPlace";
import { useFlowKeys } from "./useFlowKeys";
import { makeGoThere } from "./makeGoThere";
import { useNextProblem } from "./useNextProblem";
import { useTests } from "./useTests";

const none = { schema: "bindings/v1" } as const;

/** Everything about a flow that is worked on: the draft, what is wrong with it, where somebody is in it, and what has just been said. */
export function useFlowWork({ api, opened, route, keptAs }: EditFlowProps) {
  const draft = useDraft(api, keptAs, opened.draft);
  const { flow, edit } = draft;
  const [call, setCall] = useState<PhoneState>();
  const [said, setSaid] = useState("");
  const place = useFlowPlace(flow, route, call);
  const { language } = place;
  const surroundings = useSurroundings(api, flow);
  const known = surroundings.state === "ready" ? surroundings.value : undefined;
  const checked = useChecked(flow, known);
  const otherFlows = useOtherFlows(api, flow.key);
  const tests = useTests({ draft, checked, surroundings: known, setPane: place.setPane });
  const { problems } = tests;
  const open = insteadOf(tests.hide, place.open);
  const openDoor = insteadOf(tests.hide, place.openDoor);
  const goThere = makeGoThere(flow, open, tests.show, openDoor);
  const leave = () => open(undefined);
  const phone = {
    wish: tests.wish,
    keep: (test: TestCall, index?: number) => goThere(tests.keep(test, index)),
  };
  const goToProblem = useNextProblem(problems ?? [], goThere);
  const [areKeysListed, listKeys] = useState(false);
  useFlowKeys({
    setPane: place.setPane,
    dial: tests.dial,
    goToProblem: (by) => setSaid(goToProblem(by)),
    listKeys: () => listKeys(true),
  });
  const todo = useMemo(() => countTodo(problems ?? []), [problems]);
  const editing = useMemo<Editing>(() => {
    const bindings = known?.bindings ?? none;
    return { flow, language, bindings, otherFlows, problems: problems ?? [], edit, select: open };
  }, [flow, language, known, otherFlows, problems, edit, route]);
  return {
    draft,
    surroundings,
    place,
    checked,
    tests,
    problems,
    open,
    openDoor,
    goThere,
    leave,
    phone,
    todo,
    editing,
    said,
    returned: ({ path }: HistoryEntry, sentence: string) => {
      setSaid(sentence);
      // What concerns the whole flow leaves everybody where they are.
      if (path !== "") goThere(path);
    },
    setCall,
    areKeysListed,
    listKeys,
  };
}

/** Opens a form in place of the tests. */
function insteadOf<Given extends readonly unknown[]>(
  hide: () => void,
  open: (...given: Given) => void,
): (...given: Given) => void {
  return (...given) => {
    hide();
    open(...given);
  };
}

function useOtherFlows(api: Api, key: string): Editing["otherFlows"] {
  const loaded = useLoaded(api.listFlows, "flows");
  return useMemo(
    () => (loaded.state === "ready" ? loaded.value.flows.filter((one) => one.key !== key) : []),
    [loaded, key],
  );
}
