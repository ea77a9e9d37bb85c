import { useState } from "preact/hooks";
import type { Api, EntryPoint } from "../app/api";
import { useLoaded } from "../app/useLoaded";
import { FlowOfCall } from "../flow/FlowOfCall";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useTelephoneWords } from "../words/useTelephoneWords";
import { Dialling, type Dialled } from "./Dialling";
import { Handset } from "./Handset";
import { useTelephone } from "./useTelephone";

type TelephoneScreenProps = Readonly<{ api: Api; graph: string }>;

/** A telephone that calls the running app: somebody dials, hears, presses keys and speaks, and the flow lights up. */
export function TelephoneScreen({ api, graph }: TelephoneScreenProps) {
  const loaded = useLoaded(api.listEntryPoints, "entry points");
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} isWhole />;
  }
  return <Telephone api={api} graph={graph} entryPoints={loaded.value.entryPoints} />;
}

type TelephoneProps = TelephoneScreenProps & Readonly<{ entryPoints: readonly EntryPoint[] }>;

const nobodysNumber = "+4930555099";
const anyNumber = "+15550123";

function Telephone({ api, graph, entryPoints }: TelephoneProps) {
  const words = useTelephoneWords();
  const telephone = useTelephone(api, graph);
  const [dialled, setDialled] = useState<Dialled>(() => ({
    to: entryPoints.find(({ dialled: one }) => one !== "*")?.dialled ?? anyNumber,
    from: nobodysNumber,
  }));
  const { call } = telephone;
  // The flow in which the caller is now, which may be another than the one that answered.
  const flow = call?.path.at(-1)?.flow ?? call?.flow ?? answers(entryPoints, dialled.to);
  const version = call !== undefined && flow === call.flow ? call.version : undefined;
  return (
    <main class="telephoneScreen">
      <div class="telephonePane">
        <header>
          <h1>{words.telephone.title}</h1>
          <p>{words.telephone.lead}</p>
        </header>
        <Dialling
          entryPoints={entryPoints}
          dialled={dialled}
          change={setDialled}
          isOff={telephone.log !== undefined && telephone.log.phase !== "ended"}
        />
        <Handset telephone={telephone} dialled={dialled} />
      </div>
      {flow === undefined ? (
        <p class="hint">{words.telephone.nobodyAnswers}</p>
      ) : (
        <FlowOfCall
          key={`${flow} ${version ?? ""}`}
          api={api}
          flow={flow}
          version={version}
          path={(call?.path ?? []).filter((step) => step.flow === flow)}
          isOver={call?.isOver !== false}
        />
      )}
    </main>
  );
}

/** The flow that answers a number. */
function answers(entryPoints: readonly EntryPoint[], number: string): string | undefined {
  const own = entryPoints.find(({ dialled }) => dialled === number);
  return (own ?? entryPoints.find(({ dialled }) => dialled === "*"))?.flow;
}
