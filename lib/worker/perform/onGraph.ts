import { IvrError } from "../../errors";
import { clipKey, type Clip } from "../../flow/prompts/clip";
import type { PromptAudio } from "../../graph/actions/playPrompt";
import type { Target } from "../../flow/document/flow";
import { omitUndefined } from "../../flow/omitUndefined";
import type { TransferTarget } from "../../graph/actions/parts/wire";
import { ownEntry } from "../../ivr/call/ownEntry";
import { listFirstPrompts } from "../../flow/prompts/listFirstPrompts";
import { resolveTarget } from "./resolveTarget";
import { makeCallReference, recordingId, type ActionOf, type Work } from "./work";

/** Picks up; what its caller hears first is named, so that Graph has it by then. */
export async function answer(work: Work): Promise<void> {
  const { plan, audio } = work.context;
  const flow = ownEntry(plan.flows, plan.pinned.entry);
  const preFetch = flow === undefined ? [] : listFirstPrompts(flow, audio, "incoming");
  await work.ports.graph.answer(makeCallReference(work), { preFetch });
}

/** Plays clips by the WAVs that publishing made of them; rejects with GRAPH_REFUSED when none of them has one. */
export async function playClips(
  work: Work,
  operation: string,
  clips: readonly Clip[],
): Promise<void> {
  const prompts = promptsOf(work, clips);
  if (prompts.length === 0) throw lacking("No clip of what is played has a WAV: publish again.");
  await work.ports.graph.playPrompt(makeCallReference(work), { operation, prompts });
}

/** Plays a kept message back to its caller. One that is gone fails like a prompt that cannot be played. */
export async function playRecording(
  work: Work,
  { operation, recording }: ActionOf<"playRecording">,
): Promise<void> {
  const id = recordingId(work, recording);
  const playbackToken = await work.ports.recordings.openRecording(id);
  if (playbackToken === undefined) throw lacking("The recording to be played is gone.");
  const prompts = [{ recordingId: id, playbackToken }];
  await work.ports.graph.playPrompt(makeCallReference(work), { operation, prompts });
}

/** Hands the caller on to what the bindings say of a target. One that they do not name fails like a transfer that Graph refuses. */
export async function transfer(
  work: Work,
  { operation, target: named, replacesCallId }: ActionOf<"transfer">,
): Promise<void> {
  const target = resolveBound(work, named);
  await work.ports.graph.transfer(makeCallReference(work), {
    operation,
    target,
    ...omitUndefined({ replacesCallId }),
  });
}

/** Calls people into the call, by what the bindings say of them. One whom they do not name fails like an invitation that Graph refuses. */
export async function invite(work: Work, { operation, people }: ActionOf<"invite">): Promise<void> {
  const invited = people.map(({ target, replacesCallId }) => ({
    target:
      "userId" in target
        ? { kind: "user" as const, userId: target.userId }
        : resolveBound(work, target),
    ...omitUndefined({ replacesCallId }),
  }));
  await work.ports.graph.invite(makeCallReference(work), { operation, people: invited });
}

function resolveBound({ context, event, log }: Work, named: Target): TransferTarget {
  const target = resolveTarget(context.plan.bindings, named);
  if (target !== undefined) return target;
  log.error("targetNotBound", { callId: event.callId, target: Object.values(named) });
  throw lacking("The target is not bound.");
}

/** Sends a ringing call on to those of its targets that the bindings name; where they name none, it fails as if Graph had refused. */
export async function redirect(
  work: Work,
  { targets: named, ringInSeconds }: ActionOf<"redirect">,
): Promise<void> {
  const { ports, log, event, context } = work;
  const targets = named.flatMap((target) => {
    const found = resolveTarget(context.plan.bindings, target);
    if (found !== undefined) return [found];
    log.error("targetNotBound", { callId: event.callId, target: Object.values(target) });
    return [];
  });
  if (targets.length === 0) throw lacking("No target of a redirect is bound.");
  await ports.graph.redirect(makeCallReference(work), {
    targets,
    ...(ringInSeconds === undefined ? {} : { ringInSeconds }),
  });
}

function promptsOf({ log, context }: Work, clips: readonly Clip[]): readonly PromptAudio[] {
  return clips.flatMap((clip) => {
    const promptId = context.audio[clipKey(clip)];
    if (promptId !== undefined) return [{ promptId }];
    log.error("promptNotFound", { callId: context.state.callId, clipType: clip.type });
    return [];
  });
}

/** What our own documents lack is to the call as if Graph had refused. */
function lacking(message: string): IvrError {
  return new IvrError("GRAPH_REFUSED", message);
}
