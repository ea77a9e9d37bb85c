import { englishPhrases } from "./englishPhrases";
import type { PhraseKey } from "./phraseKeys";
import { findPhraseLanguage, type phraseLanguages } from "./phraseLanguages";

type Phrases = Readonly<Record<PhraseKey, string>>;

const german: Phrases = {
  noInput: "Ich habe leider keine Taste gehört.",
  noMatch: "Diese Auswahl gibt es leider nicht.",
  invalidEntry: "Diese Eingabe kann ich leider nicht verwenden.",
  transferring: "Bitte bleiben Sie am Apparat, ich verbinde Sie.",
  nobodyAvailable: "Leider kann gerade niemand Ihren Anruf annehmen.",
  goodbye: "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
  apology: "Leider ist bei uns etwas schiefgegangen.",
  callLimit: "Dieser Anruf hat leider die Höchstdauer erreicht. Bitte rufen Sie noch einmal an.",
  leaveMessage:
    "Bitte sprechen Sie nach dem Signalton. Drücken Sie die Rautetaste, wenn Sie fertig sind.",
  emptyMessage: "Ich habe leider keine Nachricht gehört.",
  messageKept: "Vielen Dank. Ihre Nachricht wurde gespeichert.",
  reviewMessage:
    "Zum Anhören drücken Sie die 1. Zum neuen Aufnehmen drücken Sie die 2. Für dringend drücken Sie die 3. Zum Absenden drücken Sie die Rautetaste.",
  markedUrgent: "Ihre Nachricht ist als dringend markiert.",
  enterPin: "Bitte geben Sie Ihre PIN ein und drücken Sie dann die Rautetaste.",
  pinWrong: "Diese PIN ist leider nicht richtig.",
  pinLocked: "Es gab zu viele falsche PINs. Bitte versuchen Sie es später noch einmal.",
  oneMoment: "Einen Moment, bitte.",
  noHelp: "Hören Sie die Auswahl an und drücken Sie die passende Taste.",
  callbackOn: "Wir rufen Sie unter dieser Nummer zurück:",
  callbackConfirm: "Zum Bestätigen drücken Sie die 1. Für eine andere Nummer drücken Sie die 2.",
  extensionUnknown: "Diese Durchwahl kenne ich leider nicht.",
  directoryNone: "Ich habe leider niemanden mit diesem Namen gefunden.",
  directoryMany: "Ich habe mehrere Personen gefunden.",
  legFrom: "Sie haben einen Anruf von dieser Nummer:",
  legOffer: "Sie haben einen Anruf.",
  legAbout: "Es geht um:",
  legKeys: "Zum Annehmen drücken Sie die 1. Zum Ablehnen drücken Sie die 2.",
  legTaken: "Sie werden verbunden.",
  legDeclined: "Vielen Dank. Auf Wiederhören.",
  legLost: "Leider konnten Sie nicht verbunden werden. Auf Wiederhören.",
  callbackOffer: "Jemand möchte unter dieser Nummer zurückgerufen werden:",
  callbackKeys: "Um jetzt anzurufen, drücken Sie die 1. Für später drücken Sie die 2.",
  callbackHello: "Guten Tag. Sie haben um einen Rückruf gebeten.",
  callbackHelloKeys:
    "Um verbunden zu werden, drücken Sie die 1. Wenn Sie uns nicht mehr brauchen, drücken Sie die 2.",
  callbackConnected:
    "Guten Tag. Hier ist der Rückruf, um den Sie gebeten haben. Sie werden verbunden.",
  roomAlone:
    "Noch ist niemand sonst hier. Bitte bleiben Sie in der Leitung; die anderen hören Sie, sobald sie da sind.",
  roomUnknown: "Einen Raum mit dieser Nummer gibt es leider nicht.",
  roomFull: "Der Raum ist leider voll.",
  roomClosed: "Der Raum lässt sich leider gerade nicht öffnen.",
};

