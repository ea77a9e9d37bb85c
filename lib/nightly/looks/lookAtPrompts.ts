import { mapConcurrently } from "../../publishing/mapConcurrently";
import { judgePrompts } from "../findings/judges/judgePrompts";
import { findFlows, type Look } from "./night";

const atOnce = 4;

/** Whether the sound of every prompt is stored that a live version plays. */
export const lookAtPrompts: Look = async ({ ports, loadFlows }) => {
  const answering = await loadFlows();
  const keys = new Set(findFlows(answering).map(({ key }) => key));
  const live = (await ports.flowStore.listFlows()).flatMap(({ key, publishedVersion }) =>
    publishedVersion === undefined || !keys.has(key) ? [] : [{ key, version: publishedVersion }],
  );
  const fixed = answering.entryPoints.flatMap(({ entryPoint: { flow, version } }) =>
    version === "published" ? [] : [{ key: flow, version }],
  );
  const wanted = new Map([...live, ...fixed].map((one) => [`${one.version} ${one.key}`, one]));
  const versions = await mapConcurrently([...wanted.values()], atOnce, ({ key, version }) =>
    ports.flowStore.loadFlowVersion(key, version),
  );
  const stored = new Set(await ports.promptStore.listPrompts());
  return judgePrompts(
    versions.filter((one) => one !== undefined),
    stored,
    answering.context.bindings,
  );
};
