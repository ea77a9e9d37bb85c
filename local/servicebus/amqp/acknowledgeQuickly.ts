import type { EventEmitter } from "node:events";

type QuickConnection = Readonly<{
  socket: EventEmitter & Readonly<{ bytesWritten: number; destroyed: boolean }>;
  isOpen: () => boolean;
  writeEmptyFrame: () => void;
}>;

/**
 * Answers every input at once, with an empty frame (what a heartbeat is) when there is nothing to say. The client leaves
 * Nagle's algorithm on: a small frame waits there until the one before is acknowledged, and the kernel delays an
 * acknowledgement that has nothing to travel with by some 40 ms.
 */
export function acknowledgeQuickly(connection: QuickConnection): void {
  const { socket } = connection;
  let isDue = false;
  socket.on("data", () => {
    if (isDue) return;
    isDue = true;
    const written = socket.bytesWritten;
    setImmediate(() => {
      isDue = false;
      const isSilent = socket.bytesWritten === written && !socket.destroyed;
      if (isSilent && connection.isOpen()) connection.writeEmptyFrame();
    });
  });
}
