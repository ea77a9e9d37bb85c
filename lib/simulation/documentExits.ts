import type { Flow } from "../flow/document/flow";
import { exitPath, flowExits, writtenExits } from "../flow/steps/exits";
import type { Exit } from "../flow/steps/stepType";

/** An exit that a flow's document writes and a call may take. */
export type DocumentExit = Readonly<{
  /** Such as `nodes.main.options.2.next`. */
  path: string;
  /** The step it leads out of; undefined for those of the whole flow. */
  from: string | undefined;
  name: string;
  kind: Exit["kind"];
  to: string;
  /** Only callers who press keys take it. */
  isChosen: boolean;
}>;

/** All exits that a flow's document writes and a call may take. Pure. */
export function documentExits(flow: Flow): readonly DocumentExit[] {
  const ofSteps = Object.entries(flow.nodes).flatMap(([from, node]) =>
    writtenExits(node, flow)
      .filter(({ isNever }) => isNever !== true)
      .map((exit) => documentExit(from, exit, exitPath(from, exit))),
  );
  return [...ofSteps, ...flowExits(flow).map((exit) => documentExit(undefined, exit, exit.path))];
}

function documentExit(
  from: string | undefined,
  { name, kind, to, isChosen }: Exit,
  path: string,
): DocumentExit {
  return { path, from, name, kind, to, isChosen: isChosen === true };
}
