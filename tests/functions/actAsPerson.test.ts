import { actAsPerson } from "../../functions/actAsPerson";
import { makeVerifyPerson } from "../../lib/identity/makeVerifyPerson";
import type { Role } from "../../lib/identity/person";
import { aLog } from "../support/aLog";
import { entraConfig } from "../identity/support/anEntra";
import { ask } from "./support/ask";

const token = "f".repeat(64);
const ports = {
  fetch: () => Promise.reject(new Error("Nothing is asked for.")),
  now: () => "2026-11-29T12:00:00Z",
};
const verifyPerson = makeVerifyPerson(
  { ...entraConfig, editor: { isOn: true, signIn: "local", token } },
  ports,
);
const { log } = aLog();
const authorization = `Bearer ${token}`;

function answerFor(role: Role, isOn = true) {
  return actAsPerson(
    () => ({ editor: { isOn }, verifyPerson, log }),
    role,
    (person) => () => Promise.resolve({ jsonBody: person }),
  );
}

describe("actAsPerson", () => {
  it("tells a handler who asks, and lets nobody keep the answer", async () => {
    expect(await ask(answerFor("View"), { headers: { authorization } })).toMatchObject({
      status: 200,
      headers: { "cache-control": "no-store" },
      json: { name: "you", roles: ["View", "Edit", "Publish", "Operate", "Administer"] },
    });
  });

  it("knows somebody on this machine by the name that the address gives", async () => {
    const query = { name: "Anna" };
    const answer = await ask(answerFor("View"), { headers: { authorization }, query });
    expect(answer.json).toMatchObject({ name: "Anna" });
  });

  test.each([{}, { authorization: "Bearer wrong" }, { authorization: token }])(
    "refuses a stranger with %j",
    async (headers) => {
      expect(await ask(answerFor("View"), { headers })).toMatchObject({
        status: 401,
        json: { error: { code: "NOT_SIGNED_IN" } },
      });
    },
  );

  const allowed: Readonly<Record<Role, readonly Role[]>> = {
    View: ["View"],
    Edit: ["View", "Edit"],
    Publish: ["View", "Edit", "Publish"],
    Operate: ["View", "Operate"],
    Administer: ["View", "Edit", "Publish", "Operate", "Administer"],
  };
  const roles = Object.keys(allowed) as Role[];
  test.each(roles)("lets the role %s do what it includes, and nothing else", async (as) => {
    const statuses = await Promise.all(
      roles.map(async (needed) => {
        const { status } = await ask(answerFor(needed), {
          headers: { authorization },
          query: { as },
        });
        return [needed, status];
      }),
    );
    expect(statuses).toEqual(
      roles.map((needed) => [needed, allowed[as].includes(needed) ? 200 : 403]),
    );
  });

  it("is not there while the editor is off", async () => {
    expect((await ask(answerFor("View", false), { headers: { authorization } })).status).toBe(404);
  });
});

describe("makeVerifyPerson", () => {
  const request = { authorization, as: undefined };

  it("knows its token at a loopback address alone", async () => {
    expect(
      await verifyPerson({ ...request, url: "http://localhost:7071/editor/api/me" }),
    ).toBeDefined();
    expect(await verifyPerson({ ...request, url: "http://rebound.example/editor/api/me" })).toBe(
      undefined,
    );
  });

  it("lets nobody in with Entra while no app is named", async () => {
    const withEntra = makeVerifyPerson(
      { ...entraConfig, editor: { isOn: true, signIn: "entra", appId: undefined } },
      ports,
    );
    expect(await withEntra({ ...request, url: "http://127.0.0.1/editor/api/me" })).toBe(undefined);
  });
});
