/*
 * The layers, as rules that `npm run layers` checks: functions -> compose -> adapters -> ports <- use cases -> ivr -> flow.
 * What a folder may import is one row of scripts/layers/layers.json; here the rows become rules, and what is no matter of
 * folders is said. docs/architecture.md shows the same as a picture.
 */
const { kinds, layers } = require("./scripts/layers/layers.json");
const { outerLayers } = require("./scripts/layers/outerLayers.cjs");

const tests = "^(?:tests|bench)/";
/** What proves or measures and is never deployed. */
const outermost = "^(?:tests|bench|chaos)/";
const package_ = (name) => `^node_modules/${name}/`;

/** A folder with all below it, or one file. */
const pathOf = (place) =>
  place.endsWith(".ts") ? `^${place.replaceAll(".", "\\.")}$` : `^${place}/`;

/** Function types, nothing that runs: what adapters implement, and the parts that decide know of one another. */
const ports = "^lib/[^/]+/ports\\.ts$";
const shared = layers.filter(({ kind }) => kind === "shared").map(({ folder }) => pathOf(folder));

/** The places a row names, and the two words that stand for several. */
const expand = (place) => {
  if (place === "ports") return [ports];
  return place === "shared" ? shared : [pathOf(place)];
};

const rules = layers.map(({ folder, kind, imports = [], packages = [] }) => {
  const { because, builtIns, imports: ofKind } = kinds[kind];
  return {
    name: folder.replace(/\.ts$/, "").replaceAll("/", "-"),
    severity: "error",
    comment: because,
    from: { path: pathOf(folder) },
    to: {
      pathNot: [
        pathOf(folder),
        ...[...ofKind, ...imports].flatMap(expand),
        ...packages.map(package_),
      ],
      ...(builtIns ? { dependencyTypesNot: ["core"] } : {}),
      couldNotResolve: false,
    },
  };
});

module.exports = {
  forbidden: [
    ...rules,
    {
      name: "every-folder-has-its-layer",
      severity: "error",
      comment:
        "A new folder of lib gets a row in scripts/layers/layers.json before it gets imports.",
      from: { path: "^lib/", pathNot: layers.map(({ folder }) => pathOf(folder)) },
      to: {},
    },
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Of two modules one is further in; what both need is a third. Types are imports, too.",
      from: { path: "^(?:functions|lib|local|web|scripts|chaos)/" },
      to: { circular: true },
    },
    {
      name: "only-compose-composes",
      severity: "error",
      comment:
        "The files that put the app together are for the outside; nothing in lib may reach back for the whole of it.",
      from: { path: "^lib/", pathNot: "^lib/compose/" },
      to: { path: "^lib/compose/" },
    },
    {
      name: "only-functions-know-the-functions-package",
      severity: "error",
      comment: "What lib offers is called in tests and scripts, too, where no functions host is.",
      from: { pathNot: ["^functions/", tests] },
      to: { path: package_("@azure/functions") },
    },
    {
      name: "nothing-imports-functions",
      severity: "error",
      comment: "They are the outermost part: only the local host's start and the tests load them.",
      from: {
        pathNot: ["^functions/", "^local/stack/startStack\\.ts$", tests],
      },
      to: { path: "^functions/" },
    },
    {
      name: "lib-is-inside",
      severity: "error",
      comment: "What is deployed knows nothing of what only runs here.",
      from: { path: "^(?:lib|functions)/" },
      to: { path: "^(?:local|scripts|tests|bench|chaos|web)/" },
    },
    {
      name: "local-stays-local",
      severity: "error",
      comment:
        "A script may ask which stack is running here and borrow its voice, and nothing else of it.",
      from: { pathNot: ["^(?:local|lib|functions)/", outermost] },
      to: {
        path: "^local/",
        pathNot: "^local/(?:stack/(?:findRunningStack|stackFile)\\.ts$|voice/)",
      },
    },
    {
      name: "local-parts-are-strangers",
      severity: "error",
      comment:
        "The broker, the host and the simulated Graph stand in for services of others: they meet over the network alone.",
      from: { path: "^local/(servicebus|functions|graph)/" },
      to: { path: "^local/", pathNot: "^local/$1/" },
    },
    {
      name: "chaos-runs-the-app",
      severity: "error",
      comment:
        "chaos drives the app and the pure model of Graph's calls on a clock of its own: nothing that listens.",
      from: { path: "^chaos/" },
      to: {
        pathNot: [
          "^scripts/commandLine/readOptions\\.ts$",
          "^(?:chaos|lib)/",
          "^local/graph/(?:calls/|actions/|simulatorEvent|simulatorSettings)",
          "^local/graph/media/(?:readPromptWav|writeRecordingWav)\\.ts$",
          package_("(?:zod|prettier|@microsoft/microsoft-graph-client)"),
        ],
        dependencyTypesNot: ["core"],
      },
    },
    ...outerLayers,
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "Tests know the code; the code does not know its tests.",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment:
        "An import of a module that is not there; @azure/functions-core exists only inside the host.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^@azure/functions-core$" },
    },
    {
      name: "no-development-package-in-the-app",
      severity: "error",
      comment:
        "npm ci --omit=dev must give all that runs in Azure; packages of types are gone by then.",
      from: { path: "^(?:lib|functions)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg"],
        pathNot: package_("@microsoft/microsoft-graph-types"),
      },
    },
  ],
  options: {
    // TypeScript 7 has no JS API; without swc no .ts file would be seen at all.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^tests/fixtures/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "import", "default"],
      // A package of types has nothing else to find.
      mainFields: ["main", "types"],
    },
  },
};
