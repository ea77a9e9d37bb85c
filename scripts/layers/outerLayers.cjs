/*
 * The layers of programs that nothing imports, for .dependency-cruiser.cjs.
 */

/** What the editor's model may import, and that neither it nor chaos is imported. */
exports.outerLayers = [
  {
    name: "nothing-imports-chaos",
    severity: "error",
    comment: "What proves the app is no part of it.",
    from: { pathNot: ["^chaos/", "^tests/"] },
    to: { path: "^chaos/" },
  },
  {
    name: "web-model-is-pure",
    severity: "error",
    comment: "What the editor makes of a flow is told from how it is shown: no preact, no screen.",
    from: { path: "^web/(?:model|words)/", pathNot: "^web/words/useWords\\.ts$" },
    to: {
      pathNot: [
        "^web/(?:model|words)/",
        "^lib/(?:flow|ivr|simulation)/",
        "^lib/canary/measures\\.ts$",
      ],
    },
  },
  {
    name: "nothing-imports-web",
    severity: "error",
    comment: "The editor is a program of its own: the build alone takes it up.",
    from: { pathNot: ["^web/", "^(?:tests|bench)/"] },
    to: { path: "^web/" },
  },
];
