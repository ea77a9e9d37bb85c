import { parse } from "yaml";
import { forReviewers } from "../../scripts/azure/review/forReviewers";

const account = { id: "/storage/a", type: "Microsoft.Storage/storageAccounts" };
const blobs = {
  id: "/storage/a/blobs/default",
  type: "Microsoft.Storage/storageAccounts/blobServices",
};
const others = { id: "/storage/b", type: "Microsoft.Storage/storageAccounts" };
const accepted = [
  { ids: ["Azure.A.One", "CKV_AZURE_1"], environments: ["dev"], reason: "", date: "" },
  { ids: ["Azure.A.Two", "CKV_AZURE_2"], environments: ["prod"], reason: "", date: "" },
];

describe("forReviewers", () => {
  const { resources, template, options, skip } = forReviewers(
    { predictedResources: [account, blobs, others] },
    "rule:\n  include:\n    - Azure.A.One\n    - Azure.A.Two\n",
    accepted,
    "dev",
  );

  it("puts parts inside what they are parts of, as PSRule looks for them", () => {
    expect(resources).toEqual([
      { ...account, resources: [blobs] },
      { ...others, resources: [] },
    ]);
  });

  it("makes a template of them, as Checkov reads it", () => {
    expect(template).toMatchObject({ resources: [account, blobs, others] });
  });

  it("takes out what is accepted in this environment, and in no other", () => {
    expect(parse(options)).toEqual({ rule: { include: ["Azure.A.Two"] } });
    expect(skip).toEqual(["CKV_AZURE_1"]);
  });
});
