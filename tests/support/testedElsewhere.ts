/**
 * Files of lib that decide something and have no test beside them, by the file or the folder: what tests them instead. None may come
 * to them without such a reason.
 */
export const testedElsewhere: Readonly<Record<string, string>> = {
  compose:
    "It puts parts together, which every test of whole calls runs; bundle.test.ts loads each.",
  editing: "Each use case is what an address of the API does: tests/functions/api.",
  "flow/check/caller":
    "They measure for the checks beside them, whose tests give the sentence and its edge.",
  "flow/check/facts/listBoundNames":
    "checkBoundNames.test.ts looks at every place a name may have.",
  "flow/check/form/listKnownFields": "toFormProblems.test.ts gives the fields that it suggests.",
  "flow/check/graph/callGraph": "checkReach, checkWays and checkRoundTrips walk it.",
  "flow/document": "Schemas: flowJsonSchema.test.ts and the sentences of toFormProblems.test.ts.",
  "flow/prompts/phrases": "A table of words, which the transcripts say.",
  "flow/spoken": "The tests of each language say every kind of value.",
  "flow/steps": "exits.test.ts and the transcripts ask each type of step.",
  "graph/actions":
    "Each request is compared with a documented one in actions.test.ts and its siblings, each answer read there.",
  "graph/client":
    "makeGraph puts it together, and the tests of actions and requests go through it.",
  "http/writeCallbackPage": "A page: the tests of its address read it.",
  importing: "Each importer is tested by whole files of its system.",
  "ivr/steps/behaviour": "Types, and what no step does otherwise.",
  "ivr/steps/index": "The list of steps.",
  menuPage: "makeMenuPage.test.ts reads whole pages.",
  nightly: "Its tests run the looks of a whole night.",
  "placing/callbacks": "makeCallBack.test.ts places, clashes and ends whole callbacks.",
  "placing/meetingSchema": "A schema, which the tests of its address give its sentences.",
  "simulation/graph":
    "The model of Graph's call: tests/local/graph and every simulated call run it.",
  "speech/listening": "findSoundWarnings.test.ts gives sounds at its bounds.",
  "speech/wav": "parseWav.test.ts reads every format.",
  storage: "Adapters meet the contracts of tests/contracts, in memory and on Azurite.",
};
