import type { Api } from "../app/api";
import { Lazy } from "../app/Lazy";
import type { OpenedFlow } from "../draft/openDraft";
import { loadCanaryNote } from "./canary/loadCanaryNote";

type CanaryLineProps = Readonly<{
  api: Api;
  opened: OpenedFlow;
  mayPublish: boolean;
  ended: () => void;
}>;

/** What is said of a version that some callers try; of most flows there is none, so that it is loaded apart. */
export function CanaryLine({ api, opened, mayPublish, ended }: CanaryLineProps) {
  const { meta, flow } = opened.shown ?? {};
  if (meta?.canary === undefined || flow === undefined) return null;
  const { key, canary } = meta;
  const { timeZone } = flow;
  return (
    <Lazy
      load={loadCanaryNote}
      props={{ api, flow: key, canary, timeZone, mayPublish, ended }}
      isPart
    />
  );
}
