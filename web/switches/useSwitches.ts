import { useCallback, useEffect, useState } from "preact/hooks";
import type { Api, Problem } from "../app/api";
import type { AuditAnswer, BindingsAnswer } from "../bound/boundAnswers";

/** A switch: where it stands, and who threw it last. */
export type Switch = Readonly<{
  name: string;
  on: boolean;
  until: string | undefined;
  last: Readonly<{ at: string; who: string }> | undefined;
}>;

/** All switches, and the ETag under which one is added or removed. */
export type Switches = Readonly<{
  switches: readonly Switch[] | undefined;
  etag: string;
  /** Why they could not be had. */
  problem: Problem | undefined;
  reload: () => void;
}>;

const everyInMs = 20_000;

/** The switches as they stand, looked at again every 20 s while somebody sees them. */
export function useSwitches(api: Api): Switches {
  const [known, setKnown] = useState<Omit<Switches, "reload">>({
    switches: undefined,
    etag: "",
    problem: undefined,
  });
  const reload = useCallback(() => {
    void loadSwitches(api).then((found) =>
      // What was known stays in sight when there is no connection for a moment.
      setKnown((before) => ({ ...before, ...found })),
    );
  }, [api]);
  useEffect(() => {
    reload();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") reload();
    }, everyInMs);
    return () => clearInterval(timer);
  }, [reload]);
  return { ...known, reload };
}

async function loadSwitches(api: Api): Promise<Partial<Switches>> {
  const bound = await api.ask<BindingsAnswer>("bindings");
  if (bound.problem !== undefined) return { problem: bound.problem };
  const { bindings, etags } = bound.value;
  const switches = await Promise.all(
    Object.entries(bindings.switches ?? {}).map(async ([name, { on, until }]) => {
      const subject = encodeURIComponent(`switch ${name}`);
      const audit = await api.ask<AuditAnswer>(`audit?limit=1&subject=${subject}`);
      return { name, on, until, last: audit.value?.entries[0] };
    }),
  );
  return {
    switches: switches.toSorted((one, other) => one.name.localeCompare(other.name)),
    etag: etags["switches"] ?? "",
    problem: undefined,
  };
}
