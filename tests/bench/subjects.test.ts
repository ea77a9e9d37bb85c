import { initialTransition, transition } from "xstate";
import { menuFlow, menuFlowBindings } from "../../bench/flows/menuFlow";
import { callOfFacts } from "../../bench/speed/callOfFacts";
import { menuChart } from "../../bench/speed/menuChart";
import { smallChart } from "../../bench/speed/smallChart";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import { aPlan } from "../support/aPlan";

describe("the flow that is measured", () => {
  it.each([50, 500])("has %d steps and no error", (count) => {
    const flow = menuFlow(count);
    const { problems } = checkFlow(flow, { bindings: menuFlowBindings });
    expect(Object.keys(flow.nodes)).toHaveLength(count);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has menus, announcements, people and mailboxes", () => {
    const types = Object.values(menuFlow(50).nodes).map(({ type }) => type);
    expect([...new Set(types)]).toEqual(["menu", "say", "transfer", "voicemail"]);
  });
});

describe("the statechart that step is compared with", () => {
  it("goes the same way, event by event", () => {
    const flow = menuFlow(50);
    const chart = menuChart(flow);
    const { events } = callOfFacts(aPlan(flow, menuFlowBindings));
    const [beginning] = initialTransition(chart);
    let snapshot = beginning;
    const charted: unknown[] = events.map(({ chartEvent }) => {
      [snapshot] = transition(chart, snapshot, chartEvent);
      return stateOf(snapshot);
    });
    // At the end ours is still in the transfer's step, which the statechart has left for its outcome.
    expect(charted.at(-1)).toBe("transferring");
    expect(charted.slice(0, -1)).toEqual(events.slice(0, -1).map(({ node }) => node));
    expect(new Set(charted).size).toBeGreaterThan(10);
  });
});

describe("the smallest statechart that step is compared with", () => {
  it("goes the same way, event by event", () => {
    const flow = menuFlow(50);
    const chart = smallChart(flow);
    const { events } = callOfFacts(aPlan(flow, menuFlowBindings));
    let state = chart.initialState;
    const charted = events.map(({ chartEvent }) => {
      state = chart.transition(state, chartEvent);
      return state.value;
    });
    expect(charted.at(-1)).toBe("transferring");
    expect(charted.slice(0, -1)).toEqual(events.slice(0, -1).map(({ node }) => node));
    expect(state.context).toMatchObject({ playing: true });
  });
});

/** The statechart's type is anything at all, and so is its snapshot's value. */
function stateOf(snapshot: { readonly value: unknown }): unknown {
  return snapshot.value;
}
