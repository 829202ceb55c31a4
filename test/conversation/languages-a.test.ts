import { describe, expect, it } from "vitest";
import { withoutAsides } from "../../src/conversation/asides.ts";
import { phrasesOf } from "../../src/conversation/phrases/languages.ts";
import { createVocabulary } from "../../src/conversation/vocabulary.ts";
import { readingIn } from "./readings.ts";

/** Messages by what they're read as behind an answer. */
type Messages = Readonly<Record<string, readonly string[]>>;

const behindAnswer: Readonly<Record<string, Messages>> = {
  es: {
    "reply yes": ["sii claro", "eso mismo"],
    "reply no": ["nop", "ninguna de esas, gracias", "nada gracias"],
    "reply okay": ["vale, entendido", "dale, voy a probar", "jajaja ok"],
    "reply helped": [
      "ya funciona, gracias!!",
      "listo, ya pude entrar",
      "me sirvió mucho",
      "era lo que buscaba",
    ],
    "reply failed": [
      "no me funciona :(",
      "sigue igual",
      "ya lo intenté y nada",
      "gracias pero sigue sin funcionar",
    ],
    "reply refused": ["no es eso", "no quiero eso", "eso no es lo que pregunté", "nada que ver"],
    "reply complaint": ["no sirves para nada", "qué asco de bot"],
    "reply unclear": ["no entendí nada", "cómo así?", "me lo explicas más fácil?"],
    "reply why": ["y eso por qué?", "xq"],
    "reply more": ["qué más?", "y ahora qué hago?"],
    "reply greeting": ["Holaaa, qué tal?", "buenas tardes"],
    "reply thanks": ["mil gracias x la ayuda", "muchas gracias, eres un crack"],
    "reply goodbye": ["chau, hasta luego", "eso es todo"],
    "reply who": ["eres un bot o una persona?", "¿Quién eres?"],
    "platform ios": ["¿y en mi iPhone?", "uso iphone"],
    "platform desktop": ["y en la compu?", "tengo ordenador"],
    "platform android": ["en mi samsung", "ah vale, ¿y en android?"],
    "follow-up continues": [
      "y si lo hago mañana?",
      "y dónde los encuentro",
      "¿y en un grupo?",
      "pero se puede recuperar?",
    ],
    "follow-up points": ["cuánto tarda eso?", "es gratis?", "¿dónde lo veo?"],
    "follow-up may": ["cómo la borro de mi lista"],
    failure: ["probé eso pero el código no me llega", "ya hice eso y sigue saliendo el error"],
    "correction: el nombre de usuario": ["me refería a el nombre de usuario"],
    "correction: los canales | los grupos": ["me refiero a los canales, no a los grupos"],
    "correction: usuario | numero": ["no el número sino el usuario"],
    "correction: es el canal | cuenta": ["no es la cuenta, es el canal"],
    question: [
      "¿Cómo cambio mi número de teléfono?",
      "como borro la cuenta definitivamente",
      "no me llega el código de verificación",
      "no puedo iniciar sesión, me dice que el número está bloqueado",
      "he perdido mi teléfono y quiero cerrar sesión",
      "qué diferencia hay entre un canal y un grupo",
      "quién puede ver mi foto de perfil",
      "puedo programar mensajes?",
      "me hackearon la cuenta y cambiaron la contraseña",
      "cuántos miembros caben en un grupo",
      "otra pregunta: cómo silencio un chat",
    ],
  },
  "pt-br": {
    "reply yes": ["ss", "isso mesmo", "sim pfv"],
    "reply no": ["naum", "nenhuma dessas", "ainda não"],
    "reply okay": ["blz, entendi", "kkkk tá bom", "vou tentar aqui"],
    "reply helped": ["deu certo, vlw!!", "agora foi", "consegui, obrigada"],
    "reply failed": [
      "n funcionou",
      "já tentei isso e nada",
      "continua a mesma coisa",
      "obg mas não deu certo",
    ],
    "reply refused": ["não foi isso que eu perguntei", "nada a ver", "vc não entendeu"],
    "reply complaint": ["bot burro", "vc não serve pra nada", "que palhaçada"],
    "reply unclear": ["como assim?", "nao entendi nada", "explica melhor pfv", "oq?"],
    "reply why": ["pq?", "mas por que"],
    "reply more": ["o que mais?", "e agora?"],
    "reply greeting": ["oii, td bem?", "bom dia"],
    "reply thanks": ["vlw mano", "mto obrigada pela ajuda"],
    "reply goodbye": ["flw, até mais", "era só isso"],
    "reply who": ["vc é um robô?", "quem é você"],
    "platform ios": ["e no meu iphone?", "é iphone"],
    "platform desktop": ["e no pc?", "tô no computador"],
    "platform web": ["e pelo navegador?", "ah tá, e no navegador?"],
    "follow-up continues": ["e no grupo?", "e se eu trocar de celular?", "mas da pra recuperar?"],
    "follow-up points": ["quanto tempo demora isso?", "onde vejo isso aí?", "dá pra fazer isso?"],
    "follow-up may": ["consigo apagar ele da lista?"],
    failure: ["fiz isso mas o código não chega", "já tentei pelo site e dá erro"],
    "correction: nome de usuario": ["eu quis dizer nome de usuário"],
    "correction: canal | grupo": ["tô falando do canal, não do grupo"],
    question: [
      "como mudo meu número de telefone?",
      "o código de verificação não chega",
      "não consigo entrar na minha conta, aparece número banido",
      "como apago minha conta",
      "quem pode ver minha foto de perfil",
      "dá pra agendar mensagem?",
      "como desativo o som do grupo e do canal",
      "é possível recuperar mensagens apagadas",
      "quantas pessoas cabem num grupo",
      "qual a diferença entre canal e grupo",
      "hackearam minha conta e trocaram a senha",
      "outra dúvida: como fixo uma conversa",
    ],
  },
  it: {
    "reply yes": ["sisi esatto", "proprio quello"],
    "reply no": ["nono", "nessuna di queste", "no grazie"],
    "reply okay": ["va bene, ora provo", "ahahah ok", "capito"],
    "reply helped": ["ora funziona, grazie!", "risolto", "ce l'ho fatta", "mi è servito molto"],
    "reply failed": ["nn funziona", "non va ancora", "l'ho già fatto", "grazie ma non ci riesco"],
    "reply refused": [
      "non è quello che ho chiesto",
      "non c'entra niente",
      "non hai capito la domanda",
    ],
    "reply complaint": ["sei inutile", "che schifo di assistenza", "non servi a niente"],
    "reply unclear": ["in che senso?", "non ho capito niente", "cioè?", "spiegati meglio"],
    "reply why": ["perché?", "come mai", "xké"],
    "reply more": ["altro?", "e adesso che faccio?"],
    "reply greeting": ["ciao, come va?", "buonasera"],
    "reply thanks": ["grazie mille dell'aiuto", "gentilissimo, grazie"],
    "reply goodbye": ["a presto, buona serata", "è tutto"],
    "reply who": ["sei un bot?", "ma chi sei?"],
    "platform ios": ["e su iphone?", "ho un iphone"],
    "platform desktop": ["e dal computer?", "uso il pc"],
    "platform android": ["e col samsung?", "ok grazie, e su android?"],
    "follow-up continues": ["e se cambio telefono?", "e nei gruppi?", "ma si può recuperare?"],
    "follow-up points": ["quanto ci mette questo?", "dove lo vedo adesso?", "come lo disattivo?"],
    "follow-up may": ["posso recuperarlo domani mattina?"],
    failure: ["ho provato ma il codice non arriva"],
    "correction: nome utente": ["intendevo nome utente"],
    "correction: canali | gruppi": ["parlavo dei canali, non dei gruppi"],
    question: [
      "come cambio numero di telefono?",
      "non mi arriva il codice di verifica",
      "non riesco ad accedere, dice che il numero è bannato",
      "come elimino il mio account",
      "chi può vedere la mia foto profilo",
      "si possono programmare i messaggi?",
      "mi hanno rubato l'account e cambiato la password",
      "che differenza c'è tra canale e gruppo",
      "è possibile nascondere il numero",
      "quanti membri può avere un gruppo",
      "come recupero le chat cancellate",
      "un'altra domanda: come silenzio una chat",
    ],
  },
  fr: {
    "reply yes": ["ouais c'est ça", "oui stp", "celui-là"],
    "reply no": ["nan", "aucune de celles-là", "non merci"],
    "reply okay": ["dac, je vais essayer", "mdr ok", "d'accord, j'ai compris"],
    "reply helped": ["c bon ça marche merci", "ça m'a aidé", "j'ai réussi", "problème réglé"],
    "reply failed": [
      "sa marche pas",
      "toujours pareil",
      "j'ai déjà essayé",
      "merci mais ça ne marche toujours pas",
    ],
    "reply refused": ["c'est pas ma question", "rien à voir", "c'est pas ce que j'ai demandé"],
    "reply complaint": ["tu sers à rien", "c'est n'importe quoi", "bot de merde"],
    "reply unclear": ["hein?", "j'ai rien compris", "comment ça ?", "explique mieux stp"],
    "reply why": ["pk?", "mais pourquoi ?"],
    "reply more": ["et maintenant?", "quoi d'autre ?"],
    "reply greeting": ["slt ça va", "bonjour à tous"],
    "reply thanks": ["mrc bcp", "merci pour ton aide"],
    "reply goodbye": ["bonne soirée, à bientôt", "c'est tout"],
    "reply who": ["t'es un bot?", "qui es-tu ?"],
    "platform ios": ["et sur iphone?", "j'ai un iphone"],
    "platform desktop": ["et sur l'ordi ?", "je suis sur pc"],
    "platform web": ["et dans le navigateur", "c'est possible depuis telegram web ?"],
    "follow-up continues": [
      "et si je change de téléphone ?",
      "et dans un groupe ?",
      "mais on peut le récupérer ?",
    ],
    "follow-up points": [
      "ça prend combien de temps ?",
      "je le vois où ?",
      "on le trouve où exactement ?",
      "comment l'activer ?",
    ],
    "follow-up may": ["comment le supprimer définitivement ?"],
    failure: [
      "j'ai essayé mais le code n'arrive toujours pas",
      "j'ai tout fait et je reçois pas le code",
    ],
    "correction: nom d utilisateur": ["je voulais dire nom d utilisateur"],
    "correction: canaux | groupes": ["je parle des canaux, pas des groupes"],
    question: [
      "comment changer de numéro de téléphone ?",
      "je ne reçois pas le code de vérification par sms",
      "je ne peux pas me connecter, numéro banni",
      "comment supprimer mon compte",
      "qui peut voir ma photo de profil",
      "on peut programmer des messages ?",
      "on m'a piraté mon compte et changé le mot de passe",
      "quelle est la différence entre un canal et un groupe",
      "combien de membres dans un groupe",
      "comment récupérer des messages effacés",
      "autre question : comment archiver une discussion",
    ],
  },
  de: {
    "reply yes": ["jo genau", "ja bitte", "genau das meine ich"],
    "reply no": ["nö", "nee danke", "keins davon"],
    "reply okay": ["alles klar, ich probiers mal", "achso ok", "haha gut"],
    "reply helped": [
      "hat geklappt, danke!",
      "jetzt gehts",
      "genau das hab ich gesucht",
      "das hilft mir sehr",
    ],
    "reply failed": [
      "geht net",
      "hab ich schon probiert",
      "immer noch das gleiche",
      "danke aber das hilft mir nicht weiter",
    ],
    "reply refused": ["das hab ich nicht gefragt", "darum gehts nicht", "falsche Antwort"],
    "reply complaint": ["du bist nutzlos", "willst du mich verarschen?", "so ein Quatsch"],
    "reply unclear": ["hä?", "versteh ich nicht", "was meinst du damit?", "wie geht das?"],
    "reply why": ["wieso denn das", "und warum?"],
    "reply more": ["und jetzt?", "was noch?"],
    "reply greeting": ["Moin", "hallo zusammen", "Grüß Gott"],
    "reply thanks": ["vielen lieben Dank für die Hilfe", "dankeee"],
    "reply goodbye": ["tschüss, bis bald", "das wars"],
    "reply who": ["bist du ein Bot?", "wer bist du denn"],
    "platform ios": ["und auf dem iPhone?", "hab ein iphone"],
    "platform desktop": ["und am PC?", "ich nutze den Rechner"],
    "platform macos": ["geht das auch am mac?", "achso ok, und am macbook?"],
    "follow-up continues": [
      "und in einer Gruppe?",
      "und wenn ich das Handy wechsle?",
      "auch für Kanäle?",
    ],
    "follow-up points": [
      "wie lange dauert das?",
      "wo finde ich es denn?",
      "kann man das rückgängig machen?",
      "was kostet das?",
    ],
    "follow-up may": ["kann ich sie später wieder einzeln löschen?"],
    failure: [
      "hab alles gemacht, Code kommt nicht",
      "probiert, aber es kommt immer noch der Fehler",
    ],
    "correction: den benutzernamen": ["ich meinte den Benutzernamen"],
    "correction: kanale | gruppen": ["ich meine Kanäle, nicht die Gruppen"],
    "correction: den namen | nummer": ["nicht die Nummer, sondern den Namen"],
    question: [
      "Wie ändere ich meine Telefonnummer?",
      "wie lösche ich das Konto endgültig",
      "der Anmeldecode kommt nicht per SMS",
      "ich kann mich nicht anmelden, Nummer gesperrt",
      "wer kann mein Profilbild sehen",
      "kann man Nachrichten planen?",
      "mein Konto wurde gehackt und das Passwort geändert",
      "was ist der Unterschied zwischen Kanal und Gruppe",
      "wie viele Mitglieder passen in eine Gruppe",
      "Wo sind meine archivierten Chats?",
      "andere Frage: wie schalte ich einen Chat stumm",
    ],
  },
};

