import { answeringGraph } from "../client/answeringGraph";

function aDirectory(...answers: readonly Response[]) {
  const { graph, sent } = answeringGraph(...answers);
  const { directory } = graph;
  return {
    directory,
    urls: () => sent.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`),
  };
}
const root = "https://graph.microsoft.com/v1.0";

describe("people of the tenant", () => {
  it("are asked for fifteen at a time, each once", async () => {
    const { directory, urls } = aDirectory(
      Response.json({
        value: [
          { id: "ID-1", accountEnabled: true },
          { id: "id-2", accountEnabled: false },
          { odd: true },
        ],
      }),
      Response.json({ value: [{ id: "id-16" }] }),
    );
    const ids = Array.from({ length: 16 }, (_none, index) => `id-${index + 1}`);
    const users = await directory.findUsers([...ids, "ID-1"]);
    expect([...users]).toEqual([
      ["id-1", "there"],
      ["id-2", "disabled"],
      ["id-16", "there"],
    ]);
    const first = ids.slice(0, 15).map((id) => `'${id}'`);
    expect(urls()).toEqual([
      `GET ${root}/users?$filter=id in (${first.join(",")})&$select=id,accountEnabled`,
      `GET ${root}/users?$filter=id in ('id-16')&$select=id,accountEnabled`,
    ]);
  });

  it("are not gone when Graph refuses to say", async () => {
    const { directory } = aDirectory(
      Response.json({ error: { code: "Authorization_RequestDenied" } }, { status: 403 }),
    );
    await expect(directory.findUsers(["id-1"])).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});

describe("numbers of the tenant", () => {
  it("are read to the last page; who has them is what counts", async () => {
    const path = `${root}/admin/teams/telephoneNumberManagement/numberAssignments`;
    const { directory, urls } = aDirectory(
      Response.json({
        value: [
          { telephoneNumber: "+49 30 555100", assignmentTargetId: "somebody" },
          { telephoneNumber: "+4930555101" },
        ],
        "@odata.nextLink": `${path}?$skiptoken=2`,
      }),
      Response.json({ value: [{ telephoneNumber: "+4930555102", assignmentTargetId: "other" }] }),
    );
    expect([...(await directory.listAssignedNumbers())]).toEqual(["4930555100", "4930555102"]);
    expect(urls()).toEqual([`GET ${path}?$top=999`, `GET ${path}?$skiptoken=2`]);
  });

  it("that have no end are no answer", async () => {
    const { directory } = aDirectory(
      Response.json({ value: [], "@odata.nextLink": `${root}/x?$skiptoken=again` }),
    );
    await expect(directory.listAssignedNumbers()).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});

describe("secrets of the app", () => {
  it("are known by their first letters and their end", async () => {
    const { directory, urls } = aDirectory(
      Response.json({
        passwordCredentials: [
          { hint: "abc", endDateTime: "2026-12-01T00:00:00Z", displayName: "azd" },
          { hint: null, endDateTime: "2026-12-02T00:00:00Z" },
        ],
      }),
    );
    expect(await directory.listAppSecrets("app-1")).toEqual([
      { hint: "abc", endsAt: "2026-12-01T00:00:00Z" },
    ]);
    expect(urls()).toEqual([`GET ${root}/applications(appId='app-1')?$select=passwordCredentials`]);
  });
});
