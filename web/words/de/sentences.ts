import type { SentenceWords } from "../types/sentenceWords";

/** How problems are said to those who answer for a flow, in German. */
export const sentences: SentenceWords = {
  sentences: {
    deepMenu: ({ step, value }) =>
      `„${step}“ ist das Menü Nummer ${value("depth")} hintereinander. Anrufer verlieren den Weg: Rücken Sie es näher an den Anfang.`,
    endsUnwarned: ({ step, value }) =>
      `„${step}“ beendet den Anruf, wenn einmal ${value("seconds")} Sekunden lang nichts kommt. Fragen Sie noch einmal, oder führen Sie zu jemandem.`,
    farFromPerson: ({ step, value }) =>
      `Von „${step}“ dauert es ${value("seconds")} Sekunden bis zu einem Menschen. Rücken Sie jemanden näher.`,
    hardWords: ({ step }) =>
      `Die Worte von „${step}“ sind schwer zu verstehen. Nehmen Sie kürzere Wörter und Sätze.`,
    keyFirst: ({ step, value }) =>
      `„${step}“ nennt die Taste zuerst: „${value("words")}“. Sagen Sie erst, wofür sie ist.`,
    languageForeign: ({ step, value }) =>
      `Wer sie braucht, versteht nicht, wie „${step}“ die Sprache ${value("language")} anbietet. Sagen Sie „${value("own")}“.`,
    languageLate: ({ step }) =>
      `„${step}“ bietet andere Sprachen spät an. Bieten Sie sie vor allem anderen an.`,
    lateChoice: ({ step, value }) =>
      `Anrufer hören ${value("seconds")} Sekunden zu, bevor „${step}“ etwas anbietet. Das soll früher kommen.`,
    littleTime: ({ step, value }) =>
      `„${step}“ lässt Anrufern zusammen ${value("seconds")} Sekunden. Warten Sie länger.`,
    longSentence: ({ step, value }) =>
      `„${step}“ hat einen Satz mit ${value("words")} Wörtern. Machen Sie zwei daraus.`,
    noPause: ({ step, value }) =>
      `„${step}“ macht zwischen zwei Möglichkeiten keine Pause: „${value("words")}“. Setzen Sie nach jeder einen Punkt.`,
    operatorKeyDead: ({ step, value }) =>
      `Die Taste ${value("key")} von „${step}“ führt zu einem Menschen, bewirkt aber nichts in ${value("steps")}.`,
    promotion: ({ step, value }) =>
      `„${step}“ hält Anrufer mit „${value("words")}“ von der Auswahl ab. Sagen Sie es später, oder lassen Sie es weg.`,
    relayTooSlow: ({ step, value }) =>
      `Wer für gehörlose Anrufer mitschreibt, braucht für die Worte von „${step}“ ${value("needed")} Sekunden; gewartet wird ${value("seconds")}. Sagen Sie weniger, oder warten Sie länger.`,
    fewTries: ({ step }) =>
      `„${step}“ gibt auf, bevor die Versuche verbraucht sind. Erlauben Sie mehr Versuche zusammen.`,
    hoursUnnamed: ({ value }) =>
      `Regel ${value("rule")} der Tür nennt, was Öffnungszeiten sagen müssen, aber nicht, welche.`,
    letsGroupsIn: ({ value }) =>
      `Regel ${value("rule")} der Tür nimmt jeden Anruf an, auch Gruppenanrufe und Besprechungen, wo alle das Menü hören würden. Andere Anrufe werden auch ohne Regel angenommen: Entfernen Sie sie, oder geben Sie ihr eine Bedingung.`,
    listAlone: ({ value }) =>
      `Regel ${value("rule")} der Tür vergleicht auf eine Weise mit einer Liste, die nichts bedeutet. Wählen Sie „steht in der Liste“.`,
    neverAtDoor: ({ value }) =>
      `Regel ${value("rule")} der Tür zählt nie, weil Regel ${value("other")} für jeden Anruf gilt. Schieben Sie sie nach oben, oder geben Sie der anderen eine Bedingung.`,
    redirectEnds: ({ value }) =>
      `Regel ${value("rule")} der Tür gibt Anrufe an jemanden, der vielleicht nicht abhebt, und sie kommen nicht zurück. Setzen Sie eine Gruppe, ein Menü in Teams oder eine Voicemail ans Ende.`,
    unknownAtDoor: ({ value }) =>
      `Regel ${value("rule")} der Tür fragt nach „${value("variable")}“, was vor dem Annehmen noch niemand weiß. Lassen Sie einen Schritt danach fragen.`,
    holidaysEndSoon: ({ value }) => `Der letzte eingetragene Feiertag ist am ${value("last")}.`,
    holidaysPast: ({ value }) =>
      `Alle Feiertage sind vorbei; der letzte war ${value("last")}. Tragen Sie die nächsten ein.`,
    languageMissing: ({ step, value }) =>
      `„${step}“ hat keine Worte auf ${value("languages")}. Diese Anrufer hören sie auf ${value("heard")}.`,
    longPrompt: ({ step, value }) =>
      `Die Worte von „${step}“ dauern ${value("seconds")} Sekunden. Kürzen Sie sie.`,
    longRetention: ({ step, value }) =>
      `„${step}“ bewahrt Nachrichten ${value("days")} Tage auf. Dürfen Sie das?`,
    manyOptions: ({ step, value }) =>
      `„${step}“ bietet ${value("options")} Möglichkeiten. Mehr als ${value("most")} merkt sich niemand.`,
    neverOpen: () => "Nach diesen Zeiten ist nie geöffnet.",
    alertMisfit: ({ step, value }) =>
      value("kind") === "missing"
        ? `„${step}“ muss „${value("variable")}“ mitschicken: Der Ablauf „${value("flow")}“ braucht es.`
        : `„${step}“ schickt „${value("variable")}“ mit, was der Ablauf „${value("flow")}“ nicht kennt.`,
    noConfirm: ({ step, value }) =>
      `„${step}“ alarmiert mit dem Ablauf „${value("flow")}“, der keine Taste verlangt. Niemand wüsste, ob ein Mensch zuhört.`,
    nobodyOnCall: ({ step, value }) =>
      `„${step}“ alarmiert „${value("name")}“, wo niemand Bereitschaft hat.`,
    noNumberToCallFrom: ({ step, value }) =>
      `„${step}“ alarmiert Telefonnummern von „${value("name")}“, und es gibt keine Nummer, von der aus sie angerufen werden.`,
    unknownOnCall: ({ step, value }) =>
      `„${step}“ alarmiert „${value("list")}“ mit „${value("name")}“, was hier nicht eingerichtet ist.`,
    noConsent: ({ step }) => `„${step}“ nimmt Anrufer auf, ohne es ihnen zu sagen.`,
    mute: ({ step }) => `„${step}“ beendet den Anruf ohne ein Wort.`,
    noFallback: ({ step }) => `„${step}“ sagt nicht, was geschieht, wenn niemand abnimmt.`,
    noOperator: ({ step }) =>
      `„${step}“ führt zur Zentrale, aber dieser Ablauf hat keine. Legen Sie sie fest, oder wählen Sie ein anderes Ziel.`,
    noOptions: ({ step }) => `„${step}“ bietet nichts zur Auswahl. Fügen Sie eine Taste hinzu.`,
    noText: ({ step }) => `In „${step}“ fehlen noch Worte.`,
    overlappingHours: ({ value }) =>
      `Am selben Tag gibt es zweimal Zeiten, von ${value("from")} bis ${value("to")}.`,
    permissionMissing: ({ step, value }) =>
      `„${step}“ ist hier noch nicht erlaubt (${value("permission")}).`,
    noNumberLeadsHere: ({ step }) =>
      `„${step}“ ruft eine Telefonnummer an. Das geht nur in Anrufen bei einer Ihrer Nummern, und keine führt in diesen Ablauf.`,
    permissionsUnknown: () => "Was hier erlaubt ist, ist nicht bekannt.",
    roundTrip: ({ value }) => `Anrufer gehen im Kreis: ${value("steps")}.`,
    testFailed: ({ value }) =>
      `Der Test „${value("test")}“ verläuft anders als erwartet. Spielen Sie ihn vor, um zu sehen, wie.`,
    sameKeys: ({ step, value }) =>
      `In „${step}“ gibt es die Taste ${value("keys")} zweimal. Geben Sie einer davon eine andere.`,
    shareSum: ({ step, value }) =>
      `Die Wege von „${step}“ ergeben zusammen ${value("sum")} %, nicht 100.`,
    silent: ({ step }) => `In „${step}“ hören Anrufer womöglich nichts. Schreiben Sie etwas.`,
    unknownFlow: ({ step, value }) =>
      `„${step}“ führt zum Ablauf „${value("flow")}“, den es nicht gibt oder der nicht live ist.`,
    unknownName: ({ step, value }) =>
      `„${step}“ verwendet „${value("name")}“, was hier nicht eingerichtet ist. Wählen Sie etwas anderes.`,
    unknownChannel: ({ step, value }) =>
      `Niemand erfährt von Nachrichten bei „${step}“: Der Kanal „${value("name")}“ ist hier nicht eingerichtet.`,
    soundLeaves: ({ step, value }) =>
      value("kind") === "mail"
        ? `Nachrichten bei „${step}“ gehen als Ton per Mail hinaus. Dort bleiben sie, auch wenn sie hier gelöscht werden.`
        : `Nachrichten bei „${step}“ sollen als Ton hinausgehen, aber der Kanal von „${value("name")}“ ist keine Mail.`,
    callbackRuleNames: ({ step, value }) =>
      `„${step}“ notiert Wünsche für „${value("queue")}“, bei dem „${value("name")}“ zurückrufen soll. Das ist hier nicht eingerichtet.`,
    typedNumbersNotCalled: ({ step, value }) =>
      `„${step}“ fragt nach einer Nummer. „${value("queue")}“ ruft eingetippte Nummern nicht von selbst zurück.`,
    unknownQueue: ({ step, value }) =>
      `„${step}“ notiert Wünsche für „${value("name")}“, was hier nicht eingerichtet ist. Sorgen Sie dafür, dass jemand sie abarbeitet.`,
    unknownLeftOut: ({ value }) =>
      `Die Seite des Menüs lässt „${value("name")}“ weg, das es nicht mehr gibt.`,
    unknownStep: ({ value }) => `Ein Weg führt zu „${value("name")}“, das es nicht mehr gibt.`,
    unreachable: ({ step }) =>
      `Zu „${step}“ kommt kein Anrufer. Lassen Sie einen anderen Schritt hierher führen, oder entfernen Sie ihn.`,
    untoldMeeting: ({ step }) =>
      `„${step}“ legt eine Besprechung an, und niemand erfährt, wie man beitritt.`,
    untoldOption: ({ step, value }) =>
      `„${step}“ sagt nirgends, dass man ${value("keys")} drücken kann. Sagen Sie es, oder lassen Sie die Taste unerwähnt.`,
    uselessKey: ({ step, value }) =>
      `„${step}“ fordert auf, ${value("keys")} zu drücken, was dort nichts bewirkt.`,
    wrongKeys: ({ step, value }) =>
      `In „${step}“ lässt sich „${value("keys")}“ auf keinem Telefon drücken.`,
  },
};
