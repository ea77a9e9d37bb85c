import { fromOperationNotification } from "../../../lib/ingress/operations/fromOperationNotification";
import { operationEntity } from "../../../lib/ingress/operations/operationEntity";

const told = (type: "playPrompt" | "record", entity: object) =>
  fromOperationNotification(operationEntity.parse({ clientContext: "prompt-3", ...entity }), {
    type,
    isDeleted: true,
  });
const good = { code: 200, subcode: 0 };

describe("an operation that was stopped", () => {
  test.each<[string, object]>([
    ["completed", { status: "completed", completionReason: "mediaOperationCanceled" }],
    [
      "completed, code 200",
      { status: "completed", resultInfo: good, completionReason: "mediaOperationCanceled" },
    ],
    ["failed", { status: "failed", resultInfo: { code: 400, subcode: 8508 } }],
  ])("is a prompt nobody heard to the end, though Graph calls it %s", (_, entity) => {
    expect(told("playPrompt", entity)[0]?.fact).toMatchObject({
      type: "promptFailed",
      operation: "prompt-3",
      isCancelled: true,
    });
  });

  it("is told from the attempt after it by the operation's id, or else by being stopped", () => {
    const stopped = { status: "failed", completionReason: "operationCanceled" };
    const finished = { status: "completed", resultInfo: good, recordingLocation: "https://g/1" };

    expect([told("record", stopped), told("record", finished)].flat().map(idOf)).toEqual([
      "operation:prompt-3:cancelled",
      "operation:prompt-3",
    ]);
    expect(told("record", { ...stopped, id: "a1" }).map(idOf)).toEqual(["operation:a1"]);
  });
});

const idOf = ({ identity }: Readonly<{ identity?: string }>) => identity;
