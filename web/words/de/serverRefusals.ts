import type { ServerRefusalWords } from "../types/serverRefusalWords";

const later =
  "Etwas, das gebraucht wird, antwortet nicht. Warten Sie einen Moment und versuchen Sie es noch einmal.";
const notHere =
  "Microsoft Teams hat es nicht erlaubt. Warum, findet in den Protokollen, wer diese Telefonanlage eingerichtet hat.";

/** What the server refuses, in German. */
export const serverRefusals: ServerRefusalWords = {
  FLOW_NOT_FOUND:
    "Diesen Ablauf oder diese Version gibt es nicht mehr. Gehen Sie zur Liste der Abläufe und öffnen Sie ihn von dort.",
  FLOW_CONFLICT:
    "Der Ablauf wurde inzwischen gelöscht, oder etwas anderes von ihm ist im Weg. Wer diese Telefonanlage eingerichtet hat, kann ihn 30 Tage lang zurückholen.",
  FLOW_IN_USE:
    "Zu diesem Ablauf kommen noch Anrufer. Lassen Sie zuerst einen anderen Ablauf seine Nummern annehmen: „Personen und Nummern“, „Gewählte Nummern“.",
  ENTRY_POINT_NOT_FOUND:
    "Diese Nummer nimmt kein Ablauf an. Sehen Sie nach unter „Personen und Nummern“, „Gewählte Nummern“.",
  CANARY_NOT_FOUND:
    "Es ist keine Version mehr auf Probe. Laden Sie die Seite neu, um zu sehen, was live ist.",
  CANARY_RUNNING:
    "Eine andere Version ist bei einigen Anrufern auf Probe. Übernehmen Sie sie zuerst für alle, oder beenden Sie die Probe.",
  CANARY_INVALID:
    "Einige Anrufer können sie jetzt nicht probieren: Eine Version muss live sein, und eine Nummer muss zu ihr führen. Veröffentlichen Sie sie für alle, oder geben Sie dem Ablauf zuerst eine Nummer.",
  PLAN_INVALID: "Diese Zeit geht nicht. Wählen Sie eine, die noch kommt.",
  PLAN_NOT_FOUND: "Es ist nichts mehr geplant. Laden Sie die Seite neu, um zu sehen, was live ist.",
  PLANNED_ALREADY:
    "Es ist schon eine andere Version geplant. Ziehen Sie sie zuerst zurück, dann planen Sie diese.",
  SECOND_PERSON_NEEDED:
    "Sie haben selbst daran gearbeitet, deshalb muss jemand anders veröffentlichen. Bitten Sie um Freigabe.",
  BODY_TOO_LARGE:
    "Das ist zu groß. Nehmen Sie heraus, was nicht gebraucht wird, oder teilen Sie es.",
  SPEECH_SPENT:
    "Für heute wurde genug gesprochen. Versuchen Sie es morgen wieder, oder nehmen Sie die Worte selbst auf.",
  SPEECH_UNAVAILABLE:
    "Die Stimme antwortet nicht. Warten Sie einen Moment und versuchen Sie es noch einmal.",
  STORAGE_UNAVAILABLE: later,
  QUEUE_UNAVAILABLE: later,
  GRAPH_UNAVAILABLE: later,
  GRAPH_THROTTLED: later,
  GRAPH_REFUSED: notHere,
  PERMISSION_MISSING: notHere,
};
