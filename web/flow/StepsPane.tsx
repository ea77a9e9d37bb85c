import { useEffect, useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowView } from "../app/route";
import type { CallTree } from "../model/callTree";
import type { Todo } from "../model/countTodo";
import { findSteps } from "../model/findSteps";
import { firstFolds, unfoldTo } from "../model/folds";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { Outline } from "./Outline";

type StepsPaneProps = Readonly<{
  flow: Flow;
  tree: CallTree;
  language: string;
  view: FlowView;
  selected: string | undefined;
  select: (step: string) => void;
  isDoorOpen?: boolean;
  openDoor?: () => void;
  show: (view: FlowView) => void;
  passed: ReadonlySet<string>;
  here: string | undefined;
  todo?: ReadonlyMap<string, Todo>;
  untried?: ReadonlySet<string> | undefined;
}>;

/** All steps of a flow, as a list or as a picture, and the way to find one. */
export function StepsPane(props: StepsPaneProps) {
  const { flow, tree, language, view, selected, select, show, passed, here, todo, untried } = props;
  const words = useWords();
  const [folded, setFolded] = useState(() => firstFolds(tree));
  const [wanted, setWanted] = useState("");
  const hits = useMemo(
    () => findSteps(flow, wanted, language, words),
    [flow, wanted, language, words],
  );
  useEffect(() => {
    const shown = [...hits, selected, here].filter((step) => step !== undefined);
    setFolded((before) => shown.reduce((kept, step) => unfoldTo(kept, tree, step), before));
  }, [hits, selected, here, tree]);
  const fold = (step: string, isFolded: boolean) =>
    setFolded((before) => {
      const others = [...before].filter((one) => one !== step);
      return new Set(isFolded ? [...others, step] : others);
    });
  return (
    <section class="pane steps" aria-label={words.flow.steps}>
      <div class="stepsHead">
        <ViewChoice view={view} show={show} />
        <input
          type="search"
          class="find"
          aria-label={words.flow.find}
          placeholder={words.flow.find}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          onKeyDown={({ key }) => {
            const [first] = hits;
            if (key === "Enter" && first !== undefined) select(first);
          }}
        />
        <span class="hits" role="status">
          {wanted.trim() === "" ? "" : countHits(hits.length, words)}
        </span>
      </div>
      <div class="stepsScroll">
        <Outline
          flow={flow}
          tree={tree}
          language={language}
          view={view}
          folded={folded}
          fold={fold}
          selected={selected}
          select={select}
          isDoorOpen={props.isDoorOpen}
          openDoor={props.openDoor}
          hits={hits}
          passed={passed}
          here={here}
          todo={todo}
          untried={untried}
        />
      </div>
    </section>
  );
}

function countHits(count: number, { flow }: Words): string {
  return count === 0 ? flow.noHit : flow.hits(count);
}

function ViewChoice({ view, show }: Pick<StepsPaneProps, "view" | "show">) {
  const { flow } = useWords();
  return (
    <div class="segments" role="radiogroup" aria-label={flow.view}>
      {(["outline", "picture"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="view" checked={one === view} onChange={() => show(one)} />
          {flow[one]}
        </label>
      ))}
    </div>
  );
}
