import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { graphScenarios } from "../../lib/graph/consent/scenarios";
import { permissions } from "../../lib/graph/permissions";

const script = readFileSync(resolve("scripts/azure/registerApp.sh"), "utf8");

const listed = (name: string) =>
  [
    ...(new RegExp(`readonly ${name}=\\(([^)]*)\\)`).exec(script)?.[1] ?? "").matchAll(
      /"([0-9a-f-]{36}) ([\w.-]+)"/g,
    ),
  ].map(([, id, name]) => `${name} ${id}`);

it("an administrator consents to the permissions of the table that are asked for, and to no other", () => {
  const granted = listed("permissions");
  const asked = Object.entries(permissions).flatMap(([name, { id, isAsked }]) =>
    isAsked ? [`${name} ${id}`] : [],
  );
  expect(asked).not.toEqual([]);
  expect(granted.toSorted()).toEqual(asked.toSorted());
});

it("what may be asked for besides is what steps and the placing of calls need, and nothing more", () => {
  const needed = Object.values(graphScenarios).flatMap(({ least }) => (least ? [least] : []));
  const more = Object.entries(permissions).flatMap(([name, { id, isAsked }]) =>
    !isAsked && needed.some((one) => one === name) ? [`${name} ${id}`] : [],
  );
  expect(more).not.toEqual([]);
  expect(listed("more_permissions").toSorted()).toEqual(more.toSorted());
});
