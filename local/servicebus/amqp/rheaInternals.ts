import type { EventEmitter } from "node:events";
import type { Server, Socket } from "node:net";

/** A value with its AMQP type, as rhea keeps it; passes through wherever rhea wraps values. */
export type Typed = Readonly<{
  type: Readonly<{ typecode: number }>;
  value: unknown;
}>;

type AmqpReader = { readonly position: number; read: () => Typed; remaining: () => number };

export type AmqpWriter = {
  position: number;
  write: (value: Typed) => void;
  write_uint: (value: number, width: 1 | 2 | 4) => void;
  write_bytes: (bytes: Buffer) => void;
  skip: (bytes: number) => void;
  /** Writes the number of bytes since a place left free there. */
  backfill_size: (width: 1 | 2 | 4, at: number) => void;
  toBuffer: () => Buffer;
};

type AmqpError = Readonly<{ condition: string; description: string }>;

export type Terminus = Readonly<{
  address?: string | null;
  filter?: Readonly<Record<string, unknown>>;
}>;

type Attach = {
  snd_settle_mode: number;
  rcv_settle_mode: number;
  max_message_size: number;
  properties: Readonly<Record<string, unknown>> | null | undefined;
  readonly source: Terminus | null;
  readonly target: Terminus | null;
  readonly name: string;
  /** True when the peer that attaches receives. */
  readonly role: boolean;
};

export type Delivery = {
  readonly id: number;
  readonly remote_state?: Readonly<{
    undeliverable_here?: boolean;
    message_annotations?: Readonly<Record<string, unknown>>;
    error?: Readonly<{ description?: string; info?: Readonly<Record<string, unknown>> }>;
  }>;
  settled: boolean;
  remote_settled: boolean;
  data: unknown;
  accept: () => void;
  reject: (error: AmqpError) => void;
};

export type Link = {
  readonly name: string;
  readonly connection: Connection;
  readonly session: Session;
  readonly local: { readonly handle: number; readonly attach: Attach };
  readonly remote: { readonly attach: Attach };
  credit: number;
  delivery_count: number;
  _draining: boolean;
  _drained: boolean;
  open: () => void;
  close: (error?: AmqpError) => void;
  is_open: () => boolean;
  set_source: (source: Terminus) => void;
  set_target: (target: Terminus) => void;
  send: (message: unknown, tag?: Buffer, format?: number) => Delivery;
};

export type AttachFrame = Readonly<{ performative: Attach }>;
export type TransferFrame = Readonly<{ performative: { message_format?: number } }>;

export type Session = {
  readonly links: Readonly<Record<string, Link | undefined>>;
  readonly outgoing: {
    readonly next_delivery_id: number;
    readonly next_pending_delivery: number;
    readonly next_transfer_id: number;
    readonly window: number;
    available: () => number;
  };
  readonly incoming: { readonly next_transfer_id: number; readonly window: number };
  on_attach: (frame: AttachFrame) => void;
  on_transfer: (frame: TransferFrame) => void;
  create_sender: (name: string) => Link;
  create_receiver: (name: string) => Link;
  each_link: (action: (link: Link) => void) => void;
  each_sender: (action: (link: Link) => void) => void;
  is_open: () => boolean;
  output: (frame: unknown) => void;
  _process: () => void;
};

export type Connection = {
  readonly socket: Socket;
  close: (error: AmqpError) => void;
  is_open: () => boolean;
  each_link: (action: (link: Link) => void) => void;
  _write_frame: () => void;
};

/** What rhea passes to listeners; which fields are there depends on the event. */
export type RheaEvent = Readonly<{
  connection: Connection;
  session: Session;
  sender: Link;
  receiver: Link;
  delivery: Delivery;
  /** The undecoded payload of a delivery: see letAttachesWait. */
  message: Buffer;
  format: number;
}>;

export type Container = EventEmitter & {
  /** The ways to sign in, by their names, in the order in which they are offered. */
  readonly sasl_server_mechanisms: Record<string, unknown> & { enable_anonymous: () => void };
  listen: (options: Readonly<{ host: string; port: number }>) => Server;
};

export type DecodedMessage = Readonly<{
  message_id?: unknown;
  reply_to?: string;
  application_properties?: Readonly<Record<string, unknown>>;
  body?: unknown;
}>;

type Rhea = Readonly<{
  create_container: (options: Readonly<Record<string, unknown>>) => Container;
  types: Readonly<{
    Reader: new (bytes: Buffer) => AmqpReader;
    Writer: new () => AmqpWriter;
    Map32: (keysAndValues: readonly Typed[]) => Typed;
    List32: (values: readonly Typed[]) => Typed;
    wrap: (value: unknown) => Typed;
    unwrap: (value: unknown) => unknown;
    wrap_list: (values: readonly unknown[]) => Typed;
    wrap_array: (values: readonly unknown[], typecode: number) => Typed;
    wrap_boolean: (value: boolean) => Typed;
    wrap_ubyte: (value: number) => Typed;
    wrap_uint: (value: number) => Typed;
    wrap_ulong: (value: number) => Typed;
    wrap_int: (value: number) => Typed;
    wrap_long: (value: number | Buffer) => Typed;
    wrap_timestamp: (value: number) => Typed;
    wrap_uuid: (value: Buffer) => Typed;
    wrap_string: (value: string) => Typed;
    wrap_symbol: (value: string) => Typed;
    described: (descriptor: Typed, value: Typed) => Typed;
  }>;
  message: Readonly<{
    decode: (bytes: Buffer) => DecodedMessage;
    accepted: () => Readonly<{ described: () => Typed }>;
    rejected: (fields: Readonly<{ error: AmqpError }>) => Readonly<{ described: () => Typed }>;
  }>;
}>;

type Frames = Readonly<{
  flow: (fields: Readonly<Record<string, number | boolean>>) => unknown;
  disposition: (
    fields: Readonly<{
      role: boolean;
      first: number;
      last: number;
      state: Typed;
      settled: boolean;
    }>,
  ) => unknown;
}>;

/**
 * The parts of rhea 3.0.5 that a broker needs. Its own typings describe a client's side only (no handles, windows, settle
 * flags or frames, and `any` for values), so these are written by hand after its source and cast here, nowhere else.
 */
export const [rhea, frames] = [require("rhea"), require("rhea/lib/frames.js")] as [Rhea, Frames];

/** The typed members of a list or array, or a map's keys and values in turn; none for anything else. */
export function membersOf(compound: Typed): readonly Typed[] {
  return Array.isArray(compound.value) ? compound.value.filter(isTyped) : [];
}

const isTyped = (value: unknown): value is Typed =>
  typeof value === "object" && value !== null && "type" in value;
