import { useState } from "preact/hooks";
import { makeKeys } from "../../lib/importing/draft/makeKeys";
import type { Api, Problem } from "../app/api";
import { Link } from "../app/Link";
import { goTo } from "../app/router";
import { useLoaded } from "../app/useLoaded";
import { LabelledInput } from "../bound/LabelledInput";
import { RefusalNote } from "../bound/RefusalNote";
import { flowTemplates, type FlowTemplate } from "../model/flowTemplates";
import { Dialog } from "../ui/Dialog";
import { boundWords } from "../words/boundWords";
import { useBoundWords } from "../words/useBoundWords";

type NewFlowDialogProps = Readonly<{
  api: Api;
  /** Keys that flows have already. */
  taken: readonly string[];
  close: () => void;
}>;

const templates = Object.keys(flowTemplates) as FlowTemplate[];
const texts = { en: boundWords.en.template, de: boundWords.de.template };

/** Begins a flow with one of a few that are whole already. */
export function NewFlowDialog({ api, taken, close }: NewFlowDialogProps) {
  const { newFlow: words } = useBoundWords();
  const [name, setName] = useState("");
  const [template, setTemplate] = useState<FlowTemplate>("menu");
  const [isNameless, setIsNameless] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const loaded = useLoaded(api.loadBindings, "mailboxes");
  const [mailbox] =
    loaded.state === "ready" ? Object.keys(loaded.value.bindings.mailboxes ?? {}) : [];
  const lacksMailbox = template === "mailbox" && mailbox === undefined;
  const begin = async () => {
    setIsNameless(name.trim() === "");
    if (name.trim() === "") return;
    const key = makeKeys(taken)(name.trim(), "flow");
    const document = flowTemplates[template]({
      key,
      name: name.trim(),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: words === boundWords.de.newFlow ? "de" : "en",
      texts,
      mailbox: mailbox ?? "",
    });
    const answer = await api.saveDraft(document, undefined);
    setProblem(answer.problem);
    if (answer.problem === undefined) {
      goTo({ screen: "flow", key, step: undefined, view: "outline" });
    }
  };
  return (
    <Dialog title={words.title} close={close}>
      <form
        class="dialogForm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <LabelledInput
          label={words.name}
          value={name}
          change={setName}
          wrong={isNameless ? words.nameMissing : undefined}
        />
        <Templates chosen={template} choose={setTemplate} />
        {lacksMailbox && loaded.state === "ready" && <NoMailbox />}
        {problem !== undefined && <RefusalNote problem={problem} />}
        <div class="dialogTools">
          <button type="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" class="primary" disabled={lacksMailbox}>
            {words.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The way to what is missing for this template. */
function NoMailbox() {
  const { newFlow: words } = useBoundWords();
  return (
    <p class="consequences warn" role="status">
      {words.noMailbox}{" "}
      <Link to={{ screen: "people", section: "mailboxes" }}>{words.toMailboxes}</Link>
    </p>
  );
}

type TemplatesProps = Readonly<{
  chosen: FlowTemplate;
  choose: (template: FlowTemplate) => void;
}>;

function Templates({ chosen, choose }: TemplatesProps) {
  const { newFlow: words } = useBoundWords();
  return (
    <fieldset>
      <legend>{words.from}</legend>
      {templates.map((one) => (
        <label key={one} class="templateChoice">
          <input
            type="radio"
            name="template"
            value={one}
            checked={one === chosen}
            onChange={() => choose(one)}
          />
          <span>
            <strong>{words.templates[one].title}</strong>
            <small>{words.templates[one].help}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
