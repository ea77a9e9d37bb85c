import { useState } from "preact/hooks";
import type { Api, Me } from "../app/api";
import { mayDo } from "../app/mayDo";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import { NewSwitch } from "./NewSwitch";
import { SwitchCard } from "./SwitchCard";
import { useSwitches } from "./useSwitches";

type SwitchesScreenProps = Readonly<{ api: Api; me: Me }>;

/** Every switch, large enough to be thrown in a hurry. */
export function SwitchesScreen({ api, me }: SwitchesScreenProps) {
  const { switches: words } = useBoundWords();
  const [said, setSaid] = useState("");
  const { switches, etag, problem, reload } = useSwitches(api);
  const mayAdd = mayDo(me, "Administer");
  return (
    <main class="boundScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
          {!mayDo(me, "Operate") && <p class="onlyToLook">{words.onlyToLook}</p>}
        </div>
        {mayAdd && switches !== undefined && (
          <NewSwitch api={api} taken={switches.map(({ name }) => name)} etag={etag} done={reload} />
        )}
      </div>
      <p class="hidden" role="status">
        {said}
      </p>
      {problem !== undefined && <ProblemNote problem={problem} retry={reload} />}
      {problem === undefined && switches === undefined && <Waiting />}
      {switches?.length === 0 && (
        <div class="emptyNote">
          <h2>{words.none}</h2>
          <p>{mayAdd ? words.noneHelp : words.noneHelpOthers}</p>
        </div>
      )}
      <ul class="switchList">
        {(switches ?? []).map((one) => (
          <SwitchCard
            key={one.name}
            api={api}
            me={me}
            shown={one}
            etag={etag}
            done={(sentence) => {
              setSaid(sentence);
              reload();
            }}
          />
        ))}
      </ul>
    </main>
  );
}
