import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) =>
  `Ich kenne diese FAQ${product ? ` (${product})` : ""} auswendig.`;

export const de = {
  language: "de",
  platforms: {
    ios: "iPhone und iPad",
    android: "Android",
    desktop: "Computer",
    macos: "Mac",
    web: "Im Browser",
  },
  profile: {
    shortDescription: "Frag mich in deinen eigenen Worten: Ich antworte aus den FAQ.",
    description:
      "Frag mich in deinen eigenen Worten. Ich kenne diese FAQ auswendig, und wenn sie keine Antwort haben, sage ich es dir.",
    commands: {
      start: "Hier geht es los",
      troubleshoot: "Ein Problem Schritt für Schritt lösen",
      faq: "Alle Themen und Fragen",
      search: "In den FAQ suchen",
      ask: "Frag etwas, oder lass mich eine Nachricht beantworten",
      language: "Meine Sprache ändern",
      privacy: "Was ich über dich speichere",
      forget: "Löschen, was ich über dich speichere",
      help: "So benutzt du mich",
      cancel: "Abbrechen, was ich gerade frage",
    },
  },
  welcome: {
    greeting: (name) => `Hallo${name ? `, ${name}` : ""}!`,
    invitation: "Was möchtest du wissen?",
    introduction:
      "Schreib einfach, was nicht klappt oder was du wissen möchtest, Tippfehler stören nicht. Wenn die FAQ keine Antwort haben, sage ich dir das.",
    understands: (languages) => `Fragen verstehe ich bisher nur auf ${languages}.`,
    examples: "Das wird oft gefragt:",
    unknownLink:
      "Den Eintrag, zu dem dieser Link führt, kenne ich nicht. Frag mich in deinen eigenen Worten.",
    help: [
      "Stell deine Frage so, wie du sie Freunden stellen würdest, in einer einzigen Nachricht.",
      "/troubleshoot löst ein Problem Schritt für Schritt mit dir",
      "/faq zeigt alle Themen und Fragen",
      "/search und ein paar Wörter dazu zeigt, was passt",
      "/ask und eine Frage bringt dir in einer Gruppe eine Antwort; schickst du es als Antwort auf eine Nachricht, beantworte ich diese",
      "/language ändert die Sprache, in der ich mit dir rede",
      "/privacy sagt, was ich über dich speichere, und /forget löscht es",
      "/cancel bricht ab, was ich dich gerade frage",
      "/help zeigt dir diese Hilfe",
      "Habe ich dich falsch verstanden? Dann bearbeite deine Nachricht, und ich korrigiere meine Antwort.",
      "Ich kann dein Konto weder sehen noch ändern. Schick mir niemals Codes oder Passwörter.",
    ],
  },
  browse: {
    topics: "Wähl ein Thema.",
    pageOf: (page, pages) => `${number("de", page)} von ${number("de", pages)}`,
  },
  search: {
    ask: "Was suchst du? Schick mir ein paar Wörter, oder brich mit /cancel ab.",
    results: (count) => plural("de", count, { one: "# Eintrag passt", other: "# Einträge passen" }),
    none: "In den FAQ passt nichts",
    old: "Diese Liste ist zu alt. Bitte such noch einmal.",
    cancelled: "Alles klar, abgebrochen. Frag mich gern etwas anderes.",
  },
  answer: {
    suggest: "Ich bin mir nicht sicher, was davon du meinst:",
    suggestOne: "Meinst du das hier?",
    unknown:
      "Darauf finde ich in den FAQ keine Antwort, und raten möchte ich nicht. Versuch es mit anderen Worten, oder sieh dir die Themen an.",
    otherLanguage: (written, understood) =>
      `Das sieht für mich nach ${written} aus. Fragen verstehe ich bisher leider nur auf ${understood}. ` +
      "Ein paar Wörter genügen, oder du siehst dir die Themen an.",
    borrowed: (language) =>
      `Das gibt es bei mir bisher nur auf ${language}, noch nicht auf Deutsch.`,
    official: "Wörtlich von der Originalseite:",
    empty: "Deine Nachricht sieht leer aus. Bitte stell deine Frage in Worten.",
    gone: "Diesen Eintrag gibt es in den FAQ nicht mehr. Was es gibt, zeigt dir /faq.",
  },
  conversation: {
    greeting: "Hallo! Was möchtest du wissen? Frag einfach in deinen eigenen Worten.",
    thanks: "Gern geschehen! Wenn du noch etwas wissen möchtest, frag einfach.",
    goodbye: "Tschüss! Ich bin da, wenn du mich wieder brauchst.",
    who: "Ich bin ein Bot, kein Mensch, und kann dein Konto weder sehen noch ändern.",
    listening: "Ich bin da. Frag mich in deinen eigenen Worten, was du wissen möchtest.",
    okay: "Alles klar. Wenn noch etwas ist, frag einfach.",
    glad: "Das freut mich! Wenn noch etwas ist, frag einfach.",
    tell: "Sag mir in ein paar Worten, was du wissen möchtest, dann sehe ich nach.",
    honest:
      "Das steht nicht in den FAQ, und das sage ich lieber, als zu raten. Sag es mit anderen Worten, dann sehe ich noch einmal nach.",
    tapOne:
      "Diese Nummer gibt es in meiner Liste nicht. Tipp auf eine Schaltfläche, oder sag es in deinen eigenen Worten.",
    several: "Das sind mehrere Fragen auf einmal. Womit fangen wir an?",
    which: "Was davon meinst du? Tipp darauf, oder schick mir die Nummer.",
    again:
      "Eine bessere Antwort habe ich nicht. Wenn sie dir nicht weiterhilft, dann vielleicht etwas davon:",
    more: "Das gehört auch dazu:",
    separately: (platform) => `${platform}: Dazu steht in den FAQ nichts Eigenes.`,
    noMore: "Mehr, als in der Antwort steht, weiß ich dazu nicht.",
    failed:
      "Schade, dass es noch nicht klappt. Mehr steht nicht in den FAQ. Erzähl mir mehr in deinen eigenen Worten, dann sehe ich noch einmal nach.",
    failedSteps:
      "Schade, dass es noch nicht klappt. Gehen wir es zusammen Schritt für Schritt durch:",
    complaint:
      "Es tut mir leid, dass es gerade nicht gut läuft. Sag mir in ein paar Worten, was du brauchst, dann sehe ich noch einmal nach.",
  },
  feedback: {
    helped: "Hat geholfen",
    missed: "Passt nicht",
    thanks: "Das freut mich, danke!",
    noted: "Danke, ich habe es mir gemerkt.",
    others: "Das tut mir leid. Meintest du etwas davon?",
    elsewhere:
      "Das tut mir leid. Sag es mit anderen Worten, nutz die Suche oder sieh dir die Themen an.",
  },
  share: {
    share: "Teilen",
    copyLink: "Link kopieren",
    words: (question) => `Eine Antwort aus den FAQ: ${question}`,
  },
  dialog: {
    choose:
      "Was klappt nicht? Ich stelle dir ein paar Fragen und zeige dir immer nur einen Schritt.",
    none: "Hilfe Schritt für Schritt gibt es hier nicht. Frag mich in deinen eigenen Worten.",
    all: "Problem Schritt für Schritt lösen",
    fix: "Zusammen Schritt für Schritt lösen",
    works: "Jetzt klappt es",
    still: "Klappt noch nicht",
    back: "‹ Zurück",
    stop: "Aufhören",
    read: "Ganze Antwort lesen",
    copy: "Text kopieren",
    again: "Noch einmal von vorn",
    from: (question) => `Aus den FAQ: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Zurückgegangen",
    stopped: "Hier aufgehört",
    stoppedNow:
      "Alles klar, wir hören hier auf. Mit /troubleshoot kannst du jederzeit wieder anfangen, oder frag mich einfach etwas.",
    backTo: "Zurück zu der Stelle, an der wir waren:",
    unclear:
      "Das habe ich nicht als Antwort verstanden. Bitte tipp auf eine Schaltfläche, oder sag es mit anderen Worten.",
    first: "Das ist die erste Frage, weiter zurück geht es nicht. Mit /cancel hörst du auf.",
    repeated: "Das hast du schon gewählt. Unten geht es weiter.",
    late: "Dieser Schritt ist vorbei. Mit /troubleshoot fängst du neu an.",
    foreign:
      "Diese Schaltflächen sind für jemand anderen. Deine eigenen bekommst du mit /troubleshoot.",
    changed:
      "Diese Schritte wurden verbessert, seit du hier warst. Sieh sie dir bitte noch einmal an.",
    gone: "Die Schritte, in denen wir mittendrin waren, gibt es leider nicht mehr. Was es gibt, zeigt dir /troubleshoot.",
    expired: (title) =>
      `Das ist über einen Tag her, deshalb habe ich unsere Hilfe Schritt für Schritt beendet (${title}). Mit /troubleshoot fängst du neu an.`,
    explained: "Das steht dazu in den FAQ:",
    ifNoHelp: (still) =>
      `Wenn das nicht hilft, wähl „${still}“, dann machen wir von dort aus weiter.`,
    allThereIs: (still) =>
      `Mehr steht in den FAQ nicht zu diesem Schritt. Wenn das nicht hilft, wähl „${still}“, dann machen wir von dort aus weiter.`,
    why: "Ich frage, damit ich dir die richtigen Schritte zeigen kann. Nimm, was am ehesten passt:",
    whyOrUnsure: (unsure) =>
      `Ich frage, damit ich dir die richtigen Schritte zeigen kann. Nimm, was am ehesten passt, oder „${unsure}“:`,
    unclearAgain: (labels) =>
      `Entschuldige, ich verstehe es immer noch nicht. Du kannst antworten: ${labels}. Mit /cancel hörst du auf.`,
    sorry: "Das tut mir leid. Lass uns hier weitermachen:",
    noRush: "Kein Stress. Hier waren wir:",
    ready: "Alles klar. Ich bin da, wenn du so weit bist.",
    welcome: "Gern geschehen! Hier waren wir:",
    didItHelp: "Gut! Und hat es geholfen?",
    glad: "Super, schön, dass es jetzt klappt! Wenn noch etwas ist, frag einfach.",
    notInFaq:
      "Das habe ich in den FAQ leider nicht gefunden. Zurück zu der Stelle, an der wir waren:",
  },
  cases: {
    ask: "Einen Menschen fragen",
    tell: "Sag mir, wenn die FAQ es wissen",
    describe:
      "Schreib in einer einzigen Nachricht, was nicht klappt oder was du wissen möchtest; ein Bild hilft auch. Ein Mensch liest das und antwortet dir hier. Lass Codes, Passwörter und Telefonnummern weg. Wenn du es dir anders überlegst, schick /cancel.",
    offer: "Ein Mensch liest deine Frage und antwortet dir hier. Das gebe ich weiter:",
    pass: "Weitergeben",
    reword: "Anders formulieren",
    usual: (time: string) => `Eine Antwort dauert meistens etwa ${time}.`,
    unsure: "Wie lange es dauert, kann ich nicht sagen, aber ich bleibe dran.",
    away: (when: string) => `Gerade ist niemand da. Die nächste Sprechzeit beginnt: ${when}.`,
    opened: (id: string) =>
      `Weitergegeben als Nummer ${id}. Ein Mensch wird dir hier antworten. Was du ab jetzt hier schreibst, geht an unser Team; wissen die FAQ etwas sicher, bekommst du das sofort.`,
    already: "Deine Frage ist schon bei unserem Team. Was du hier schreibst, geht dorthin.",
    done: "Ich bin fertig, schließen",
    cancel: "Abbrechen",
    notSent:
      "Alles klar, ich habe nichts weitergegeben. Wenn du doch mit einem Menschen sprechen möchtest, sag es einfach.",
    describeAgain:
      "Gern, aber erst muss ich wissen, worum es geht. Schreib es in einer Nachricht, dann gebe ich sie weiter.",
    passedOn: "Weitergegeben. Ab jetzt setze ich nur noch 👀 an das, was ich weitergegeben habe.",
    passedOnToo: "Auch das ist weitergegeben.",
    passedOnAsWell: "Unser Team hat jetzt auch das.",
    waiting: "Unser Team weiß, dass du wartest: Ich habe das gerade auch weitergegeben.",
    waitingStill: "Auch weitergegeben. Sobald jemand antwortet, siehst du es hier.",
    thanked: (id: string) =>
      `Das habe ich weitergegeben. Wenn sich alles geklärt hat, kannst du Nummer ${id} hier schließen.`,
    closeOffer: (id: string) =>
      `Soll ich Nummer ${id} schließen? Unser Team kümmert sich dann nicht weiter darum.`,
    closeOfferAgain: (id: string) => `Nummer ${id} ist noch offen. Soll ich sie schließen?`,
    close: "Ja, schließen",
    keep: "Offen lassen",
    kept: "Sie bleibt offen. Was du hier schreibst, geht weiter an unser Team.",
    openNow: (id: string) =>
      `Nummer ${id} liegt bei unserem Team. Was du hier schreibst, geht dorthin.`,
    send: "Auch an unser Team schicken",
    sent: "An unser Team weitergegeben.",
    fromFaq:
      "Das steht in den FAQ. An unser Team geht deine Nachricht nur, wenn du sie weiterschickst.",
    nobody:
      "Hier antwortet leider kein Mensch, ich bin ein Bot. Wenn du mir sagst, was los ist, sehe ich in den FAQ nach.",
    unpassableAgain:
      "So etwas geht leider auch nicht. Versuch es mit Text, einem Bild, einer Datei oder einer Sprachnachricht.",
    unreachableAgain:
      "Ich erreiche unser Team immer noch nicht, deine Nachricht ist also nicht angekommen. Bitte versuch es später noch einmal.",
    closed: (id: string) =>
      `Nummer ${id} ist geschlossen, und ich antworte wieder aus den FAQ. Hat es geholfen?`,
    yes: "Ja",
    no: "Nein",
    glad: "Das freut mich!",
    sorry: "Das tut mir leid. Du kannst noch einmal fragen, und unser Team weiß Bescheid.",
    support: "Unser Team (ein Mensch)",
    edited: "Korrigiert:",
    late: "Zu deiner Frage ist leider noch niemand gekommen. Sie ist nicht vergessen: Ich habe unser Team gerade daran erinnert.",
    blocked: "Unser Team nimmt keine Nachrichten mehr von dir an. Aus den FAQ antworte ich weiter.",
    unreachable: "Unser Team ist gerade nicht zu erreichen. Bitte versuch es später noch einmal.",
    unpassable:
      "So eine Nachricht kann ich nicht weitergeben. Text, Bilder, Dateien und Sprachnachrichten kommen bei unserem Team an.",
    privately: "Schreib mir dafür bitte privat.",
    willTell:
      "Ich schreibe dir einmal, sobald die FAQ darauf eine Antwort haben. Bis dahin, höchstens ein halbes Jahr, behalte ich deine Frage (ohne persönliche Daten) zusammen mit der Nummer unseres Chats; /forget löscht sie.",
    tooManyWishes: "Du wartest schon auf zehn Antworten, mehr kann ich mir nicht merken.",
    news: (question: string) =>
      `Du wolltest wissen, wann die FAQ das beantworten: „${question}“ Jetzt tun sie es:`,
    privacy:
      "Wenn du einen Menschen fragst, gehen deine Nachrichten in die Gruppe unseres Teams, ohne deinen Namen, außer der Betreiber lässt ihn dort anzeigen, und bleiben da; ich behalte ein halbes Jahr lang deine Frage (ohne persönliche Daten) und welche Nachricht zu welcher gehört, aber nicht, was in den übrigen Nachrichten steht. Wenn ich dir sagen soll, wann die FAQ etwas beantworten, behalte ich diese Frage zusammen mit der Nummer unseres Chats, bis ich es gesagt habe, höchstens ein halbes Jahr.",
  },
  groups: {
    introduction: (name, product) =>
      `Hallo! ${knows(product)} Erwähne ${name} mit einer Frage, antworte mir, oder schick /ask mit deiner ` +
      "Frage. Soll ich die Frage von jemand anderem beantworten, antworte darauf mit /ask. Sonst bleibe ich still.",
    how: "Schick /ask mit deiner Frage, oder antworte mit /ask auf die Nachricht, die ich beantworten soll.",
    wordless: "Ich kann nur Text beantworten, und in dieser Nachricht ist keiner.",
    more: "Im privaten Chat",
    unknown:
      "Dazu finde ich in den FAQ nichts. Privat kann ich dir zeigen, wo du noch suchen kannst.",
    suggest: "Was davon ist gemeint?",
    tooMany:
      "So viele Fragen auf einmal schaffe ich in dieser Gruppe nicht. Privat antworte ich sofort.",
    onBehalf:
      "Du schreibst im Namen einer Gruppe oder eines Kanals: Ich weiß nicht, wer du bist, und kann nicht nachfragen. Schreib alles in eine Nachricht, oder schreib mir privat.",
  },
  inline: {
    troubleshoot: "Ein Problem Schritt für Schritt lösen",
    nothing: "Nichts passt. Frag mich privat",
    ask: "Den Bot fragen",
  },
  account: {
    language: {
      choose: "In welcher Sprache soll ich mit dir reden?",
      likeTelegram: "Wie mein Telegram",
      now: (language) =>
        `Ich rede mit dir auf ${language}. In unserem privaten Chat kannst du eine andere Sprache wählen.`,
      choosePrivately: "Sprache wählen",
    },
    privacy: {
      title: "Was ich speichere, wozu und wie lange",
      lines: [
        "Die Sprache, die du gewählt hast, damit ich sie spreche; die Nummern deiner letzten Fragen, damit ich meine Antwort korrigieren kann, wenn du eine Frage änderst; deine Bewertungen von Antworten, damit jede nur einmal zählt; und wo du in einer Schritt-für-Schritt-Hilfe bist, damit es nach einer Pause weitergehen kann. All das wird 60 Tage, nachdem du hier zuletzt geschrieben hast, gelöscht, oder sofort mit /forget.",
        "Über welche Antworten wir zuletzt gesprochen haben welches Gerät du genannt und in welcher Sprache du geschrieben hast, damit du nachfragen kannst, und nach einer Nachricht über einen Notfall, welcher Art er war. Danach richte ich mich eine halbe Stunde lang, und deine Worte selbst gehören nie dazu.",
        "Was du schreibst, wartet nur so lange, bis es beantwortet ist, also Augenblicke, und wird dann gelöscht. Nur die Nummer der Nachricht bleibt 3 Tage lang, damit nichts doppelt beantwortet wird. Ist Telegram nicht erreichbar, versuche ich es bis zu einem Tag lang weiter. Geht etwas kaputt, bleibt deine Nachricht bis zu 7 Tage liegen, damit mein Betreiber den Fehler findet; /forget löscht sie.",
        "Wenn ich keine sichere Antwort habe oder nicht die, die du meintest, behalte ich deine Worte 30 Tage lang, damit man mir etwas beibringen kann: ohne deinen Namen und deine Nummer, und nachdem Telefonnummern, Codes, Adressen, Links und Namen entfernt sind, soweit ich sie erkenne. Was man mir daraus beigebracht hat, bleibt, ohne etwas über dich.",
        "Fragen, Antworten und Bewertungen zähle ich 400 Tage lang, aber nur für alle zusammen.",
        "Ich frage nie nach Codes oder Passwörtern, sehe dein Konto nicht und gebe nichts weiter, wenn du nicht darum bittest. Für das, was du über Telegram schickst, gelten außerdem die Regeln von Telegram.",
      ],
      forget: "Lösche, was du über mich speicherst",
    },
    forget: {
      done: "Gelöscht. Das hatte ich über dich gespeichert:",
      nothing: "Ich habe hier nichts über dich gespeichert.",
      kept: {
        language: "die Sprache, die du gewählt hast",
        replies: "welche meiner Antworten zu welcher deiner letzten Nachrichten gehört",
        votes: "deine Bewertungen von Antworten",
        dialog: "wo du in einer Schritt-für-Schritt-Hilfe warst",
        awaited: "worauf ich von dir gerade gewartet habe",
        givenUp: "deine Nachrichten, die ich wegen eines Fehlers nicht beantworten konnte",
        cases: "deine Fragen an Menschen und die, auf deren Antwort ich dich hinweisen sollte",
        other: "ein paar Notizen zum laufenden Gespräch",
      },
      groups:
        "Was ich in dieser Gruppe über dich gespeichert hatte, ist gelöscht. Für unseren privaten Chat schick dort /forget.",
    },
  },
  guards: {
    tooFast:
      "Du schreibst schneller, als ich lesen kann. Gib mir einen Moment und frag dann noch einmal.",
    secret:
      "Bitte pass auf: In deiner Nachricht scheint ein Code, ein Passwort oder eine Telefonnummer zu stehen. Ich habe nichts davon " +
      "behalten und brauche es nicht. Bitte lösch die Nachricht, und gib Codes und Passwörter niemandem, auch keinem, der sich als Support ausgibt.",
  },
  faults: {
    failed: "Da ist bei mir etwas schiefgegangen. Bitte versuch es gleich noch einmal.",
    late: "Entschuldige, dass meine Antwort so lange gebraucht hat.",
    givenUp:
      "Es tut mir leid, das hat auch nach mehreren Versuchen nicht geklappt. Bitte versuch es noch einmal.",
  },
  distress: {
    "self-harm":
      "Es tut mir sehr leid, dass es dir so geht. Ich bin nur ein Bot und kann dabei selbst nicht helfen, aber Menschen können es, auch jetzt gleich.\n\nWenn du oder jemand, um den du dir Sorgen machst, in Gefahr sein könnte, ruf den Notruf an. Sag jemandem, dem du vertraust, wie schlimm es ist: Du musst damit nicht allein sein. Menschen, die zuhören, in deinem Land, am Telefon oder im Chat: https://findahelpline.com",
    child:
      "Das ist ernst, und das Kind ist nie schuld daran. Ich bin nur ein Bot und kann dabei selbst nicht helfen.\n\nSprich mit einem Erwachsenen, dem du vertraust, und mit der Polizei; bei Gefahr ruf den Notruf an. Antworte der Person nicht, triff sie nicht, schick nichts. Heb Nachrichten als Beweis auf, aber speichere und verschick nie sexuelle Bilder von Kindern.\n\nHilfe für Kinder und Eltern: https://childhelplineinternational.org\nIntime Bilder von Minderjährigen löschen lassen: https://takeitdown.ncmec.org",
    threats:
      "Es tut mir leid, dass dir das passiert. Du bist nicht schuld daran. Ich bin nur ein Bot und kann es nicht stoppen, aber Menschen können helfen.\n\nZahl nichts und schick nichts mehr. Mach Screenshots als Beweis, bevor du jemanden blockierst. Sprich mit jemandem, dem du vertraust, und geh zur Polizei; bei Gefahr ruf den Notruf an.\n\nGegen das Verbreiten intimer Bilder: https://stopncii.org, unter 18: https://takeitdown.ncmec.org\nMenschen, die zuhören: https://findahelpline.com",
    violence:
      "Es tut mir leid, dass dir das passiert. Niemand darf das. Ich bin nur ein Bot und kann dabei selbst nicht helfen.\n\nWenn du jetzt in Gefahr bist, ruf den Notruf oder die Polizei an und geh dorthin, wo andere Menschen sind. Sprich mit jemandem, dem du vertraust. Heb Nachrichten und Bilder als Beweis auf, wo die Person sie nicht sieht. Falls sie auf dein Handy schaut, lösch diesen Chat.\n\nHilfetelefone in deinem Land: https://findahelpline.com",
    death:
      "Mein herzliches Beileid. Ich bin nur ein Bot und kann dir nur sagen, was in den FAQ steht. Wenn du über deine Trauer reden möchtest, findest du hier Menschen, die zuhören: https://findahelpline.com\n\nWenn du noch eine Frage hast, stell sie, wann immer du so weit bist.",
    unusedAccount:
      "Zum Konto: Eines, das niemand benutzt, löscht sich nach einiger Zeit selbst, wie du hier nachlesen kannst. Mehr sagen die FAQ nicht über die Konten von Verstorbenen.",
    insult:
      "Tut mir leid, dass das so frustrierend ist. Sag mir in einem Satz, was nicht klappt, dann tue ich, was ich kann.",
    after:
      "Ich bin nur ein Bot und dafür nicht der richtige Gesprächspartner, und ich möchte dir keine Antwort geben, die nicht passt. Bitte sprich mit jemandem, dem du vertraust, oder mit Menschen, die zuhören: https://findahelpline.com. Bei Gefahr ruf den Notruf an. Heute muss nichts gelöscht oder entschieden werden.\n\nWenn du eine Frage hast, stell sie jederzeit.",
    afterThanks:
      "Gut, dass du geschrieben hast. Bitte sprich auch mit jemandem, dem du vertraust, oder mit Menschen, die zuhören: https://findahelpline.com",
  },
  fallback: {
    onlyText: "Ich kann nur Text lesen. Bitte stell deine Frage in Worten.",
    oldButton: "Diese Schaltfläche funktioniert nicht mehr. Mit /faq fängst du neu an.",
    unknownCommand: "Diesen Befehl kenne ich nicht. Was ich kann, zeigt dir /help.",
    nothingToCancel: "Es gibt gerade nichts abzubrechen. Frag mich einfach etwas.",
  },
  buttons: {
    website: "Webseite",
    official: "Offizieller Text",
    short: "Kurze Antwort",
    full: "Ganze Antwort",
    more: "Mehr",
    related: "Ähnliches",
    back: "‹ Zurück",
    topics: "‹ Alle Themen",
    browse: "Alle Themen",
    search: "Suchen",
    none: "Nichts davon",
    previous: "‹ Vorige",
    next: "Nächste ›",
  },
  about: {
    knows,
    official: "Ich bin der offizielle Helfer.",
    unofficial: "Ich bin ein inoffizieller Helfer.",
    topics: (product) => `${product}: Wähl ein Thema.`,
    sharing: (product, question) => `Eine Antwort aus den FAQ (${product}): ${question}`,
    search: (words) =>
      `/search und ein paar Wörter dazu zeigt, was passt, zum Beispiel: /search ${words}`,
    contact: {
      unknown:
        "Darauf finde ich in den FAQ keine Antwort, und raten möchte ich nicht. Versuch es mit anderen Worten, sieh dir die Themen an oder nimm die letzte Schaltfläche unten.",
      elsewhere:
        "Das tut mir leid. Sag es mit anderen Worten, nutz die Suche, sieh dir die Themen an oder nimm die letzte Schaltfläche unten.",
      nobody:
        "Hier antwortet leider kein Mensch, ich bin ein Bot. Menschen erreichst du über die letzte Schaltfläche unten. Wenn du mir sagst, was los ist, sehe ich in den FAQ nach.",
    },
    support: {
      failed:
        "Schade, dass es noch nicht klappt. Mehr steht nicht in den FAQ, aber der Support kann vielleicht helfen:",
      failedSteps:
        "Schade, dass es noch nicht klappt. Gehen wir es zusammen Schritt für Schritt durch, oder frag den Support:",
      complaint:
        "Es tut mir leid, dass es gerade nicht gut läuft. Sag mir in ein paar Worten, was du brauchst, oder frag jemanden, der mehr tun kann als ich:",
    },
  },
} satisfies Texts;
