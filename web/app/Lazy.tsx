import { useEffect, useState } from "preact/hooks";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { loadedPart, loadPart, type LoadPart } from "./loadedParts";

type LazyProps<Props> = Readonly<{
  load: LoadPart<Props>;
  props: Props;
  /** There is something else on the screen. */
  isPart?: boolean;
}>;

/** A screen, or a part of one, whose code is loaded when it is first shown. What has been loaded before is there at once. */
export function Lazy<Props extends object>({ load, props, isPart = false }: LazyProps<Props>) {
  const [ended, setEnded] = useState<Readonly<{ load: LoadPart<Props>; isThere: boolean }>>();
  const fetchPart = () => {
    if (loadedPart(load) !== undefined) return;
    setEnded(undefined);
    loadPart(load).then(
      () => setEnded({ load, isThere: true }),
      () => setEnded({ load, isThere: false }),
    );
  };
  useEffect(fetchPart, [load]);
  const Component = loadedPart(load);
  if (Component !== undefined) return <Component {...props} />;
  return ended?.load === load && !ended.isThere ? (
    <ProblemNote problem={{ kind: "noConnection" }} retry={fetchPart} isWhole={!isPart} />
  ) : (
    <Waiting />
  );
}
