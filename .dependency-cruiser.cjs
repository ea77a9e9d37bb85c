/*
 * The layers, as rules that `npm run layers` checks: `functions -> lib/compose -> adapters -> ports <- ingress, worker,
 * publishing, outbound -> ivr, flow`. Each rule says why it is there; docs/architecture.md shows the same as a picture.
 */

const { outerLayers } = require("./scripts/outerLayers.cjs");

const core = "^lib/(?:ivr|flow)/";
/** What adapters implement and the parts that decide only know: function types, nothing that runs. */
const ports = "^lib/(?:worker|publishing|ingress|outbound)/(?:ports|outboundCallRequest)\\.ts$";
/** The one credential of the app, for all that speaks to Azure. */
const credential = "^lib/identity/makeAzureCredential\\.ts$";
/** What Graph's actions are, as data: the worker asks for them, the client sends them. */
const graphActions = "^lib/graph/actions/";
const shared = "^lib/(?:errors|causeOf|log|config|isLoopback|onceMade)\\.ts$";
const tests = "^(?:tests|bench)/";
/** What proves or measures and is never deployed. */
const outermost = "^(?:tests|bench|chaos)/";
const npm = "^node_modules/";

/** A folder that decides: it may import the core, what is shared, its own files, and what `besides` names. */
const decides = (folder, besides) => ({
  name: `lib-${folder}`,
  severity: "error",
  comment: `lib/${folder} decides and does not connect: adapters come to it as ports.`,
  from: { path: `^lib/${folder}/` },
  to: {
    pathNot: [`^lib/${folder}/`, core, shared, ...besides],
    dependencyTypesNot: ["core"],
  },
});

/** An adapter: it may import the core, the ports it implements, what is shared and its SDK, but no other adapter. */
const adapts = (folder, besides) => ({
  name: `lib-${folder}`,
  severity: "error",
  comment: `lib/${folder} implements ports over one technology; it knows no other adapter but the credential, and nothing that decides.`,
  from: { path: `^lib/${folder}/` },
  to: {
    pathNot: [`^lib/${folder}/`, core, ports, shared, credential, ...besides],
    dependencyTypesNot: ["core"],
  },
});

const package_ = (name) => `^node_modules/${name}/`;

module.exports = {
  forbidden: [
    {
      name: "core-imports-itself-and-zod",
      severity: "error",
      comment:
        "lib/ivr and lib/flow are pure and also run in a browser, so nothing else may be imported.",
      from: { path: core },
      to: { pathNot: [core, package_("zod")] },
    },
    {
      name: "core-reaches-nothing-else",
      severity: "error",
      comment: "The same, along any chain of imports.",
      from: { path: core },
      to: { reachable: true, pathNot: [core, package_("zod")] },
    },
    {
      name: "flow-is-the-ground",
      severity: "error",
      comment: "Documents and what their steps are know nothing of calls: the core stands on them.",
      from: { path: "^lib/flow/" },
      to: { pathNot: ["^lib/flow/", package_("zod")] },
    },
    {
      name: "no-circle-in-the-core",
      severity: "error",
      comment: "Who follows imports, types included, comes to an end.",
      from: { path: core },
      to: { circular: true },
    },
    {
      name: "zod-stays-out-of-the-step",
      severity: "error",
      comment:
        "What a call does next must not wait for a parser: documents are parsed where they are loaded.",
      from: { path: "^lib/ivr/" },
      to: { path: npm },
    },
    {
      name: "shared-knows-nothing",
      severity: "error",
      comment:
        "Errors, the log and the settings are known to all, so they know only the core and zod.",
      from: { path: shared },
      to: { pathNot: [shared, core, package_("zod")] },
    },
    decides("ingress", [package_("(?:jose|zod)")]),
    decides("worker", [graphActions, package_("lru-cache")]),
    decides("outbound", [ports, graphActions, package_("zod")]),
    decides("publishing", [
      ports,
      package_("zod"),
      // Two pure conversions of sound: publishing stores what they return.
      "^lib/speech/(?:silenceWav|toPromptWav|wav/wavDuration)\\.ts$",
      // Pure as the core is: what a flow's test calls come to.
      "^lib/simulation/testFlow\\.ts$",
    ]),
    {
      name: "graph-actions-are-data",
      severity: "error",
      comment: "An action of Graph says what is sent and read; it knows nobody who sends it.",
      from: { path: graphActions },
      to: {
        pathNot: [
          graphActions,
          core,
          shared,
          // What Graph's words mean, pure: the same for news and for answers.
          "^lib/ingress/to(?:Call|Recording)Reading\\.ts$",
          package_("(?:@microsoft/microsoft-graph-types|zod)"),
        ],
      },
    },
    adapts("graph", [
      "^lib/ingress/to(?:Call|Recording)Reading\\.ts$",
      package_("(?:@microsoft/microsoft-graph-(?:client|types)|@azure/identity|zod)"),
    ]),
    adapts("storage", [package_("(?:@azure/(?:data-tables|storage-blob)|lru-cache|zod)")]),
    adapts("messaging", [package_("(?:@azure/service-bus|zod)")]),
    adapts("speech", [package_("zod")]),
    adapts("outside", [package_("zod")]),
    adapts("identity", [package_("(?:@azure/identity|jose)")]),
    decides("simulation", []),
    decides("health", [ports, package_("zod"), "^lib/publishing/loadAnsweringFlows\\.ts$"]),
    decides("importing", [package_("(?:sax|yaml|zod)"), "^lib/json/explainJson\\.ts$"]),
    {
      name: "lib-json",
      severity: "error",
      comment: "lib/json reads texts and knows nothing of what they are about.",
      from: { path: "^lib/json/" },
      to: { pathNot: ["^lib/json/", package_("jsonc-parser")] },
    },
    {
      name: "every-folder-has-its-layer",
      severity: "error",
      comment: "A new folder of lib gets a rule of its own before it gets imports.",
      from: {
        path: "^lib/[^/]+/",
        pathNot:
          "^lib/(?:ivr|flow|ingress|worker|outbound|publishing|importing|simulation|health|graph|storage|messaging|speech|outside|identity|http|json)/",
      },
      to: {},
    },
    {
      name: "lib-http",
      severity: "error",
      comment: "lib/http words answers and logs failures; it knows neither the app nor who asks.",
      from: { path: "^lib/http/" },
      to: {
        pathNot: ["^lib/http/", "^lib/json/", "^lib/(?:errors|causeOf|log)\\.ts$"],
        dependencyTypesNot: ["core"],
      },
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
      name: "only-compose-composes",
      severity: "error",
      comment:
        "lib/compose.ts puts the app together, lib/composeHealth.ts what looks after it; nothing in lib may reach back for the whole of it.",
      from: { path: "^lib/", pathNot: "^lib/compose\\.ts$" },
      to: { path: "^lib/compose(?:Health)?\\.ts$" },
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
