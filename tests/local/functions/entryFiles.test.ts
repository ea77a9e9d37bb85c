import { relative } from "node:path";
import { entryFiles } from "../../../local/functions/entryFiles";
import { aDirectory, removeDirectories } from "./support/aDirectory";
import { refusal } from "./support/refusal";

afterAll(removeDirectories);

const anApp = (main: string | undefined) =>
  aDirectory({
    "package.json": JSON.stringify({ name: "app", main }),
    "index.js": "",
    "dist/main.cjs": "",
    "dist/main.cjs.map": "",
    "dist/functions/health.js": "",
    "dist/functions/calls/worker.js": "",
    "dist/node_modules/other/index.js": "",
  });

describe("entryFiles", () => {
  it.each([
    ["dist/main.cjs", ["dist/main.cjs"]],
    ["./dist/main.cjs", ["dist/main.cjs"]],
    [undefined, ["index.js"]],
    ["dist/functions/*.js", ["dist/functions/health.js"]],
    ["dist/**/*.js", ["dist/functions/calls/worker.js", "dist/functions/health.js"]],
    ["dist/{main.cjs,functions/*.js}", ["dist/functions/health.js", "dist/main.cjs"]],
    ["dist/mai?.cjs", ["dist/main.cjs"]],
  ])("of the main %s are %j", (main, expected) => {
    const directory = anApp(main);
    expect(entryFiles(directory).map((file) => relative(directory, file))).toEqual(expected);
  });

  it("asks for a build when nothing is there", () => {
    const directory = anApp("dist/index.cjs");
    expect(refusal(() => entryFiles(directory))).toEqual({
      code: "CONFIG_INVALID",
      message: `No file in ${directory} matches "dist/index.cjs", the "main" of package.json: build the app first.`,
    });
  });
});
