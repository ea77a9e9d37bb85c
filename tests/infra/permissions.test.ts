import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { permissions } from "../../lib/graph/permissions";

const script = readFileSync(resolve("scripts/azure/registerApp.sh"), "utf8");

it("an administrator consents to the permissions of the table that are asked for, and to no other", () => {
  const granted = [
    ...(/permissions=\(([^)]*)\)/.exec(script)?.[1] ?? "").matchAll(/"([0-9a-f-]{36}) ([\w.-]+)"/g),
  ].map(([, id, name]) => `${name} ${id}`);
  const asked = Object.entries(permissions).flatMap(([name, { id, isAsked }]) =>
    isAsked ? [`${name} ${id}`] : [],
  );
  expect(asked).not.toEqual([]);
  expect(granted.toSorted()).toEqual(asked.toSorted());
});
