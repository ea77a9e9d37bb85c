import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";

type LazyProps<Props> = Readonly<{ load: () => Promise<ComponentType<Props>>; props: Props }>;

/** A screen whose code is loaded when it is first shown. */
export function Lazy<Props extends object>({ load, props }: LazyProps<Props>) {
  const [screen, setScreen] = useState<Readonly<{ Component?: ComponentType<Props> }>>();
  const fetchScreen = () => {
    setScreen(undefined);
    load().then(
      (Component) => setScreen({ Component }),
      () => setScreen({}),
    );
  };
  useEffect(fetchScreen, [load]);
  if (screen === undefined) return <Waiting />;
  const { Component } = screen;
  return Component === undefined ? (
    <ProblemNote problem={{ kind: "noConnection" }} retry={fetchScreen} isWhole />
  ) : (
    <Component {...props} />
  );
}