const behindList: Readonly<Record<string, Messages>> = {
  es: {
    "choice 2": ["el segundo", "la 2 por favor", "la segunda porfa"],
    "choice 1": ["opción 1", "el primero", "1"],
    "choice last": ["la última", "la de abajo"],
    "follow-up continues": ["qué diferencia tiene la otra?"],
  },
  "pt-br": {
    "choice 2": ["a segunda", "a 2 pfv", "opção 2"],
    "choice 1": ["o primeiro", "a de cima"],
    "choice last": ["a última", "o último por favor"],
    "follow-up continues": ["e a outra?"],
  },
  it: {
    "choice 2": ["la seconda", "il 2", "il secondo per favore"],
    "choice 1": ["la prima", "numero 1"],
    "choice last": ["l'ultima", "quella in fondo"],
    "follow-up continues": ["e l'altra?"],
  },
  fr: {
    "choice 2": ["la deuxième", "le 2 stp", "le second"],
    "choice 1": ["le premier", "la 1"],
    "choice last": ["la dernière", "celui du bas"],
    "follow-up continues": ["et l'autre ?"],
  },
  de: {
    "choice 2": ["das zweite", "die 2 bitte", "Nummer 2"],
    "choice 1": ["der erste", "das oberste bitte"],
    "choice last": ["die letzte bitte", "das letzte"],
    "follow-up continues": ["und das andere?"],
  },
};

