import type { Flow } from "../flow/document/flow";
import { exitPath, sharedExits, writtenExits } from "../flow/steps/exits";
import { placeKey } from "../flow/steps/place";
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
export function listDocumentExits(flow: Flow): readonly DocumentExit[] {
  const ofSteps = Object.entries(flow.nodes).flatMap(([from, node]) =>
    writtenExits(node, flow)
      .filter(({ isNever }) => isNever !== true)
      .map((exit) => documentExit(from, exit, exitPath(from, exit))),
  );
  // A universal key that only says `back` or `operator` is none of the document's ways.
  const ofFlow = sharedExits(flow).flatMap((exit) =>
    exit.path === undefined || (exit.to.type === "word" && !exit.path.endsWith(".go"))
      ? []
      : [documentExit(undefined, exit, exit.path)],
  );
  return [...ofSteps, ...ofFlow];
}

function documentExit(
  from: string | undefined,
  { name, kind, to, isChosen }: Exit,
  path: string,
): DocumentExit {
  return { path, from, name, kind, to: placeKey(to), isChosen: isChosen === true };
}
