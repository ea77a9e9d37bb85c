import type { Flow } from "../../flow/document/flow";
import { localTime } from "../../flow/time/localTime";
import { makeMenuPage } from "../../menuPage/makeMenuPage";
import { renderMenuPage } from "../../menuPage/renderMenuPage";
import type { BindingsStore, EntryPointStore, FlowStore } from "../ports";

/** What the page is read from. */
export type MenuPagePorts = Readonly<{
  entryPointStore: Pick<EntryPointStore, "loadEntryPoint">;
  flowStore: Pick<FlowStore, "loadFlowMeta" | "loadFlowVersion">;
  bindingsStore: Pick<BindingsStore, "loadBindings">;
  now: () => string;
}>;

/** The page of the menu that answers a number now, as an HTML document, and the language it is in; undefined where nothing answers that very number, or its flow has no page. Rejects with STORAGE_UNAVAILABLE. */
export type ShowMenuPage = (
  wanted: Readonly<{ number: string; language?: string | undefined }>,
) => Promise<Readonly<{ html: string; language: string }> | undefined>;

/** Makes the reading of pages. The page is made of what is live, at each request: it cannot be out of step with the calls. */
export function makeShowMenuPage(ports: MenuPagePorts): ShowMenuPage {
  return async ({ number, language }) => {
    const flow = await loadAnsweringFlow(ports, number);
    if (flow?.page === undefined) return undefined;
    const { schedules } = await ports.bindingsStore.loadBindings();
    const page = makeMenuPage({
      flow,
      schedules,
      language: language ?? flow.languages[0] ?? "en",
      number,
      today: localTime(ports.now(), flow.timeZone).date,
    });
    const path = `/menu/${number.slice(1)}`;
    return {
      html: renderMenuPage(page, (other) => `${path}/${other}`),
      language: page.language,
    };
  };
}

async function loadAnsweringFlow(
  { entryPointStore, flowStore }: MenuPagePorts,
  number: string,
): Promise<Flow | undefined> {
  const entryPoint = await entryPointStore.loadEntryPoint(number);
  if (entryPoint === undefined) return undefined;
  const { flow: key, version } = entryPoint;
  const live =
    version === "published" ? (await flowStore.loadFlowMeta(key))?.meta.publishedVersion : version;
  if (live === undefined) return undefined;
  return (await flowStore.loadFlowVersion(key, live))?.flow;
}