const french: Phrases = {
  noInput: "Désolé, je n'ai entendu aucune touche.",
  noMatch: "Désolé, ce choix n'existe pas.",
  invalidEntry: "Désolé, je ne peux pas utiliser cette saisie.",
  transferring: "Veuillez patienter, je vous mets en relation.",
  nobodyAvailable: "Désolé, personne ne peut prendre votre appel pour le moment.",
  goodbye: "Merci de votre appel. Au revoir.",
  apology: "Désolé, un problème est survenu de notre côté.",
  callLimit: "Désolé, cet appel a atteint sa durée maximale. Veuillez rappeler.",
  leaveMessage:
    "Veuillez laisser votre message après le signal sonore. Appuyez sur dièse pour terminer.",
  emptyMessage: "Désolé, je n'ai pas entendu de message.",
  messageKept: "Merci. Votre message a été enregistré.",
  reviewMessage:
    "Pour écouter votre message, appuyez sur 1. Pour le réenregistrer, appuyez sur 2. Pour le marquer urgent, appuyez sur 3. Pour l'envoyer, appuyez sur dièse.",
  markedUrgent: "Votre message est marqué urgent.",
  enterPin: "Veuillez saisir votre code, puis appuyez sur dièse.",
  pinWrong: "Désolé, ce code n'est pas correct.",
  pinLocked: "Trop de codes incorrects ont été saisis. Veuillez réessayer plus tard.",
  oneMoment: "Un instant, s'il vous plaît.",
  noHelp: "Écoutez les choix et appuyez sur la touche souhaitée.",
  callbackOn: "Nous vous rappellerons au numéro suivant :",
  callbackConfirm: "Pour confirmer, appuyez sur 1. Pour saisir un autre numéro, appuyez sur 2.",
  extensionUnknown: "Désolé, je ne connais pas ce poste.",
  directoryNone: "Désolé, je n'ai trouvé personne de ce nom.",
  directoryMany: "J'ai trouvé plusieurs personnes.",
  legFrom: "Vous avez un appel de ce numéro :",
  legOffer: "Vous avez un appel.",
  legAbout: "À propos de :",
  legKeys: "Pour le prendre, appuyez sur 1. Pour le refuser, appuyez sur 2.",
  legTaken: "Vous allez être mis en relation.",
  legDeclined: "Merci. Au revoir.",
  legLost: "Désolé, la mise en relation a échoué. Au revoir.",
  callbackOffer: "Quelqu'un souhaite être rappelé à ce numéro :",
  callbackKeys: "Pour appeler maintenant, appuyez sur 1. Pour plus tard, appuyez sur 2.",
  callbackHello: "Bonjour. Vous nous avez demandé de vous rappeler.",
  callbackHelloKeys:
    "Pour être mis en relation, appuyez sur 1. Si vous n'avez plus besoin de nous, appuyez sur 2.",
  callbackConnected: "Bonjour. Voici l'appel que vous avez demandé. Nous vous mettons en relation.",
  roomAlone:
    "Personne d'autre n'est encore là. Veuillez rester en ligne ; les autres vous entendront dès leur arrivée.",
  roomUnknown: "Désolé, aucune salle ne porte ce numéro.",
  roomFull: "Désolé, la salle est pleine.",
  roomClosed: "Désolé, la salle ne peut pas être ouverte pour le moment.",
};

const spanish: Phrases = {
  noInput: "Lo siento, no he oído ninguna tecla.",
  noMatch: "Lo siento, esa opción no existe.",
  invalidEntry: "Lo siento, no puedo usar lo que ha introducido.",
  transferring: "Espere, por favor, le paso la llamada.",
  nobodyAvailable: "Lo siento, nadie puede atender su llamada en este momento.",
  goodbye: "Gracias por su llamada. Adiós.",
  apology: "Lo siento, ha ocurrido un problema por nuestra parte.",
  callLimit: "Lo siento, esta llamada ha alcanzado su duración máxima. Vuelva a llamar, por favor.",
  leaveMessage: "Deje su mensaje después de la señal. Pulse almohadilla cuando termine.",
  emptyMessage: "Lo siento, no he oído ningún mensaje.",
  messageKept: "Gracias. Su mensaje se ha guardado.",
  reviewMessage:
    "Para escuchar su mensaje, pulse 1. Para grabarlo de nuevo, pulse 2. Para marcarlo como urgente, pulse 3. Para enviarlo, pulse almohadilla.",
  markedUrgent: "Su mensaje está marcado como urgente.",
  enterPin: "Introduzca su código y después pulse almohadilla.",
  pinWrong: "Lo siento, ese código no es correcto.",
  pinLocked: "Se han introducido demasiados códigos incorrectos. Inténtelo de nuevo más tarde.",
  oneMoment: "Un momento, por favor.",
  noHelp: "Escuche las opciones y pulse la tecla que desee.",
  callbackOn: "Le devolveremos la llamada a este número:",
  callbackConfirm: "Para confirmar, pulse 1. Para introducir otro número, pulse 2.",
  extensionUnknown: "Lo siento, no conozco esa extensión.",
  directoryNone: "Lo siento, no he encontrado a nadie con ese nombre.",
  directoryMany: "He encontrado a varias personas.",
  legFrom: "Tiene una llamada de este número:",
  legOffer: "Tiene una llamada.",
  legAbout: "Se trata de:",
  legKeys: "Para aceptarla, pulse 1. Para rechazarla, pulse 2.",
  legTaken: "Le ponemos en comunicación.",
  legDeclined: "Gracias. Adiós.",
  legLost: "Lo siento, no se ha podido establecer la comunicación. Adiós.",
  callbackOffer: "Alguien ha pedido que le llamen a este número:",
  callbackKeys: "Para llamar ahora, pulse 1. Para más tarde, pulse 2.",
  callbackHello: "Hola. Nos pidió que le llamáramos.",
  callbackHelloKeys: "Para hablar con nosotros, pulse 1. Si ya no nos necesita, pulse 2.",
  callbackConnected: "Hola. Esta es la llamada que nos pidió. Le ponemos en contacto.",
  roomAlone: "Todavía no hay nadie más. Permanezca en línea; los demás le oirán en cuanto lleguen.",
  roomUnknown: "Lo siento, no hay ninguna sala con ese número.",
  roomFull: "Lo siento, la sala está llena.",
  roomClosed: "Lo siento, la sala no se puede abrir ahora.",
};

const byLanguage = {
  en: englishPhrases,
  de: german,
  fr: french,
  es: spanish,
} satisfies Readonly<Record<(typeof phraseLanguages)[number], Phrases>>;

/** The built-in sentence in a language (its first part counts: de-CH uses de), in English where there is none. */
export function builtInPhrase(key: PhraseKey, language: string): string {
  return byLanguage[findPhraseLanguage(language) ?? "en"][key];
}
