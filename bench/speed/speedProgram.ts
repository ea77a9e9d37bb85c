import { initialTransition, transition } from "xstate";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { step } from "../../lib/ivr/step";
import { callTree } from "../../web/model/callTree";
import { menuFlow, menuFlowBindings } from "../flows/menuFlow";
import { answering } from "../support/answering";
import { callOfFacts } from "./callOfFacts";
import { menuChart } from "./menuChart";
import { smallChart } from "./smallChart";
import { median } from "../support/median";
import { timeRounds } from "./timeRounds";

/** How often everything is measured. */
export type SpeedOptions = Readonly<{ rounds: number }>;

/* Measures what computes and does not wait; in a process of its own, so that nothing else has shaped its code. */
void answering((options) => {
  const { rounds } = options as SpeedOptions;
  const answers = {
    steps: () => timeSteps(rounds),
    check: () => timeCheck(rounds),
    outline: () => timeOutline(rounds),
  };
  return Promise.resolve({ ready: "ready", answers });
});

function timeSteps(rounds: number) {
  const flow = menuFlow(50);
  const plan = {
    pinned: { entry: flow.key, versions: { [flow.key]: 1 } },
    flows: { [flow.key]: flow },
    bindings: menuFlowBindings,
  };
  const { start, events } = callOfFacts(plan);
  const chart = menuChart(flow);
  const [beginning] = initialTransition(chart);
  const ours = (calls: number) => () => {
    for (let call = 0; call < calls; call++) {
      let state = start;
      for (const { event } of events) state = step(state, event, plan).state;
    }
  };
  const theirs = (calls: number) => () => {
    for (let call = 0; call < calls; call++) {
      let snapshot = beginning;
      for (const { chartEvent } of events) [snapshot] = transition(chart, snapshot, chartEvent);
    }
  };
  const small = smallChart(flow);
  const smallBeginning = small.initialState;
  const smalls = (calls: number) => () => {
    for (let call = 0; call < calls; call++) {
      let state = smallBeginning;
      for (const { chartEvent } of events) state = small.transition(state, chartEvent);
    }
  };
  // Calls of all, so many that none is timed while its code is cold.
  const calls = 4000;
  const [stepped, charted, smallCharted] = timeRounds(
    [
      { times: calls * events.length, run: ours(calls) },
      { times: (calls / 4) * events.length, run: theirs(calls / 4) },
      { times: calls * events.length, run: smalls(calls) },
    ],
    { rounds, warmUps: 2 },
  );
  return { step: stepped, chart: charted, smallChart: smallCharted };
}

/** The first check of a process and the ones that follow, in milliseconds. */
function timeCheck(rounds: number) {
  const flow = menuFlow(500);
  const check = () => void checkFlow(flow, { bindings: menuFlowBindings });
  const things = [{ times: 1, run: check }];
  const [[first = Number.NaN] = []] = timeRounds(things, { rounds: 1, warmUps: 0 });
  const [later = []] = timeRounds(things, { rounds: 3 * rounds, warmUps: 5 });
  return { first: 1000 / first, later: 1000 / median(later) };
}

/** Where every step of a flow stands in the editor's outline, in milliseconds. What was made of a flow is remembered with it: each round has its own. */
function timeOutline(rounds: number) {
  const flow = menuFlow(500);
  const order = () => void callTree(structuredClone(flow));
  const copy = () => void structuredClone(flow);
  const things = [order, copy].map((run) => ({ times: 1, run }));
  const [both = [], alone = []] = timeRounds(things, { rounds: 3 * rounds, warmUps: 5 });
  return { ordered: 1000 / median(both) - 1000 / median(alone) };
}
