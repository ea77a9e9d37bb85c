import { EventEmitter } from "node:events";
import { acknowledgeQuickly } from "../../../../local/servicebus/amqp/acknowledgeQuickly";

function fakeConnection() {
  const socket = Object.assign(new EventEmitter(), { bytesWritten: 0, destroyed: false });
  const connection = { socket, emptyFrames: 0, isOpen: true };
  acknowledgeQuickly({
    socket,
    isOpen: () => connection.isOpen,
    writeEmptyFrame: () => {
      connection.emptyFrames++;
    },
  });
  return connection;
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("acknowledgeQuickly", () => {
  it("answers input that nothing was said to, once however many pieces it came in", async () => {
    const connection = fakeConnection();
    connection.socket.emit("data");
    connection.socket.emit("data");
    await nextTurn();
    expect(connection.emptyFrames).toBe(1);
    connection.socket.emit("data");
    await nextTurn();
    expect(connection.emptyFrames).toBe(2);
  });

  it("adds nothing to an answer that is on its way", async () => {
    const connection = fakeConnection();
    connection.socket.emit("data");
    connection.socket.bytesWritten += 8;
    await nextTurn();
    expect(connection.emptyFrames).toBe(0);
  });

  it("says nothing on a connection that closed meanwhile", async () => {
    const connection = fakeConnection();
    connection.socket.emit("data");
    connection.isOpen = false;
    await nextTurn();
    expect(connection.emptyFrames).toBe(0);
  });
});
