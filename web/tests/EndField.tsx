import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { NameKind } from "../../lib/flow/steps/stepType";
import { useEditing } from "../flow/editing";
import { Field } from "../flow/fields/Field";
import { readAt } from "../model/edits/atPath";
import { setValue } from "../model/edits/setValue";
import { knownNames, type KnownName } from "../model/knownNames";
import { useWords } from "../words/useWords";

/** Whom or what an end names, by its kind; other ends name nobody. */
const named: Readonly<Partial<Record<string, readonly NameKind[]>>> = {
  transfer: ["person", "queue", "attendant", "number"],
  voicemail: ["mailbox"],
  callback: ["callback queue"],
  redirected: [],
};

/** How a test call should end, and with whom or where. */
export function EndField({ path }: Readonly<{ path: string }>) {
  const { tests: words } = useWords();
  const { flow, bindings, edit } = useEditing();
  const written = readAt(flow, path);
  const [kind = "", name = ""] = typeof written === "string" ? written.split(/:(.*)/s) : [];
  const known =
    kind === "redirected"
      ? ringing(flow, bindings)
      : (named[kind] ?? []).flatMap((one) => knownNames(one, flow, bindings));
  const names: readonly KnownName[] = [
    ...known,
    ...(name === "" || known.some((one) => one.name === name) ? [] : [{ name, title: name }]),
  ];
  return (
    <>
      <Field path={path} label={words.ends}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ currentTarget: { value } }) => edit(setValue(path, value))}
          >
            {Object.entries(words.endKinds).map(([one, text]) => (
              <option key={one} value={one}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      {named[kind] !== undefined && (
        <Field path={`${path}.name`} label={words.who}>
          {(control) => (
            <select
              {...control}
              value={name}
              onChange={({ currentTarget: { value } }) =>
                edit(setValue(path, value === "" ? kind : `${kind}:${value}`))
              }
            >
              <option value="">{words.anyone}</option>
              {names.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}

/** Who rings together by some rule of the door: a test names them all, as the rule does. */
function ringing(flow: Flow, bindings: Bindings): readonly KnownName[] {
  const rules = (flow.door ?? []).flatMap((rule) => (rule.do === "redirect" ? [rule.to] : []));
  const people = knownNames("person", flow, bindings);
  const found = rules.map((targets) => {
    const names = targets.flatMap((target) => Object.values(target));
    const titles = names.map((name) => people.find((one) => one.name === name)?.title ?? name);
    return { name: names.join(","), title: [...new Set(titles)].join(", ") };
  });
  return found.filter(({ name }, index) => found.findIndex((one) => one.name === name) === index);
}
