import { toKeys } from "../../../lib/importing/freeswitch/toKeys";
import { importText } from "../support/importText";

function menu(attributes: string, entries = "", more = "") {
  return importText(
    "freeswitch",
    `<include>\n<menu name="top" greet-long="say:Press 1." ${attributes}>\n${entries}\n</menu>${more}</include>`,
  );
}

describe("toKeys", () => {
  test.each([
    ["1", "1"],
    ["*", "*"],
    ["42#", "42#"],
    ["/^(10[01][0-9])$/", "10[01]x"],
    ["/^10[01]\\d$/", "10[01]x"],
    ["/^(\\d{4})$/", "xxxx"],
    ["/^[2-57]\\*$/", "[2-57]*"],
    ["/^(1|2)$/", undefined],
    ["/^1.*$/", undefined],
    ["/^\\d+$/", undefined],
    ["/^\\d{25}$/", undefined],
    ["A", undefined],
    ["", undefined],
  ])("writes %s as %s", (digits, keys) => {
    expect(toKeys(digits)).toBe(keys);
  });
});

describe("a FreeSWITCH menu", () => {
  it("keeps its timers in seconds and its tries, and says goodbye after the last", () => {
    const { flow } = menu(
      'timeout="8000" inter-digit-timeout="1500" max-failures="2" exit-sound="say:Bye."',
      '<entry action="menu-back" digits="10"/>',
    );
    expect(flow.nodes["top"]).toMatchObject({
      firstDigitTimeout: 8,
      interDigitTimeout: 1.5,
      tries: { noInput: 2, noMatch: 2, total: 4 },
      onExhausted: "topExit",
    });
    expect(flow.nodes["topExit"]).toEqual({ type: "hangup", title: "Goodbye", prompt: "Bye." });
  });

  it("waits half as long for the next key when it does not say, and only where there is one", () => {
    const long = menu('timeout="8000"', '<entry action="menu-back" digits="10"/>').flow.nodes[
      "top"
    ];
    const short = menu('timeout="8000"', '<entry action="menu-back" digits="1"/>').flow.nodes[
      "top"
    ];
    expect([long, short]).toEqual([
      expect.objectContaining({ interDigitTimeout: 4 }),
      expect.not.objectContaining({ interDigitTimeout: 4 }),
    ]);
  });

  it("says when a number had to change, and when it is none", () => {
    const { flow, lines } = menu('timeout="90000" max-failures="many"');
    expect(flow.nodes["top"]).toMatchObject({ firstDigitTimeout: 60 });
    expect(lines).toContain(
      "changed timeout: It was 90 s; here it is 60 s, which may be from 1 to 60.",
    );
    expect(lines).toContain("dropped max-failures: “many” is not a number and was left out.");
  });

  it("turns its entries into options with steps of their own", () => {
    const { flow, bindings } = first(
      menu(
        "",
        [
          '<entry action="menu-exec-app" digits="1" param="transfer +15550123 XML default"/> <!-- Sales -->',
          '<entry action="menu-exec-app" digits="2" param="hangup"/>',
          '<entry action="menu-exec-app" digits="3" param="callcenter support@default"/> <!-- Support -->',
          '<entry action="menu-exec-app" digits="4" param="voicemail default example.com 1000"/> <!-- Message -->',
          '<entry action="menu-exec-app" digits="5" param="playback ivr/ivr-opening_hours.wav"/> <!-- Hours -->',
          '<entry action="menu-play-sound" digits="6" param="say:We are in Bern."/> <!-- Place -->',
          '<entry action="menu-exit" digits="7"/>',
          '<entry action="menu-exec-app" digits="8" param="echo"/> <!-- Echo -->',
        ].join("\n"),
      ),
    );
    expect(flow.nodes["top"]).toMatchObject({
      options: [
        { keys: "1", label: "Sales", next: "sales" },
        { keys: "2", label: "hangup", next: "hangup" },
        { keys: "3", label: "Support", next: "support" },
        { keys: "4", label: "Message", next: "message" },
        { keys: "5", label: "Hours", next: "hours" },
        { keys: "6", label: "Place", next: "place" },
        { keys: "7", label: "the end of the call", next: "hangup" },
        { keys: "8", label: "Echo", next: "echo" },
      ],
    });
    expect(flow.nodes).toMatchObject({
      support: { type: "transfer", to: [{ target: { queue: "supportDefault" } }], failed: "back" },
      message: { type: "transfer", to: [{ target: { voicemail: "mailbox1000" } }] },
      hours: { type: "say", prompt: "Opening hours.", next: "top" },
      place: { type: "say", prompt: "We are in Bern.", next: "top" },
    });
    expect(bindings).toMatchObject({
      numbers: { number15550123: "+15550123", echo: "" },
      queues: { supportDefault: { phone: "" } },
      mailboxes: { mailbox1000: { name: "1000" } },
    });
  });

  it("reports entries that cannot be options", () => {
    const { flow, lines } = menu(
      "",
      [
        '<entry action="menu-top" digits="1"/>',
        '<entry action="menu-top" digits="1"/>',
        '<entry action="menu-top" digits="/^(1|2)$/"/>',
        '<entry action="menu-sub" digits="3" param="nowhere"/>',
        '<entry action="menu-dance" digits="4" param="tango"/>',
      ].join("\n"),
    );
    expect(flow.nodes["top"]).toMatchObject({ options: [{ keys: "1", next: "main" }] });
    expect(lines.filter((line) => line.includes("was left out"))).toEqual([
      "needed entry 1: The keys 1 are taken by an option before, so “menu-top ” was left out.",
      "needed entry /^(1|2)$/: The keys “/^(1|2)$/” say more than a list of keys can, so “menu-top ” was left out. Write an option for each of them.",
      "needed entry 3: The menu “nowhere” is in none of the files, so this entry was left out.",
      "needed entry 4: Nothing here does what “menu-dance” does, so “tango” was left out.",
    ]);
  });

  it("runs applications after the last try", () => {
    const { flow } = menu(
      'exec-on-max-failures="transfer 100 XML default" exec-on-max-timeouts="hangup"',
    );
    expect(flow.nodes["top"]).toMatchObject({
      onNoMatch: "topExec-on-max-failures",
      onNoInput: "hangup",
    });
  });

  it("asks for a PIN that is neither copied nor told", () => {
    const result = menu('pin="4711" pin-file="say:PIN?"');
    expect(result.flow.nodes["top"]).toMatchObject({ pin: { pin: "top", tries: 3 } });
    expect(result.drafts[0]?.bindings.pins).toEqual({ top: "" });
    expect(JSON.stringify(result)).not.toContain("4711");
  });

  it("is a flow of its own unless another menu leads to it", () => {
    const { drafts } = importText(
      "freeswitch",
      `<x><menu name="a"><entry action="menu-sub" digits="1" param="b"/></menu><menu name="b"/><menu name="c"/></x>`,
    );
    expect(drafts.map(({ flow }) => Object.keys(flow.nodes))).toEqual([["a", "b"], ["c"]]);
  });

  it("begins with the first of menus that lead in a circle", () => {
    const sub = (name: string, to: string) =>
      `<menu name="${name}"><entry action="menu-sub" digits="1" param="${to}"/></menu>`;
    const { drafts } = importText("freeswitch", `<x>${sub("a", "b")}${sub("b", "a")}</x>`);
    expect(drafts.map(({ flow }) => flow.entry)).toEqual(["a"]);
  });

  it("speaks the words that a list of recordings gives", () => {
    const { flow } = importText("freeswitch", '<menu name="a" greet-long="ivr/ivr-hi.wav"/>', {
      companions: [
        {
          name: "phrase_en.xml",
          text: '<p><prompt phrase="Good morning, and welcome" filename="ivr-hi.wav"/></p>',
        },
      ],
    });
    expect(flow.nodes["a"]).toMatchObject({ prompt: "Good morning, and welcome." });
  });

  it("reads its options out where nobody knows its words", () => {
    const { flow } = importText(
      "freeswitch",
      '<menu name="a" greet-long="phrase:hello_there"><entry action="menu-top" digits="1"/></menu>',
    );
    expect(flow.nodes["a"]).toMatchObject({
      prompt: [{ text: "Hello there." }, { optionsList: true }],
    });
  });

  it("tells where XML is wrong and imports what it can", () => {
    const { flow, report } = importText(
      "freeswitch",
      '<x>\n<menu name="a" greet-long="say:Tea & cake">\n<entry action="menu-top" digits="1">\n</x>',
    );
    expect(flow.nodes["a"]).toMatchObject({ options: [{ keys: "1" }] });
    const told = report.filter(({ message }) => message.includes("not sound XML"));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ severity }) => severity === "needed")).toBe(true);
    expect(flow.todo?.filter((line) => line.includes("not sound XML"))).toHaveLength(told.length);
  });
});

function first({ drafts }: ReturnType<typeof importText>) {
  const [draft] = drafts;
  if (draft === undefined) throw new Error("Nothing was imported.");
  return draft;
}