const asides: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  es: [
    ["hola! disculpa, cómo cierro sesión", "cómo cierro sesión"],
    ["¿Cómo creo un canal? gracias de antemano", "¿Cómo creo un canal?"],
    ["oye bro, cómo silencio un grupo porfa", "cómo silencio un grupo"],
  ],
  "pt-br": [
    ["oi, tudo bem? queria saber como saio de um grupo", "como saio de um grupo"],
    ["gente, como apago uma mensagem? desde já agradeço", "como apago uma mensagem?"],
    ["desculpa incomodar, onde fica o arquivo pfv", "onde fica o arquivo"],
  ],
  it: [
    ["ciao, scusa il disturbo, come esco da un gruppo", "come esco da un gruppo"],
    ["Come creo un canale? Grazie in anticipo", "Come creo un canale?"],
    ["raga, dove trovo le chat archiviate per favore", "dove trovo le chat archiviate"],
  ],
  fr: [
    ["bonjour, désolé de déranger, comment quitter un groupe svp", "comment quitter un groupe"],
    ["Comment créer un canal ? Merci d'avance", "Comment créer un canal ?"],
    ["slt, j'ai une question, où sont mes archives", "où sont mes archives"],
  ],
  de: [
    ["hallo, sorry für die störung, wie verlasse ich eine Gruppe", "wie verlasse ich eine Gruppe"],
    ["Wie erstelle ich einen Kanal? Danke im Voraus!", "Wie erstelle ich einen Kanal?"],
    ["sag mal, wo sind meine Kontakte, bitte", "wo sind meine Kontakte"],
  ],
};

function listOf(messages: Messages): [text: string, reading: string][] {
  return Object.entries(messages).flatMap(([reading, texts]) =>
    texts.map((text): [string, string] => [text, reading]),
  );
}

describe.each(Object.keys(behindAnswer))("in %s", (language) => {
  const read = readingIn(language);

  it.each(listOf(behindAnswer[language] ?? {}))("behind an answer, “%s” is %s", (text, reading) => {
    expect(read(text, false)).toBe(reading);
  });

  it.each(listOf(behindList[language] ?? {}))("behind a list, “%s” is %s", (text, reading) => {
    expect(read(text, true)).toBe(reading);
  });

  it.each(asides[language] ?? [])("what's asked in “%s” is “%s”", (text, question) => {
    const vocabulary = createVocabulary(phrasesOf([language, "en"]));
    expect(withoutAsides(text, vocabulary)).toBe(question);
  });
});
