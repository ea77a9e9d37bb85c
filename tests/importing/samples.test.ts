import { bindingsSchema, type Bindings } from "../../lib/flow/bindings";
import { checkFlow } from "../../lib/flow/checkFlow";
import { missingFrom } from "./support/missingFrom";
import { importSample, samples } from "./support/samples";

/** Every option, prompt, timer, count, target and schedule of each sample, as the file has it or as it is in our units. */
const facts: Readonly<Record<string, readonly string[]>> = {
  "freeswitch/demo_ivr.xml": [
    ...['"demo_ivr"', '"demo_ivr_submenu"', '"firstDigitTimeout":10,', '"firstDigitTimeout":15,'],
    ...['"interDigitTimeout":2', '"noInput":3,"noMatch":3', "digit-len” (4)", "confirm-attempts"],
    ...[
      "flite rms",
      '"That was an invalid entry."',
      '"Goodbye."',
      '"Welcome to freeswitch. This ivr',
    ],
    ...['"pause":1.5', '"pause":2', '"pause":1}', "The pauses of 100 ms", "demo_ivr_count"],
    ...['"keys":"1"', '"keys":"2"', '"keys":"3"', '"keys":"4"', '"keys":"5"', '"keys":"6"'],
    ...[
      '"keys":"10[01]x"',
      '"keys":"9"',
      '"keys":"*"',
      "bridge sofia/$${domain}/888@conference.freeswitch.org",
    ],
    ...["transfer 9196 XML default", "transfer 9664 XML default", "transfer 9191 XML default"],
    ...[
      "transfer 1234*256 enum",
      "transfer $1 XML features",
      '"next":"demo_ivr_submenu"',
      '"next":"main"',
    ],
    ...["FS echo", "MOH", "ClueCon", "Screaming monkeys", "demo sub menu", "Repeat this menu"],
    ...[
      "To call the freeswitch conference please press 1.",
      "To hear sample submenu please press 4.",
    ],
    ...["To return to previous menu please press star.", "What is commented out"],
  ],
  "twilio/schedule-check-flow.json": [
    ...[
      "Example flow that checks open hours",
      '"entry":"check_schedule"',
      "${SCHEDULE_MANAGER_SID}",
    ],
    ...[
      "${SCHEDULE_MANAGER_ENV_SID}",
      "${FUNCTION_CHECK_SCHEDULE_SID}",
      '"input":{"name":"Example"}',
    ],
    ...[
      "https://${SCHEDULE_MANAGER_DOMAIN}/check-schedule",
      '"failed":"send_to_flex"',
      '"next":"is_open"',
    ],
    ...[
      '{"op":"eq","args":[{"var":"check_schedule.isOpen"},"true"]},"next":"send_to_flex"',
      '"otherwise":"say_closed"',
    ],
    ...[
      '{"var":"check_schedule.closedReason"},"manual"',
      '{"var":"check_schedule.closedReason"},"holiday"',
    ],
    ...[
      "due to unforseen circumstances. Please call back later. Thank you",
      "due to the holiday. Please call back",
    ],
    ...[
      '"We are currently closed. Please call back during our normal',
      "${WORKFLOW_SID}",
      "${VOICE_CHANNEL_SID}",
    ],
    ...["allow_concurrent_calls", '{"queue":"send_to_flex"}'],
  ],
  "amazon-connect/RulesEngineDTMFMenu.json": [
    ...[
      "{{contactFlows.RulesEngineError.arn}}",
      "{{contactFlows.RulesEngineMain.arn}}",
      '"rulesEngineError"',
    ],
    ...['"rulesEngineMain"', "{{lambdaFunctions.connectdtmfmenu.arn}}", '"timeout":7', '"NOINPUT"'],
    ...[
      '{"selectedOption":{"var":"StoredCustomerInput"}}',
      '"firstDigitTimeout":5',
      '"length":[1,1]',
    ],
    ...["$.External.CurrentRule_offerMessage,", "$.External.CurrentRule_offerMessagePromptArn"],
    ...["$.External.CurrentRule_errorMessage,", "$.External.CurrentRule_errorMessagePromptArn"],
    ...[
      '{"var":"External.CurrentRule_done"},"true"',
      '{"var":"External.CurrentRule_validSelection"},"false"',
    ],
    ...[
      '{"var":"External.CurrentRule_terminate"},"true"',
      '{"var":"External.CurrentRule_offerMessageType"},"text"',
    ],
    ...[
      '{"var":"External.CurrentRule_offerMessageType"},"ssml"',
      '{"var":"External.CurrentRule_errorMessageType"},"prompt"',
    ],
    ...['"onNoInput":"lookUpConnectdtmfmenu2"', "DisconnectParticipant"],
  ],
  "amazon-connect/legacy-remote-sample.json": [
    ...[
      "Joanna",
      "Miguel",
      "Giorgio",
      "Celine",
      '["en-US","es-US","it-IT","fr-FR"]',
      '{"LanguageCode":"en"}',
    ],
    ...[
      '{"LanguageCode":"es"}',
      '{"LanguageCode":"it"}',
      '{"LanguageCode":"fr"}',
      "RetrieveConfigLambda",
    ],
    ...[
      '{"CollectionId":"INITIAL","ConfigId":"INITIAL_GREETING"}',
      '{"CollectionId":"ENTRY_FLOW"}',
      '"timeout":8',
    ],
    ...[
      "$.External.EMERGENCY_MESSAGE",
      "$.External.GREETING",
      "$.External.LATEST_NEWS",
      "$.External.HOT_MESSAGE",
    ],
    ...[
      "$.External.ROUTE_TO_AGENT_MESSAGE",
      "$.External.MENU_OPTIONS",
      "$.External.INITIAL_GREETING",
    ],
    ...[
      '{"var":"External.HOT_MESSAGE_FLAG"},"1"',
      '{"var":"External.HOT_MESSAGE_FLAG"},"2"',
      '"firstDigitTimeout":5',
    ],
    ...[
      '"keys":"1","label":"speak as Joanna"',
      '"keys":"2","label":"speak as Miguel"',
      '"keys":"3","label":"speak as Celine"',
    ],
    ...[
      '"keys":"4","label":"speak as Giorgio"',
      '"onNoInput":"speakAsJoanna","onNoMatch":"speakAsJoanna"',
    ],
    ...[
      '"keys":"2","label":"say latest news"',
      '"onNoInput":"sayRouteToAgentMessage"',
      "UpdateFlowLoggingBehavior",
    ],
    ...["“Enable”", "NoMatchingError (to 67211759-ff80-44bb-9b13-9215e071191a)", "remote-Sample"],
  ],
  "genesys/SimpleFinancialIvr_v2-0.yaml": [
    ...["SimpleFinancialIvr", "division", "“Home”", '"entry":"mainMenu"', "en-US", "Jill"],
    ...[
      "Hi welcome to SimpleFinancial. Please listen to our menu carefully.",
      "playAudioOnSilence",
      "detectSilence",
    ],
    ...[
      "timeout.lit.seconds “40”",
      "Entries wait 5 s",
      "interDigitTimeout.lit.seconds “6”",
      "connectTimeout.lit.seconds “15”",
    ],
    ...[
      "Sorry, an error occurred. Please try your call again.",
      '"interDigitTimeout":1',
      '"dialExtension"',
    ],
    ...[
      '"firstDigitTimeout":10',
      '"tries":{"noInput":3,"noMatch":3}',
      "ensureAudioInPrompts",
      "completeMatchTimeout.lit.ms “100”",
    ],
    ...[
      "incompleteMatchTimeout.lit.ms “1500”",
      "maxSpeechLengthTimeout.lit.seconds “20”",
      "minConfidenceLevel.lit “50”",
    ],
    ...[
      "asrCompanyDir “none”",
      "asrEnabledOnFlow",
      "You are at the Main Menu, press 9 to disconnect",
    ],
    ...[
      '"keys":"9","label":"Disconnect","next":"hangup"',
      '"keys":"1","label":"SimpleFinancial401K"',
    ],
    ...[
      '"keys":"2","label":"SimpleFinancialIRA"',
      '{"queue":"simpleFinancial401KQueue"}',
      '{"queue":"simpleFinancialIRAQueue"}',
    ],
    ...[
      "We will transfer you to a 401K specialist shortly",
      "We are experience technical difficulties",
      "priority",
    ],
  ],
  "genesys/ani-blacklist.yaml": [
    ...[
      "{{flow_name}}",
      "{{division}}",
      "Flow.ani",
      "Flow.conversationId",
      '"Initial State"',
      "TECH_Workflow_ANI",
    ],
    ...[
      "TECH_Workflow_ANI_number",
      'contains(Lower(Flow.ani),"anonymous")',
      'contains(Lower(Flow.ani),"unknown")',
    ],
    ...[
      '{"op":"empty","args":[{"var":"caller.number"}]}',
      'Contains(Flow.ani,"localhost")',
      'Contains(Flow.ani,"sip")',
    ],
    ...[
      'Replace(ToString(ToPhoneNumber(Flow.ani).e164), "+","")',
      "{{data_table}}",
      "{{data_action_name}}",
    ],
    ...[
      '{"conversationId":{"var":"conversationId"}}',
      '{"TECH_Blacklisted":"True"}',
      '"next":"return"',
    ],
  ],
  "teams/example2.transcribed.json": [
    ...[
      "Main auto attendant",
      "en-US",
      '"timeZone":"UTC"',
      "VoiceResponseEnabled",
      "operator@contoso.com",
    ],
    ...[
      "Default call flow",
      "Welcome to Contoso!",
      '"by":["name"]',
      "To reach your party by name, enter it now",
    ],
    ...[
      "Tone0",
      '"onNoMatch":"operator"',
      "After Hours call flow",
      "outside of our business hours",
      "After Hours Schedule",
    ],
    ...[
      "Our offices are closed for Christmas from December 24 to December 26.",
      '"holiday":"christmas"',
    ],
    ...[
      '"monday":[["09:00","12:00"],["13:00","17:00"]]',
      '"friday":[["09:00","12:00"],["13:00","17:00"]]',
    ],
    ...[
      '{"name":"Christmas","from":"2017-12-24","to":"2017-12-25"}',
      '"open":"defaultCallFlow","closed":"afterHoursCallFlow"',
    ],
  ],
  "teams/simpleivrbot.transcribed.json": [
    ...[
      "Press 1 for sales, Press 2 for service, Press 3 for other questions.",
      '"keys":"1","label":"ObjectIds:First"',
    ],
    ...[
      '"keys":"2","label":"ObjectIds:Second"',
      '"keys":"[03456789]","label":"ObjectIds:Third"',
      '"onNoMatch":"objectIdsThird"',
    ],
    ...[
      "not handled: the caller stays in silence",
      "no: tones are subscribed to only after the prompt completed",
    ],
  ],
};

