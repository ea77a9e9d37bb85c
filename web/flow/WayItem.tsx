import { useContext } from "preact/hooks";
import { exitPath } from "../../lib/flow/steps/exits";
import type { TreeStep, Way } from "../model/callTree";
import { wayLabels, type WayLabel } from "../model/wayLabel";
import { useWords } from "../words/useWords";
import { OutlineContext } from "./outlineContext";
import { Reference } from "./Reference";
import { StepItem } from "./StepItem";

type WayItemProps = Readonly<{
  way: Way;
  /** The step it leads out of; none for the beginnings. */
  from: string | undefined;
  /** What tells it from all other lines of the outline. */
  line: string;
  level: number;
  position: number;
  count: number;
  /** The only way on from the step above. */
  isBelow?: boolean;
}>;

/** One way in the outline: its label, then the step that stands here, with its own ways below, or a reference. */
export function WayItem(props: WayItemProps) {
  const { way, from, line, level, position, count, isBelow = false } = props;
  const words = useWords();
  const outline = useContext(OutlineContext);
  if (outline === undefined) return null;
  const { flow, language } = outline;
  const node = from === undefined ? undefined : flow.nodes[from];
  const labels = node === undefined ? [] : wayLabels(way.exits, node, flow, language, words);
  const isJoined = from !== undefined && way.exits.length === 0;
  const { end } = way;
  const isUntried =
    from !== undefined &&
    way.exits.length > 0 &&
    way.exits.every((exit) => outline.untried?.has(exitPath(from, exit)) === true);
  const shared = {
    label: <Labels labels={labels} isJoined={isJoined} isBelow={isBelow} isUntried={isUntried} />,
    treeItem: {
      role: "treeitem",
      "aria-level": level,
      "aria-posinset": position,
      "aria-setsize": count,
    },
  } as const;
  if (end.type !== "step") return <Reference {...shared} end={end} line={line} />;
  const { step } = end;
  return (
    <StepItem
      {...shared}
      step={step}
      within={step.ways.length > 0 && <WayList step={step} level={level + 1} />}
      below={
        step.below !== undefined && (
          <WayItem
            way={{ exits: step.below.exits, end: { type: "step", step: step.below.step } }}
            from={step.key}
            line={`${step.key}>below`}
            level={level}
            position={position}
            count={count}
            isBelow
          />
        )
      }
    />
  );
}

function WayList({ step, level }: Readonly<{ step: TreeStep; level: number }>) {
  return (
    <ul role="group">
      {step.ways.map((way, index) => (
        <WayItem
          key={index}
          way={way}
          from={step.key}
          line={`${step.key}>${index}`}
          level={level}
          position={index + 1}
          count={step.ways.length}
        />
      ))}
    </ul>
  );
}

type LabelsProps = Readonly<{
  labels: readonly WayLabel[];
  isJoined: boolean;
  isBelow: boolean;
  isUntried: boolean;
}>;

function Labels({ labels, isJoined, isBelow, isUntried }: LabelsProps) {
  const { flow, tests } = useWords();
  if (labels.length === 0 && !isJoined && !isUntried) return null;
  return (
    <div
      class={["labels", ...(isJoined ? ["joined"] : []), ...(isBelow ? ["isBelow"] : [])].join(" ")}
    >
      {isJoined && <span>{flow.joined}</span>}
      {labels.map(({ keys, text }) => (
        <span key={`${keys ?? ""} ${text}`} class="label">
          {keys !== undefined && <kbd>{keys}</kbd>} {text !== "" && <span>{text}</span>}
        </span>
      ))}
      {isUntried && <span class="untried">{tests.untried}</span>}
    </div>
  );
}
