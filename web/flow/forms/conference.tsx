import type { NodeOf } from "../../../lib/flow/document/flow";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { knownNames } from "../../model/knownNames";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { Field } from "../fields/Field";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import { TextField } from "../fields/TextField";
import type { FormProps } from "./stepForm";

/** The room that callers are brought into, what they hear before and while they are alone, and where they go when it is not to be. */
export function ConferenceForm({ node, at }: FormProps<NodeOf<"conference">>) {
  const { fields, prompts, ways } = useWords();
  const isKeyedIn = typeof node.room !== "string";
  return (
    <>
      <RoomField path={`${at}.room`} />
      {isKeyedIn && (
        <TextField path={`${at}.room.var`} label={fields.roomNumber} hint={fields.nameHint} />
      )}
      <PromptField path={`${at}.before`} label={prompts.beforeRoom} isOptional />
      <PromptField path={`${at}.alone`} label={prompts.aloneInRoom} isOptional />
      {isKeyedIn && (
        <PlaceField path={`${at}.unknown`} label={ways.unknown} none={fields.asWhenFailed} />
      )}
      <PlaceField path={`${at}.full`} label={ways.full} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.locked`} label={ways.locked} none={fields.asWhenFailed} />
      <PlaceField path={`${at}.failed`} label={ways.failed} none={fields.goodbyeWithWords} />
    </>
  );
}

const keyedIn = "*";

/** One of the rooms that are set up, or the one whose number callers keyed in. */
function RoomField({ path }: Readonly<{ path: string }>) {
  const words = useWords();
  const { flow, bindings, edit } = useEditing();
  const written = readAt(flow, path);
  const known = knownNames("room", flow, bindings);
  const value = typeof written === "string" ? written : keyedIn;
  const choose = (chosen: string) =>
    edit(setValue(path, chosen === keyedIn ? { var: "room" } : chosen));
  return (
    <Field path={path} label={words.uses.room} isOwnOnly>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {typeof written === "string" && !known.some(({ name }) => name === written) && (
            <option value={written}>{words.fields.notSetUp(written)}</option>
          )}
          {known.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
          <option value={keyedIn}>{words.fields.roomKeyedIn}</option>
        </select>
      )}
    </Field>
  );
}
