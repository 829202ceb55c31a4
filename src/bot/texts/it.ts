import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) =>
  `Conosco a memoria queste FAQ${product ? ` (${product})` : ""}.`;

export const it = {
  language: "it",
  platforms: {
    ios: "iPhone e iPad",
    android: "Android",
    desktop: "Computer",
    macos: "Mac",
    web: "Nel browser",
  },
  profile: {
    shortDescription: "Chiedimi a parole tue: rispondo in base alle FAQ.",
    description:
      "Chiedimi a parole tue. Conosco a memoria queste FAQ e, se la risposta non c’è, te lo dico.",
    commands: {
      start: "Inizia da qui",
      troubleshoot: "Risolvi un problema passo passo",
      faq: "Tutti gli argomenti e le domande",
      search: "Cerca nelle FAQ",
      ask: "Fammi una domanda, o fammi rispondere a un messaggio",
      language: "Cambia la lingua in cui parlo",
      privacy: "Che cosa conservo su di te",
      forget: "Elimina ciò che conservo su di te",
      help: "Come usarmi",
      cancel: "Interrompi quello che ti sto chiedendo",
    },
  },
  welcome: {
    greeting: (name) => `Ciao${name ? `, ${name}` : ""}!`,
    invitation: "Che cosa vorresti sapere?",
    introduction:
      "Scrivi a parole tue che cosa non va o che cosa vuoi sapere, gli errori di battitura non sono un problema. Se nelle FAQ la risposta non c’è, te lo dico.",
    understands: (languages) => `Per ora capisco solo domande in ${languages}.`,
    examples: "Ecco che cosa si chiede spesso:",
    unknownLink: "Non conosco la domanda a cui porta questo link. Chiedimi a parole tue.",
    help: [
      "Scrivi la tua domanda come la faresti a una persona amica, in un solo messaggio.",
      "/troubleshoot ti aiuta a risolvere un problema passo dopo passo",
      "/faq mostra tutti gli argomenti e le domande",
      "/search seguito da qualche parola mostra ciò che corrisponde",
      "/ask seguito da una domanda ti dà la risposta in un gruppo; se lo usi per rispondere a un messaggio, rispondo a quello",
      "/language cambia la lingua in cui ti parlo",
      "/privacy dice che cosa conservo su di te, e /forget lo elimina",
      "/cancel interrompe quello che ti sto chiedendo",
      "/help mostra questo aiuto",
      "Se ho capito male, modifica il tuo messaggio e correggerò la mia risposta.",
      "Non posso vedere né modificare il tuo account. Non mandarmi mai codici o password.",
    ],
  },
  browse: {
    topics: "Scegli un argomento.",
    pageOf: (page, pages) => `${number("it", page)} di ${number("it", pages)}`,
  },
  search: {
    ask: "Che cosa cerchi? Mandami qualche parola, o /cancel per lasciar perdere.",
    results: (count) =>
      plural("it", count, { one: "# risultato", many: "# di risultati", other: "# risultati" }),
    none: "Nessun risultato nelle FAQ",
    old: "Questo elenco è troppo vecchio. Ripeti la ricerca, per favore.",
    cancelled: "Va bene, lasciamo stare. Chiedimi pure altro.",
  },
  answer: {
    suggest: "Non so bene quale di queste intendi:",
    suggestOne: "Intendi questo?",
    unknown:
      "Non trovo la risposta nelle FAQ, e preferisco non tirare a indovinare. Prova con altre parole o guarda gli argomenti.",
    otherLanguage: (written, understood) =>
      `Mi sembra scritto in ${written}. Mi dispiace, per ora capisco solo domande in ${understood}. ` +
      "Bastano poche parole, oppure dai un’occhiata agli argomenti.",
    borrowed: (language) => `Questo è in ${language}: in italiano non ce l’ho ancora.`,
    official: "Dalla pagina originale, parola per parola:",
    empty: "Il tuo messaggio sembra vuoto. Scrivi la tua domanda a parole, per favore.",
    gone: "Questa domanda non è più nelle FAQ. Manda /faq per vedere quelle che ci sono.",
  },
  conversation: {
    greeting: "Ciao! Che cosa vorresti sapere? Scrivilo a parole tue.",
    thanks: "Di niente! Se vuoi sapere altro, chiedi pure.",
    goodbye: "A presto! Se hai bisogno di me, sono qui.",
    who: "Sono un bot, non una persona, e non posso vedere né modificare il tuo account.",
    listening: "Sono qui. Chiedimi a parole tue quello che vuoi.",
    okay: "Va bene. Se ti serve altro, chiedi pure.",
    glad: "Mi fa davvero piacere! Se ti serve altro, chiedi pure.",
    tell: "Dimmi in poche parole che cosa vuoi sapere, e lo cerco.",
    honest:
      "Nelle FAQ non c’è, e preferisco dirtelo piuttosto che tirare a indovinare. Dillo in un altro modo, e cerco di nuovo.",
    tapOne:
      "Nel mio elenco quel numero non c’è. Tocca uno dei pulsanti, oppure dimmelo a parole tue.",
    several: "Mi hai chiesto più di una cosa. Da quale cominciamo?",
    which: "Quale intendi? Toccala, o mandami il suo numero.",
    again: "È la risposta migliore che ho. Se non è quello che ti serve, forse lo è una di queste:",
    more: "Sullo stesso tema:",
    separately: (platform) => `Le FAQ non lo spiegano a parte per questa versione: ${platform}.`,
    noMore: "Su questo so solo quello che c’è nella risposta.",
    failed:
      "Mi dispiace che non si sia ancora risolto. Le FAQ non dicono altro. Raccontami di più a parole tue, e cerco di nuovo.",
    failedSteps: "Mi dispiace che non si sia ancora risolto. Vediamolo insieme, passo dopo passo:",
    complaint:
      "Mi dispiace che non stia andando bene. Dimmi in poche parole di che cosa hai bisogno, e cerco di nuovo.",
  },
  feedback: {
    helped: "Mi è servito",
    missed: "Non proprio",
    thanks: "Mi fa piacere, grazie!",
    noted: "Grazie, ne ho preso nota.",
    others: "Mi dispiace. È una di queste?",
    elsewhere: "Mi dispiace. Dillo con altre parole, fai una ricerca o guarda gli argomenti.",
  },
  share: {
    share: "Condividi",
    copyLink: "Copia link",
    words: (question) => `Una risposta dalle FAQ: ${question}`,
  },
  dialog: {
    choose: "Che cosa non va? Ti farò qualche domanda e ti mostrerò una cosa da fare alla volta.",
    none: "Qui non c’è una guida passo dopo passo. Chiedimi a parole tue.",
    all: "Risolvi un problema passo passo",
    fix: "Risolviamolo passo dopo passo",
    works: "Ora funziona",
    still: "Non funziona ancora",
    back: "‹ Indietro",
    stop: "Interrompi",
    read: "Leggi la risposta completa",
    copy: "Copia il testo",
    again: "Ricomincia",
    from: (question) => `Dalle FAQ: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Passo indietro",
    stopped: "Interrotto qui",
    stoppedNow:
      "Va bene, ci fermiamo qui. Puoi ricominciare quando vuoi con /troubleshoot, o semplicemente farmi una domanda.",
    backTo: "Torniamo a dove eravamo:",
    unclear: "Non ho capito questa risposta. Tocca un pulsante, o dillo con altre parole.",
    first: "Questa è la prima domanda, più indietro non si va. Per interrompere, manda /cancel.",
    repeated: "Questo l’hai già scelto. Continua più in basso.",
    late: "Questo passaggio è finito. Manda /troubleshoot per ricominciare.",
    foreign: "Questi pulsanti sono per un’altra persona. Manda /troubleshoot per avere i tuoi.",
    changed: "Questi passaggi sono migliorati dall’ultima volta, quindi dai un’altra occhiata.",
    gone: "Mi dispiace, i passaggi che stavamo seguendo non ci sono più. Manda /troubleshoot per vedere quali ci sono.",
    expired: (title) =>
      `È passato più di un giorno, quindi ho chiuso la nostra guida passo dopo passo (${title}). Manda /troubleshoot per ricominciare.`,
    explained: "Ecco che cosa dicono le FAQ al riguardo:",
    ifNoHelp: (still) => `Se non ti aiuta, scegli «${still}» e continuiamo da lì.`,
    allThereIs: (still) =>
      `Su questo passaggio le FAQ non dicono altro. Se non ti aiuta, scegli «${still}» e continuiamo da lì.`,
    why: "Te lo chiedo per darti i passaggi giusti. Scegli quello che ci va più vicino:",
    whyOrUnsure: (unsure) =>
      `Te lo chiedo per darti i passaggi giusti. Scegli quello che ci va più vicino, oppure «${unsure}»:`,
    unclearAgain: (labels) =>
      `Scusa, continuo a non capire. Puoi rispondere: ${labels}. Per interrompere, manda /cancel.`,
    sorry: "Mi dispiace. Continuiamo da qui:",
    noRush: "Fai con calma. Eravamo qui:",
    ready: "Va bene. Sono qui quando vuoi.",
    welcome: "Prego! Eravamo qui:",
    didItHelp: "Bene! E ti è servito?",
    glad: "Ottimo, sono contento che ora funzioni! Se c’è altro, chiedi pure.",
    notInFaq: "Mi dispiace, nelle FAQ non l’ho trovato. Torniamo a dove eravamo:",
  },
  cases: {
    ask: "Chiedi a una persona",
    tell: "Avvisami quando sarà nelle FAQ",
    describe:
      "Scrivi in un solo messaggio che cosa non va o che cosa vuoi sapere; anche un’immagine aiuta. Una persona lo leggerà e ti risponderà qui. Non scrivere codici, password o numeri di telefono. Se cambi idea, manda /cancel.",
    offer: "Una persona leggerà la tua domanda e ti risponderà qui. Ecco che cosa inoltro:",
    pass: "Inoltra",
    reword: "Riformula",
    usual: (time: string) => `Di solito la risposta arriva in circa ${time}.`,
    unsure: "Non so dire quanto ci vorrà, ma non perdo di vista la tua domanda.",
    away: (when: string) => `Ora non c’è nessuno. Torniamo: ${when}.`,
    opened: (id: string) =>
      `Richiesta inoltrata con il numero ${id}. Una persona ti risponderà qui. Quello che scrivi qui da adesso arriva a lei; se le FAQ hanno una risposta sicura, te la do subito.`,
    already: "Il nostro team ha già la tua domanda. Quello che scrivi qui arriva al team.",
    done: "Ho finito, chiudi",
    cancel: "Annulla",
    notSent: "Va bene, non ho inviato niente. Se poi vuoi l’aiuto di una persona, basta dirlo.",
    describeAgain:
      "Volentieri, ma prima devo sapere di che cosa si tratta. Scrivilo in un solo messaggio e lo inoltro.",
    passedOn: "Inoltrato. Da adesso metterò solo 👀 su quello che ho inoltrato.",
    passedOnToo: "Inoltrato anche questo.",
    passedOnAsWell: "Ora il nostro team ha anche questo.",
    waiting: "Il nostro team sa che stai aspettando: ho appena inoltrato anche questo.",
    waitingStill: "Inoltrato anche questo. Appena qualcuno risponde, lo vedi qui.",
    thanked: (id: string) =>
      `L’ho inoltrato. Se è tutto risolto, puoi chiudere il numero ${id} qui.`,
    closeOffer: (id: string) => `Chiudo il numero ${id}? Il nostro team non se ne occuperà più.`,
    closeOfferAgain: (id: string) => `Il numero ${id} è ancora aperto. Lo chiudo?`,
    close: "Sì, chiudi",
    keep: "Lascia aperto",
    kept: "Resta aperto. Quello che scrivi qui arriva ancora al nostro team.",
    openNow: (id: string) =>
      `Il numero ${id} è nelle mani del nostro team. Quello che scrivi qui arriva al team.`,
    send: "Invialo anche al team",
    sent: "Inoltrato al nostro team.",
    fromFaq: "Questo viene dalle FAQ. Il tuo messaggio arriva al team solo se lo invii.",
    nobody:
      "Mi dispiace, qui non risponde nessuna persona: sono un bot. Se mi dici che cosa non va, guardo nelle FAQ.",
    unpassableAgain:
      "Nemmeno questo tipo va bene, mi dispiace. Prova con un testo, un’immagine, un file o un messaggio vocale.",
    unreachableAgain:
      "Il nostro team non è ancora raggiungibile, quindi il tuo messaggio non è arrivato. Riprova più tardi, per favore.",
    closed: (id: string) =>
      `La richiesta numero ${id} è chiusa, e torno a rispondere in base alle FAQ. Ti è servito?`,
    yes: "Sì",
    no: "No",
    glad: "Mi fa piacere!",
    sorry: "Mi dispiace. Puoi chiedere di nuovo, e il nostro team ne è informato.",
    support: "Il nostro team (una persona)",
    edited: "Correzione:",
    late: "Mi dispiace, nessuno ha ancora guardato la tua domanda. Non è dimenticata: l’ho appena ricordata al nostro team.",
    blocked:
      "Il nostro team non accetta più i tuoi messaggi. Io continuo a rispondere in base alle FAQ.",
    unreachable: "Ora il nostro team non è raggiungibile. Riprova più tardi, per favore.",
    unpassable:
      "Non posso inoltrare un messaggio di questo tipo. Testi, immagini, file e messaggi vocali arrivano al nostro team.",
    privately: "Per questo scrivimi in privato.",
    willTell:
      "Ti scriverò una sola volta, quando le FAQ risponderanno a questo. Fino ad allora, per sei mesi al massimo, conservo la tua domanda (senza dati personali) insieme al numero della nostra chat; /forget la elimina.",
    tooManyWishes: "Aspetti già dieci risposte, e non riesco a ricordarne altre.",
    news: (question: string) =>
      `Volevi sapere quando le FAQ avrebbero risposto a questo: «${question}» Ora rispondono:`,
    privacy:
      "Se chiedi a una persona, i tuoi messaggi vanno nel gruppo del team, senza il tuo nome a meno che chi gestisce il bot non lo mostri lì, e vi restano; per sei mesi conservo la tua domanda (senza dati personali) e quale messaggio corrisponde a quale, ma nulla di ciò che dicono gli altri messaggi. Se chiedi un avviso per quando le FAQ risponderanno a qualcosa, conservo quella domanda insieme al numero della nostra chat finché non ti avviso, per sei mesi al massimo.",
  },
  groups: {
    introduction: (name, product) =>
      `Ciao! ${knows(product)} Menziona ${name} con una domanda, rispondi a un mio messaggio o manda /ask con la tua ` +
      "domanda. Se vuoi che risponda alla domanda di qualcun altro, rispondi al suo messaggio con /ask. Per il resto me ne sto in silenzio.",
    how: "Manda /ask con la tua domanda, o rispondi con /ask al messaggio a cui devo rispondere.",
    wordless: "So rispondere solo ai testi, e in quel messaggio non ce n’è.",
    more: "Altro in privato",
    unknown: "Non trovo la risposta nelle FAQ. In privato posso mostrarti dove altro cercare.",
    suggest: "Quale di queste è la domanda?",
    tooMany:
      "In questo gruppo ci sono più domande di quante ne riesca a gestire. In privato rispondo subito.",
    onBehalf:
      "Scrivi a nome di un gruppo o di un canale, quindi non posso sapere chi sei né farti domande. Metti tutto in un solo messaggio, oppure scrivimi in privato.",
  },
  inline: {
    troubleshoot: "Risolvi un problema passo passo",
    nothing: "Nessun risultato. Scrivimi in privato",
    ask: "Chiedi al bot",
  },
  account: {
    language: {
      choose: "In che lingua vuoi che ti parli?",
      likeTelegram: "Come il mio Telegram",
      now: (language) =>
        `Con te parlo in ${language}. Nella nostra chat privata puoi scegliere un’altra lingua.`,
      choosePrivately: "Scegli una lingua",
    },
    privacy: {
      title: "Che cosa conservo, perché e per quanto tempo",
      lines: [
        "La lingua che hai scelto, per parlarti in quella; le tue ultime domande, solo con il loro numero, per correggere la mia risposta se le modifichi; i tuoi voti alle risposte, perché ognuno conti una volta sola; e a che punto sei di una guida passo dopo passo, per poter riprendere dopo una pausa. Tutto questo viene eliminato 60 giorni dopo l’ultima volta che scrivi qui, o subito con /forget.",
        "Di quali risposte abbiamo parlato da ultimo quale dispositivo hai nominato e in che lingua hai scritto, così puoi continuare a chiedere, e, dopo un messaggio su un’emergenza, di che tipo era. Ne tengo conto per mezz’ora, e non sono mai le tue parole.",
        "Quello che scrivi passa per una coda finché non ricevi la risposta, cioè per pochi istanti, e poi viene cancellato. Resta solo il numero del messaggio, conservato per 3 giorni, così non rispondo due volte alla stessa cosa. Se Telegram non è raggiungibile, continuo a provare fino a un giorno. Se qualcosa si rompe, il tuo messaggio resta al massimo 7 giorni, perché chi mi gestisce possa capire l’errore; /forget lo cancella.",
        "Quando non ho una risposta sicura, o non quella che cercavi, conservo le tue parole per 30 giorni perché qualcuno possa insegnarmi: senza il tuo nome né il tuo numero, e dopo aver tolto numeri di telefono, codici, indirizzi, link e nomi, per quanto riesco a riconoscerli. Quello che mi hanno insegnato così resta, senza nulla su di te.",
        "Conto domande, risposte e voti per 400 giorni, sempre di tutti quanti insieme.",
        "Non chiedo mai codici o password, non vedo il tuo account e non passo niente a nessuno se non me lo chiedi. Telegram ha le sue regole per ciò che mandi attraverso il suo servizio.",
      ],
      forget: "Elimina ciò che conservi su di me",
    },
    forget: {
      done: "Eliminato. Ecco che cosa conservavo su di te:",
      nothing: "Qui non conservo niente su di te.",
      kept: {
        language: "la lingua che hai scelto",
        replies: "quale delle mie risposte corrisponde a quale dei tuoi ultimi messaggi",
        votes: "i tuoi voti alle risposte",
        dialog: "a che punto eri di una guida passo dopo passo",
        awaited: "quello che aspettavo che mi scrivessi",
        givenUp: "i tuoi messaggi a cui non ho potuto rispondere per un guasto",
        cases: "le tue domande a persone e quelle di cui volevi sapere la risposta",
        other: "qualche appunto sulla conversazione in corso",
      },
      groups:
        "Ho eliminato ciò che conservavo su di te in questo gruppo. Per la nostra chat privata, manda /forget lì.",
    },
  },
  guards: {
    tooFast:
      "Scrivi più in fretta di quanto io riesca a leggere. Dammi un attimo, poi chiedi di nuovo.",
    secret:
      "Attenzione: sembra che nel tuo messaggio ci sia un codice, una password o un numero di telefono. Non ho conservato nulla " +
      "e non mi serve. Per favore elimina quel messaggio, e non dare mai codici o password a nessuno, nemmeno a chi dice di essere del supporto.",
  },
  faults: {
    failed: "Qualcosa è andato storto da parte mia. Riprova fra un attimo, per favore.",
    late: "Scusa se ci ho messo tanto a rispondere.",
    givenUp: "Mi dispiace, non ci sono riuscito nemmeno dopo vari tentativi. Riprova, per favore.",
  },
  distress: {
    "self-harm":
      "Mi dispiace molto che tu stia attraversando tutto questo. Sono solo un bot e non posso aiutarti io, ma ci sono persone che possono, anche subito.\n\nSe tu o la persona per cui ti preoccupi siete in pericolo, chiama il numero di emergenza. Di’ a qualcuno di cui ti fidi quanto stai male: non devi affrontarlo senza nessuno accanto. Persone che ascoltano, nel tuo paese, al telefono o in chat: https://findahelpline.com",
    child:
      "È una cosa seria, e non è mai colpa del bambino. Sono solo un bot e non posso aiutare io.\n\nParlane con un adulto di cui ti fidi e con la polizia; se c’è pericolo, chiama il numero di emergenza. Non rispondere a quella persona, non incontrarla, non mandarle niente. Conserva i messaggi come prova, ma non salvare né inoltrare mai immagini sessuali di minori.\n\nAiuto per bambini e genitori: https://childhelplineinternational.org\nFar rimuovere immagini intime di minorenni: https://takeitdown.ncmec.org",
    threats:
      "Mi dispiace che ti stia succedendo. Non è colpa tua. Sono solo un bot e non posso fermarlo, ma ci sono persone che possono aiutarti.\n\nNon pagare e non mandare altro. Fai degli screenshot come prova prima di bloccare qualcuno. Parlane con qualcuno di cui ti fidi e denuncialo alla polizia; se c’è pericolo, chiama il numero di emergenza.\n\nContro la diffusione di immagini intime: https://stopncii.org, sotto i 18 anni: https://takeitdown.ncmec.org\nPersone che ascoltano: https://findahelpline.com",
    violence:
      "Mi dispiace che ti stia succedendo. Nessuno ha il diritto di farlo. Sono solo un bot e non posso aiutarti io.\n\nSe sei in pericolo adesso, chiama il numero di emergenza o la polizia, e vai dove c’è gente. Parlane con qualcuno di cui ti fidi. Conserva messaggi e foto come prova dove quella persona non li vede. Se guarda il tuo telefono, elimina questa chat.\n\nLinee di aiuto nel tuo paese: https://findahelpline.com",
    death:
      "Ti faccio le mie condoglianze. Sono solo un bot e posso darti solo quello che dicono le FAQ. Se vuoi parlare del tuo lutto con qualcuno, qui ci sono persone che ascoltano: https://findahelpline.com\n\nSe hai un’altra domanda, falla quando te la senti.",
    unusedAccount:
      "Sull’account: uno che nessuno usa si elimina da solo dopo un po’ di tempo, come puoi leggere qui. Le FAQ non dicono altro sugli account di chi è morto.",
    insult:
      "Mi dispiace che sia frustrante. Dimmi in una frase che cosa non va, e farò quello che posso.",
    after:
      "Sono solo un bot e non sono adatto a parlarne, e non voglio darti una risposta che non c’entra. Per favore parla con qualcuno di cui ti fidi, o con persone che ascoltano: https://findahelpline.com. Se c’è pericolo, chiama il numero di emergenza. Oggi non c’è niente da eliminare né da decidere.\n\nSe hai una domanda, falla quando vuoi.",
    afterThanks:
      "Hai fatto bene a scrivere. Parla anche con qualcuno di cui ti fidi, o con persone che ascoltano: https://findahelpline.com",
  },
  fallback: {
    onlyText: "So leggere solo il testo. Scrivi la tua domanda a parole, per favore.",
    oldButton: "Questo pulsante non funziona più. Manda /faq per ricominciare.",
    unknownCommand: "Non conosco questo comando. Manda /help per vedere che cosa so fare.",
    nothingToCancel: "Non c’è niente da interrompere. Chiedimi quello che vuoi.",
  },
  buttons: {
    website: "Sito web",
    official: "Testo ufficiale",
    short: "Risposta breve",
    full: "Risposta completa",
    more: "Altro",
    related: "Correlati",
    back: "‹ Indietro",
    topics: "‹ Argomenti",
    browse: "Argomenti",
    search: "Cerca",
    none: "Nessuna di queste",
    previous: "‹ Precedente",
    next: "Successiva ›",
  },
  about: {
    knows,
    official: "Sono l’assistente ufficiale.",
    unofficial: "Sono un assistente non ufficiale.",
    topics: (product) => `${product}: scegli un argomento.`,
    sharing: (product, question) => `Una risposta dalle FAQ (${product}): ${question}`,
    search: (words) =>
      `/search seguito da qualche parola mostra ciò che corrisponde, per esempio: /search ${words}`,
    contact: {
      unknown:
        "Non trovo la risposta nelle FAQ, e preferisco non tirare a indovinare. Prova con altre parole, guarda gli argomenti o usa l’ultimo pulsante qui sotto.",
      elsewhere:
        "Mi dispiace. Dillo con altre parole, fai una ricerca, guarda gli argomenti o usa l’ultimo pulsante qui sotto.",
      nobody:
        "Mi dispiace, qui non risponde nessuna persona: sono un bot. Per parlare con qualcuno usa l’ultimo pulsante qui sotto. Se mi dici che cosa non va, guardo nelle FAQ.",
    },
    support: {
      failed:
        "Mi dispiace che non si sia ancora risolto. Le FAQ non dicono altro, ma forse il supporto può aiutarti:",
      failedSteps:
        "Mi dispiace che non si sia ancora risolto. Vediamolo insieme, passo dopo passo, o chiedi al supporto:",
      complaint:
        "Mi dispiace che non stia andando bene. Dimmi in poche parole di che cosa hai bisogno, o chiedi a chi può fare più di me:",
    },
  },
} satisfies Texts;
