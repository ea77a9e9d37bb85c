import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import { toCallParty } from "../call/toCallParty";
import { participantEntity } from "./participantEntity";

/** Somebody in a call, as a person may see them who asks. */
export type ListedParticipant = Readonly<{
  participantId: string;
  kind: ReturnType<typeof toCallParty>["kind"];
  displayName?: string;
  isMuted: boolean;
  isInLobby: boolean;
}>;

const participantList = z.object({ value: z.array(participantEntity) });

/** Who is in a call, by the answer to `GET .../participants`; who has no id there cannot be asked for. Pure. */
export function toListedParticipants(body: unknown): readonly ListedParticipant[] {
  return (participantList.safeParse(body).data?.value ?? []).flatMap(toListed);
}

/** One of them, by the answer to `GET .../participants/{id}`; undefined when it is nobody. Pure. */
export function toListedParticipant(body: unknown): ListedParticipant | undefined {
  return toListed(participantEntity.safeParse(body).data ?? {})[0];
}

function toListed({
  id,
  info,
  isMuted = false,
  isInLobby = false,
}: Partial<z.infer<typeof participantEntity>>): readonly ListedParticipant[] {
  if (id === undefined) return [];
  const { kind, displayName } = toCallParty(info?.identity);
  return [{ participantId: id, kind, ...omitUndefined({ displayName }), isMuted, isInLobby }];
}