/** Bindings with everything filled in that was empty. */
function filledIn(bindings: Bindings): Bindings {
  const text = JSON.stringify(bindings)
    .replaceAll('"url":""', '"url":"https://look-ups.example/answer"')
    .replaceAll('"userId":""', '"userId":"5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001"')
    .replaceAll(':""', ':"+15550100"');
  return bindingsSchema.parse(JSON.parse(text));
}

describe("the samples", () => {
  test.each(samples.map(({ file }) => file))(
    "%s is in its draft or in its report, all of it",
    (file) => {
      expect(missingFrom(importSample(file), facts[file] ?? ["a list of facts"])).toEqual([]);
    },
  );

  test.each(samples.map(({ file }) => file).filter((file) => !file.includes("RulesEngine")))(
    "%s is sound once its names are filled in",
    (file) => {
      const { drafts } = importSample(file);
      const problems = drafts.flatMap(
        ({ flow, bindings }) => checkFlow(flow, { bindings: filledIn(bindings) }).problems,
      );
      expect(drafts).toHaveLength(1);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );

  it("RulesEngineDTMFMenu lacks only the flows it goes on in, and an end of its questions", () => {
    const { drafts } = importSample("amazon-connect/RulesEngineDTMFMenu.json");
    const errors = drafts.flatMap(({ flow, bindings }) =>
      checkFlow(flow, { bindings: filledIn(bindings) }).problems.flatMap(({ severity, code }) =>
        severity === "error" ? [code] : [],
      ),
    );
    expect([...new Set(errors)].toSorted()).toEqual(["roundTrip", "unknownFlow"]);
  });

  test.each(samples.map(({ file }) => file))(
    "%s leaves nothing in its bindings that only looks filled in",
    (file) => {
      const [draft] = importSample(file).drafts;
      const isUnfilled = JSON.stringify(draft?.bindings).includes('""');
      expect(bindingsSchema.safeParse(draft?.bindings).success).toBe(!isUnfilled);
      expect(isUnfilled).toBe(true);
    },
  );
});
