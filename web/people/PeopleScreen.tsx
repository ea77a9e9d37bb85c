import { useState } from "preact/hooks";
import type { Api, Me } from "../app/api";
import { Link } from "../app/Link";
import { mayDo } from "../app/mayDo";
import type { BindingsAnswer } from "../bound/boundAnswers";
import { useReloaded } from "../bound/useReloaded";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import type { NameSectionKey } from "../words/types/peopleWords";
import { EntriesSection } from "./EntriesSection";
import { NamesSection } from "./NamesSection";
import { nameSections } from "./nameSections";

type PeopleScreenProps = Readonly<{ api: Api; me: Me; section: string | undefined }>;

const entries = "entries";
const names = Object.keys(nameSections) as NameSectionKey[];

/** What the names in flows mean, kind by kind, and which flow answers which number. */
export function PeopleScreen({ api, me, section }: PeopleScreenProps) {
  const { people: words } = useBoundWords();
  const [said, setSaid] = useState("");
  const shown = names.find((one) => one === section) ?? entries;
  const mayChange = mayDo(me, "Administer");
  const props = { api, mayChange, say: setSaid };
  return (
    <main class="boundScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
          {!mayChange && <p class="onlyToLook">{words.onlyToLook}</p>}
        </div>
      </div>
      <nav class="kinds" aria-label={words.kinds}>
        {([entries, ...names] as const).map((one) => (
          <Link
            key={one}
            to={{ screen: "people", section: one === entries ? undefined : one }}
            class="kindLink"
            aria-current={one === shown ? "page" : undefined}
          >
            {words.sections[one].title}
          </Link>
        ))}
      </nav>
      <p class="hidden" role="status">
        {said}
      </p>
      {shown === entries ? (
        <EntriesSection {...props} />
      ) : (
        <Names {...props} section={shown} key={shown} />
      )}
    </main>
  );
}

type NamesProps = Readonly<{
  api: Api;
  mayChange: boolean;
  say: (sentence: string) => void;
  section: NameSectionKey;
}>;

function Names({ api, ...rest }: NamesProps) {
  const [round, setRound] = useState(0);
  const loaded = useReloaded((signal) => api.ask<BindingsAnswer>("bindings", { signal }), round);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} />;
  }
  const { bindings, etags } = loaded.value;
  return (
    <NamesSection
      {...rest}
      api={api}
      bindings={bindings}
      etag={etags[rest.section] ?? ""}
      reload={() => setRound((count) => count + 1)}
    />
  );
}
