import { it as functionWords } from "../../match/function-words/it.ts";
import { listed } from "../../match/words/listed.ts";
import type { Phrases } from "./phrases.ts";

/** Italian. */
export const it: Phrases = {
  smallTalk: {
    greeting: listed`
      ciao, ciaoo, ciao a tutti, ehi, ei, ehilà, hey, salve, salve a tutti, buongiorno, buon giorno, buondì,
      buonasera, buona sera, buon pomeriggio, buongiorno a tutti, ciao bot, salve bot, ciao come va, come va,
      come stai, come sta, come butta, tutto bene, tutto ok, che si dice, c'è qualcuno, ce qualcuno, c e qualcuno,
      ci sei, ci siete, sei lì, pronto, gentili signori, gentile assistenza, spettabile, ho una domanda,
      avrei una domanda, ho un dubbio, una domanda, una domandina, una cosa, mi puoi aiutare, puoi aiutarmi, mi aiuti,
      mi può aiutare, può aiutarmi, potete aiutarmi, mi potete aiutare, potresti aiutarmi, mi potresti aiutare,
      mi aiutate, ho bisogno di aiuto, ho bisogno d'aiuto, ho bisogno di un aiuto, mi serve aiuto, mi serve una mano,
      mi dai una mano, aiuto, aiutami, aiutatemi, posso chiedere, posso chiederti una cosa, posso farti una domanda,
      posso fare una domanda, vorrei fare una domanda, vorrei chiedere una cosa, piacere, molto piacere
    `,
    thanks: listed`
      grazie, grz, graz, thx, grazie mille, mille grazie, grazie tante, tante grazie, tnx, grazie infinite,
      grazie di cuore, grazie davvero, ti ringrazio, la ringrazio, vi ringrazio, ringrazio, grazie dell'aiuto,
      grazie per l'aiuto, dell'aiuto, per l'aiuto, del tuo aiuto, per il tuo aiuto, per avermi aiutato,
      per avermi aiutata, per la risposta, della risposta, per le info, delle info, per le informazioni,
      per l'informazione, per la disponibilità, per la pazienza, per il tempo, di tutto, per tutto, te ne sono grato,
      te ne sono grata, sei un grande, sei grande, sei una grande, grande, sei il migliore, sei la migliore,
      sei il top, sei un mito, mito, sei un genio, sei fantastico, sei stato utilissimo, sei stato gentilissimo,
      sei stato molto gentile, gentilissimo, gentilissima, molto gentile, sei gentile, che gentile, bravo, bravissimo,
      bravo bot, ti amo, ti voglio bene, tvb, mi hai salvato, mi hai salvata, mi hai salvato la vita, utilissimo,
      molto utile, utile, sei stato utile, thank you, thanks, grazie in anticipo, grazie anticipatamente, in anticipo,
      anticipatamente, ringrazio in anticipo, ti ringrazio in anticipo, vi ringrazio in anticipo
    `,
    goodbye: listed`
      stop, fermati, smetti, smettila, interrompi, basta così,
      arrivederci, addio, a presto, a dopo, a domani, alla prossima, ci vediamo, ci sentiamo, ci si vede, ci si sente,
      buonanotte, buona notte, notte, buona giornata, buona serata, buona domenica, buon weekend, buon fine settimana,
      stammi bene, un saluto, saluti, cordiali saluti, un abbraccio, baci, un bacio, bye, ciao ciao, ciao ciao ciao,
      è tutto, e tutto, questo è tutto, per ora è tutto, basta così, nient'altro, nient altro, niente altro,
      nulla più, non ho altre domande, nessun'altra domanda, ho finito, a posto così, sono a posto così
    `,
    who: listed`
      chi sei, chi sei tu, chi è lei, ma chi sei, chi siete, cosa sei, che cosa sei, che sei, sei un bot,
      sei un robot, sei umano, sei un umano, sei una persona, sei una persona vera, sei una persona reale, sei vero,
      sei reale, sei un essere umano, sei una macchina, sei un bot o una persona, sei una persona o un bot, sei un'ia,
      sei una ia, sei una intelligenza artificiale, sei un'intelligenza artificiale, sei chatgpt, sei chat gpt,
      è un bot, questo è un bot, è un robot, parlo con un bot, parlo con una persona, parlo con un robot,
      parlo con un umano, sto parlando con un bot, sto parlando con una persona, sto parlando con un robot,
      con chi parlo, con chi sto parlando, come ti chiami, qual è il tuo nome, chi ti ha creato, chi ti ha fatto,
      chi ti ha programmato, chi ti gestisce, sei ufficiale, sei il bot ufficiale, è ufficiale,
      questo bot è ufficiale, sei di telegram, sei l'assistenza di telegram, cosa fai, che fai, che cosa fai,
      cosa puoi fare, cosa sai fare, che sai fare, che cosa sai fare, a cosa servi, a che servi, come funzioni,
      cos'è questo bot, cosa fa questo bot, cos'è questo, in cosa puoi aiutarmi, in cosa mi puoi aiutare
    `,
  },
  replies: {
    yes: listed`
      sì, si, sii, sisi, sì sì, si si, yes, yep, seh, certo, certo che sì, certamente, ovvio, ovviamente, esatto,
      esattamente, giusto, corretto, proprio così, è così, è proprio così, infatti, sì grazie, sì per favore,
      sì certo, sì esatto, sì quello, sì quella, sì questo, sì questa, quello, quella, questo, questa, proprio quello,
      proprio quella, proprio questo, è quello, è questo, è quella, è questa, vero, è vero, assolutamente,
      assolutamente sì, volentieri, eh sì, eh già, direi di sì, credo di sì, penso di sì, affermativo
    `,
    no: listed`
      no, noo, nono, no no, n, nah, nope, neanche, nemmeno, macché, figurati no, nessuno, nessuna, nessuno di questi,
      nessuna di queste, nessuno di quelli, nessuna di quelle, nessuno dei due, nessuna delle due,
      niente di tutto ciò, niente di questo, non ancora, ancora no, no grazie, niente, niente grazie, mai,
      assolutamente no, certo che no, per niente, per nulla, affatto, non proprio, non tanto, non molto, non credo,
      credo di no, penso di no, direi di no, mi sa di no, in realtà no, neanche per sogno, negativo
    `,
    okay: listed`
      non so, non lo so, boh, non saprei, nessuna idea, mi dispiace,
      ok, okay, oki, okk, okok, k, va bene, vabbè, vabbe, va be, vabene, bene, benissimo, molto bene, d'accordo,
      daccordo, d accordo, perfetto, perf, ottimo, eccellente, fantastico, splendido, stupendo, meraviglioso,
      magnifico, bello, bella, bellissimo, che bello, figo, top, super, wow, interessante, capito, ho capito, capisco,
      ora capisco, adesso capisco, ora ho capito, adesso ho capito, afferrato, ricevuto, chiaro, chiarissimo,
      tutto chiaro, è chiaro, ah, ah ok, ah ecco, ecco, ahh, oh, ah ho capito, hm, mm, mmm, mhm, mh, boh, beh, bah,
      mah, uhm, aha, dai, dai ok, vai, ottima risposta, buona risposta, ha senso, buono a sapersi, buono,
      bene a sapersi, haha, ahah, ahahah, ahahaha, ahaha, hahaha, eheh, lol, xd, provo, ci provo, proverò, ci proverò,
      ora provo, adesso provo, provo subito, fammi provare, vediamo, fammi vedere, un attimo, un momento, un secondo,
      attimo, aspetta, aspetta un attimo, arrivo, me lo segno, prendo nota, nessun problema, no problem, tranquillo,
      di niente, di nulla, prego, figurati, non importa, non fa niente, fa niente, lascia stare, lascia perdere,
      lasciamo stare, come non detto, scusa, scusami, scusate, scusi, mi scusi, chiedo scusa, ho sbagliato,
      ho sbagliato chat, chat sbagliata, ops, oops, davvero, sul serio, ma dai, seriamente, così così, più o meno,
      prova, test, mi annoio, peccato, che peccato, va benissimo, va bene così, va bene grazie
    `,
    helped: listed`
      funziona, ha funzionato, ora funziona, adesso funziona, funziona ora, funziona adesso, ora va, adesso va,
      ora funge, funge, ora sì, adesso sì, sì funziona, sì ha funzionato, mi ha aiutato, mi è servito,
      mi è stato utile, è servito, ha aiutato, mi hai aiutato, mi hai aiutata, mi sei stato utile,
      mi sei stato d'aiuto, sì mi ha aiutato, sì grazie funziona, risolto, ho risolto, tutto risolto,
      problema risolto, si è risolto, è risolto, risolto grazie, ora è risolto, sistemato, ho sistemato,
      tutto sistemato, a posto, tutto a posto, ora è tutto a posto, apposto, tutto apposto, ci sono riuscito,
      ci sono riuscita, ce l'ho fatta, ce lo fatta, fatto, l'ho trovato, l'ho trovata, trovato, trovata, ho trovato,
      sono riuscito, sono riuscita, sono riuscito a entrare, è arrivato, mi è arrivato, ora è arrivato,
      è arrivato il codice, era quello, era quello che cercavo, era quello che volevo, è quello che cercavo,
      proprio quello che cercavo, proprio quello che mi serviva, era proprio quello, quello che mi serviva,
      tutto ok ora, ora tutto ok, è tornato, è tornato tutto, perfetto funziona
    `,
    failed: listed`
      non arriva niente, non mi arriva niente, non mi arriva nulla, non arriva nulla,
      non funziona, nn funziona, non ha funzionato, nn ha funzionato, non mi funziona, non va, nn va, non mi va,
      non funge, nn funge, non parte, non serve, non è servito, non è servito a niente, non è servito a nulla,
      non serve a niente, non mi aiuta, non mi ha aiutato, nn mi ha aiutato, non ha aiutato, non aiuta,
      non mi è servito, non mi è stato utile, non mi è d'aiuto, ancora niente, ancora nulla, niente da fare,
      niente di niente, nulla da fare, ancora non funziona, non funziona ancora, continua a non funzionare,
      continua a non andare, non va ancora, ancora non va, sempre uguale, sempre lo stesso, sempre la stessa cosa,
      sempre lo stesso problema, stesso problema, lo stesso problema, stesso errore, lo stesso errore, stessa cosa,
      la stessa cosa, idem, uguale, è uguale, come prima, è come prima, tutto come prima, non cambia niente,
      non cambia nulla, non è cambiato niente, non è cambiato nulla, non succede niente, non succede nulla,
      non fa niente quando clicco, non risolve, non ha risolto, non ho risolto, non si risolve, il problema rimane,
      il problema resta, il problema persiste, il problema c'è ancora, già provato, già fatto, l'ho già fatto,
      ho già fatto, l'ho già provato, ho già provato, gia provato, gia fatto, provato, ho provato, ci ho provato,
      ci ho già provato, ho provato tutto, ho provato di tutto, provato tutto, già provato tutto, fatto tutto,
      ho fatto tutto, questo l'ho già fatto, questo l'ho già provato, quello l'ho già fatto, fatto ma niente,
      ho provato ma niente, ho provato ma non va, ho provato ma non funziona, non ci riesco, non riesco,
      non ci sono riuscito, non ci sono riuscita, non sono riuscito, non sono riuscita, non me lo fa fare,
      non me lo permette, non lo trovo, non la trovo, nn lo trovo, non lo vedo, non la vedo, non c'è, non ce, non c e,
      non ce l'ho, non ce lo, non mi appare, non appare, non mi compare, non compare, non mi esce, non esce,
      non ho quell'opzione, non ho questa opzione, non c'è quell'opzione, non c'è questa opzione, non esiste,
      impossibile, è impossibile, fallito, neanche così, nemmeno così, neanche questo, neanche questo funziona,
      nemmeno questo funziona, niente funziona, nulla funziona, questo lo so già, questo lo so, lo so già,
      lo sapevo già, lo so, non appare questa opzione, non vedo questa opzione, non vedo quell'opzione,
      non trovo quell'opzione
    `,
    refused: listed`
      non è quello, non è questo, nn è questo, nn è quello, non era quello, non era questo, non quello, non questo,
      non quella, non questa, non è quella, non è questa, quello no, questo no, quella no, questa no,
      non ho chiesto questo, non ho chiesto quello, non ti ho chiesto questo, non ti ho chiesto quello,
      nn ho chiesto questo, non è quello che ho chiesto, non è ciò che ho chiesto, non è quello che chiedevo,
      non è quello che ti ho chiesto, non era quello che chiedevo, non era questa la domanda, non è questa la domanda,
      non era la mia domanda, non è la mia domanda, non è quello che cerco, non è quello che cercavo,
      non è quello che voglio, non è quello che volevo, non è quello che mi serve, non è quello che intendevo,
      non intendevo questo, non intendevo quello, non intendo questo, non volevo dire questo, non dicevo quello,
      non mi riferivo a quello, non mi riferivo a questo, non risponde alla mia domanda, non risponde alla domanda,
      non hai risposto, non hai risposto alla mia domanda, non mi hai risposto, non stai rispondendo alla mia domanda,
      non c'entra, non c'entra niente, non c'entra nulla, non centra niente, non centra nulla,
      non ha niente a che fare, non ha nulla a che vedere, che c'entra, che centra, e che c'entra, tutt'altro,
      è un'altra cosa, un'altra cosa, parlo di un'altra cosa, parlavo di altro, intendevo altro, altra cosa,
      sbagliato, è sbagliato, risposta sbagliata, errato, ti sbagli, hai sbagliato, non hai capito,
      non hai capito la domanda, nn hai capito, non mi hai capito, non capisci, hai capito male, mi hai capito male,
      non esattamente, non precisamente, non voglio questo, non voglio quello, io non voglio questo
    `,
    why: listed`
      perché, perche, xké, xke, xche, xchè, xk, pk, come mai, e perché, e come mai, ma perché, perché no, perché mai,
      per quale motivo, per che motivo, a che serve, a cosa serve, a che scopo, e a che serve
    `,
    unclear: listed`
      cosa, che cosa, che, ke, eh, ehh, come, come scusa, in che senso, cioè, cioe, tipo cosa, che vuol dire,
      cosa vuol dire, che vuoi dire, cosa vuoi dire, che significa, cosa significa, che cosa significa, che intendi,
      cosa intendi, che cosa intendi, non capisco, nn capisco, non ho capito, nn ho capito, non ho capito niente,
      non ho capito nulla, nn ho capito niente, non capisco niente, non capisco nulla, non ti capisco,
      non ti ho capito, non ci capisco niente, non ci ho capito niente, non lo capisco, non è chiaro, nn è chiaro,
      non mi è chiaro, poco chiaro, continuo a non capire, ancora non capisco, ancora non ho capito, sono confuso,
      sono confusa, confuso, mi sono perso, mi sono persa, troppo confuso, spiega, spiegami, spiegati,
      spiegati meglio, spiegami meglio, spiega meglio, puoi spiegare, puoi spiegarmi, me lo spieghi,
      me lo puoi spiegare, puoi spiegarlo, puoi spiegare meglio, puoi spiegarti meglio, puoi spiegarmelo, mi spieghi,
      mi spieghi meglio, più semplice, più semplicemente, in parole semplici, in parole povere, con parole semplici,
      in italiano, più piano, troppo lungo, troppo complicato, troppo difficile, è troppo lungo, è complicato,
      complicato, che complicato, in breve, in sintesi, riassunto, riassumi, riassumendo, come si fa, come faccio,
      come lo faccio, e come si fa, e come faccio, e come, come esattamente, come faccio a farlo, dove, dov'è,
      dove si trova, dove lo trovo, dove la trovo, dove sta, dove esattamente, dove devo andare, quale, quali
    `,
    more: listed`
      altro, ancora, dimmi di più, dimmi altro, più info, più informazioni, altre info, altre informazioni,
      più dettagli, maggiori dettagli, di più, c'è altro, ce altro, c e altro, nient'altro da sapere, che altro,
      cos'altro, cosa altro, e poi, poi, e dopo, dopo, e adesso, e ora, ora che faccio, e ora che faccio,
      adesso che faccio, e adesso che faccio, ora cosa faccio, e ora cosa faccio, cosa faccio ora, cosa faccio adesso,
      che faccio ora, che faccio, cosa faccio, e allora, e quindi, quindi, allora, continua, vai avanti, avanti,
      prosegui, altri, altre, altre opzioni, altra opzione, un'altra opzione, ci sono altre opzioni, altri modi,
      altro modo, un altro modo, c'è un altro modo, ci sono altri modi, altre possibilità, altre soluzioni,
      un'altra soluzione, altra soluzione, mostra altro, mostrami altro, è tutto qui, tutto qui, solo questo, un altro
    `,
    complaint: listed`
      mi hai stufato, mi hai stancato, mi hai rotto,
      inutile, sei inutile, sei un inutile, bot inutile, che bot inutile, non servi a niente, non servi a nulla,
      non servi a un cazzo, non sei utile, non sei d'aiuto, non aiuti, non mi aiuti, non mi stai aiutando,
      non sai niente, non sai nulla, non sai un cazzo, bot stupido, stupido bot, stupido, sei stupido, scemo,
      sei scemo, sei un idiota, idiota, deficiente, cretino, imbecille, sei un imbecille, sei un deficiente,
      che schifo, schifo, fa schifo, fai schifo, fate schifo, che schifo di bot, che schifo di servizio,
      che schifo di assistenza, pessimo, pessima, pessimo servizio, pessima assistenza, pessimo bot, servizio pessimo,
      assistenza pessima, orribile, terribile, ridicolo, ridicoli, è ridicolo, sei ridicolo, siete ridicoli, assurdo,
      è assurdo, vergogna, vergognoso, vergognatevi, che vergogna, una vergogna, è una vergogna, è uno scherzo,
      ma è uno scherzo, mi prendi in giro, mi stai prendendo in giro, mi prendete in giro, mi prendi per il culo,
      spazzatura, una merda, merda, che merda, di merda, bot di merda, servizio di merda, cazzo, che cazzo,
      ma che cazzo, che palle, due palle, che due palle, che coglioni, vaffanculo, fanculo, vaffa, affanculo,
      vai a cagare, porca puttana, porca miseria, porco dio, mannaggia, che rabbia, che nervi, che nervoso,
      sono incazzato, sono incazzata, sono arrabbiato, sono arrabbiata, ti odio, odio questo bot, mi arrendo,
      ci rinuncio, rinuncio, sono stufo, sono stufa, basta, mi sono stufato, nessuno aiuta, nessuno mi aiuta,
      nessuno risponde, perdita di tempo, una perdita di tempo, che perdita di tempo, mi fai perdere tempo,
      mi fate perdere tempo, risposta stupida, risposta inutile, risposta del cavolo, che risposta è, peggior bot,
      il peggior bot, sciocchezze, cavolate, cazzate, stronzate, stronzo, wtf
    `,
  },
  fillers: listed`
    per favore, perfavore, x favore, per piacere, per cortesia, pls, plis, ti prego, la prego, prego, raga, ragazzi,
    amico, amica, fra, frate, bro, zio, caro, cara, signore, signora, gente, tutti, a tutti, bot, allora, dunque,
    quindi, ma, però, pero, e, ed, o, oh, ah, eh, beh, mah, dai, ok, scusa, haha, ahah, ahahah, lol, davvero,
    veramente, sinceramente, onestamente, purtroppo, comunque, cmq, tanto, anche, pure, ora, adesso, qui, qua, lì, là,
    già, ancora, mi, me, ti, a me, per me, con me, io, tu, lei, voi, è, questo, questa, quello, quella, lo, la, il, l,
    i, gli, le, un, una, uno, di, del, della, in, nel, con, che, su, molto, tanta, troppo, tutto, proprio, solo, oggi,
    sempre, poi, mia, mio, credo, mi sa, forse, tipo, infatti, invece, in realtà, semplicemente, nemmeno, neanche,
    così, alla fine
  `,
  failures: listed`
    non funziona, nn funziona, non ha funzionato, non va, nn va, non funge, non parte, non è servito, non serve,
    non mi ha aiutato, non aiuta, non mi aiuta, non me lo fa, ancora niente, ancora nulla, niente da fare, continua a,
    continuo a, sempre uguale, sempre lo stesso, sempre la stessa, stesso problema, stesso errore, stessa cosa,
    non cambia, non è cambiato, non succede, ho già provato, ho già fatto, già provato, già fatto, l'ho già fatto,
    ho provato, ho fatto tutto, provato tutto, ci ho provato, non ci riesco, non sono riuscito, non sono riuscita,
    non lo trovo, non la trovo, non c'è, nn c'è, nessuna risposta, nessuno risponde, nessuno mi risponde,
    non rispondono, non risponde, non mi hanno risposto, senza successo, inutilmente, invano, di nuovo lo stesso,
    torna a, è tornato, mi ignorano, neanche così, nemmeno così, niente funziona, nulla funziona, non è mai arrivato,
    ancora non arriva, non arriva ancora, continua a non arrivare, ma mi dà errore, ma dà errore, dà sempre errore,
    lì non c'è
  `,
  complaints: listed`
    inutile, nessuno aiuta, nessuno mi aiuta, non leggi, non ascolti, non capisci niente, te l'ho detto, ve l'ho
    detto, perdita di tempo, bot stupido, bot scemo, sempre la stessa cosa, la stessa risposta, sono stufo, sono
    stufa, parlo col muro, parlare al muro
  `,
  ordinals: [
    listed`
      primo, prima, 1o, 1a, uno, una, numero uno, opzione 1, opzione uno, numero 1, il 1, la 1, quello sopra,
      quella sopra, quello in alto, quella in alto, in alto
    `,
    listed`
      secondo, seconda, 2o, 2a, due, numero due, opzione 2, opzione due, numero 2, quello in mezzo, quella in mezzo,
      in mezzo, quello di mezzo, quella di mezzo
    `,
    listed`terzo, terza, 3o, 3a, tre, numero tre, opzione 3, opzione tre, numero 3`,
    listed`quarto, quarta, 4o, 4a, quattro, numero quattro, opzione 4, opzione quattro, numero 4`,
    listed`
      ultimo, ultima, lultimo, lultima, quello sotto, quella sotto, quello in basso, quella in basso, in basso,
      in fondo, quello in fondo, quella in fondo
    `,
  ],
  continuations: listed`
    e, ed, e se, ok e, va bene e, e per, e su, e con, e nel, e che mi dici di, che mi dici di, e riguardo a,
    e per quanto riguarda, e anche, anche, inoltre, ma, ma se, ma e se, però, e invece, invece, quindi, allora,
    e allora, cioè, e come, stessa cosa per, lo stesso per, lo stesso su, ah e, sì ma, ok ma, si però, ok però, e poi,
    e quindi, poi
  `,
  pointers: listed`
    questo, questa, questi, queste, quello, quella, quelli, quelle, quel, quei, ciò, cio, lui, lei, loro, esso, essa,
    essi, li, ne, suo, sua, suoi, stesso, stessa, stessi, tale, così, lì, allora, anche, come lo, come la, come li,
    come le, dove lo, dove la, dove li, dove le, quando lo, quando la, perché lo, perché non lo, perché non la,
    chi lo, chi la, non lo, non la, non li, non le, nn lo, nn la, me lo, me la, me li, me le, te lo, te la, ce lo,
    ce la, ce li, se lo, se la, se li, se le, ve lo, lo posso, la posso, le posso, lo puoi, lo si, la si, lo trovo,
    la trovo, lo ho, lo vedono, lo vede, lo vedo, lo sa, lo sanno, lo faccio, lo disattivo, lo attivo, lo cambio,
    la cambio, lo cancello, la cancello, l'ho, l'hanno, l'ha, lho, lha, farlo, farla, dirlo, usarlo, usarla, averlo,
    averla, darlo, darla, esserlo, vederlo, vederla, farne, usarli, vederli, quest'ultimo, quest'altro, quell'altro,
    dell'altro, quellaltro, questaltro, tutti e due, tutte e due, è gratis, è gratuito, è sicuro, è normale,
    è obbligatorio, è pericoloso, quanto costa, quanto dura, si può annullare, si annulla, è a pagamento
  `,
  pointerEndings: listed`
    arlo, arla, arli, arle, argli, arne, arci, erlo, erla, erli, erle, erne, ergli, irlo, irla, irli, irle, irne,
    irgli, armelo, armela, arselo, ermelo, irmelo
  `,
  listPointers: listed`
    primo, secondo, seconda, terzo, terza, ultimo, ultima, entrambi, entrambe, altro, altra, altri, altre, ambedue,
    laltro, laltra, lultimo, lultima, dellaltro, dellaltra, nellaltro, nellaltra
  `,
  functionWords,
  corrections: listed`
    intendo, intendevo, io intendevo, io intendo, volevo dire, voglio dire, mi riferisco a, mi riferisco al,
    mi riferisco alla, mi riferivo a, mi riferivo al, mi riferivo alla, mi riferivo ai, mi riferivo alle, io parlo di,
    parlo di, parlo del, parlo della, parlavo di, parlavo del, parlavo della, parlavo dei, parlavo delle,
    sto parlando di, sto parlando del, sto parlando della, chiedevo di, chiedevo del, chiedevo della, chiedevo come,
    chiedo di, chiedo del, chiedo come, ti ho chiesto come, ho chiesto come, ti chiedevo, ti ho chiesto di,
    ti ho chiesto del, volevo sapere, io volevo sapere, voglio sapere, volevo chiedere, la mia domanda è,
    la mia domanda era, la mia domanda riguarda, la mia domanda riguardava, la domanda era, la domanda è,
    quello che voglio è, quello che volevo sapere è, quello che chiedo è, correzione, mi correggo, scusa volevo dire,
    scusa intendevo, anzi, bensì, ma il, ma la, ma lo, cioè, ho chiesto dei, ho chiesto del, ho chiesto della,
    ho chiesto di, ho chiesto delle
  `,
  negations: listed`
    non il, non la, non lo, non l, non i, non gli, non le, non un, non una, non del, non della, non di, non a, non al,
    non alla, non su, non sul, non sulla, non per, non da, non dal, non in, non nel, non nella, non con, non mio,
    non mia, nn il, nn la, nn di, e non, e non il, e non la, e non lo, e non i, e non le, e non del, e non della,
    invece di, invece che, invece del, invece della, anziché, al posto di, al posto del, al posto della,
    non mi riferisco a, non mi riferivo a, non mi riferivo al, non mi riferivo alla, non parlo di, non parlo del,
    non parlo della, non intendo, non intendevo, non dei, non degli, non delle, non ai, non alle, non agli, non sui,
    non sulle, non nei, non nelle, non con il, non col, non è il, non è la, non è un, non è una, non è mio, non è mia,
    non sono i, non sono le, non ho chiesto dei, non ho chiesto del, non ho chiesto della, non ho chiesto di
  `,
  newTopics: listed`
    altra domanda, un'altra domanda, una altra domanda, un altra domanda, ancora una domanda, un'ultima domanda,
    un ultima domanda, ultima domanda, un altro dubbio, altra cosa, un'altra cosa, un altra cosa, ancora una cosa,
    un'ultima cosa, altro argomento, cambiando argomento, cambio argomento, cambiamo argomento, nuova domanda,
    ho un'altra domanda, ho un altra domanda, avrei un'altra domanda, prossima domanda, lascia stare quello,
    lascia perdere quello, altro problema, un altro problema, ho un altro problema, a parte questo, tutt'altra cosa
  `,
  asides: listed`
    scusa, scusami, scusate, scusi, mi scusi, chiedo scusa, scusa il disturbo, scusi il disturbo, scusate il disturbo,
    scusa se disturbo, perdonami, permesso, tra l'altro, a proposito, senti, senta, ascolta, guarda, allora, dunque,
    bene, va bene, vabbè, vabbe, ok, okay, ottimo, perfetto, grazie, grazie mille, grazie in anticipo,
    grazie anticipatamente, vi ringrazio in anticipo, ti ringrazio in anticipo, per favore, perfavore, per piacere,
    per cortesia, pls, ti prego, aiuto, aiutami, aiutatemi, aiuto per favore, urgente, è urgente, domanda,
    una domanda, ho una domanda, avrei una domanda, ho un dubbio, ho un problema, avrei bisogno di un'informazione,
    una curiosità, una informazione, un'informazione, vorrei sapere, volevo sapere, vorrei chiedere, volevo chiedere,
    volevo chiederti, volevo chiedervi, vorrei un'informazione, volevo un'informazione, mi sai dire, sai dirmi,
    mi puoi dire, puoi dirmi, potresti dirmi, mi potresti dire, mi sapete dire, sapete dirmi, qualcuno sa,
    qualcuno sa dirmi, dimmi, mi dici, domanda stupida, domanda scema, domanda seria, ahah, ahahah, haha, lol, raga,
    ragazzi, amico, fra, bro, zio, cazzo, che cazzo, merda, porca miseria, mannaggia, cavolo, accidenti, madonna, dio,
    porca puttana, wtf, idiota, stupido bot, bot inutile, cretino, e, ma, in italiano, comunque, cmq, insomma,
    lascia stare, lascia perdere, non importa, per curiosità, solo per curiosità, cortesemente, ah ok, ah ecco,
    ok grazie, va bene grazie
  `,
  questionWords: listed`
    come, cm, cosa, cos, cosè, che, ke, quale, quali, qual, dove, dovè, quando, quanto, quanta, quanti, quante, chi,
    perché, perche, xke, xké, xche, posso, può, puo, puoi, possono, potrei, potete, esiste, devo, cè
  `,
  conjunctions: listed`e, ed, anche, inoltre, poi, o, oppure`,
  platforms: {
    ios: listed`iphone, iphones, ifone, i phone, ipad, ios, apple, ipod, melafonino`,
    android: listed`
      android, andoid, androi, samsung, galaxy, xiaomi, redmi, poco, huawei, honor, oppo, vivo, realme, motorola,
      pixel, oneplus, nokia, wiko
    `,
    desktop: listed`
      desktop, computer, compiuter, pc, portatile, fisso, laptop, notebook, windows, linux, ubuntu, telegram desktop,
      versione desktop
    `,
    macos: listed`mac, macbook, imac, macos, mac os`,
    web: listed`
      web, browser, chrome, firefox, safari, edge, opera, versione web, telegram web, sito
    `,
  },
  repeats: listed`
    ho chiesto, ho già chiesto, ti ho chiesto, ti ho già chiesto, l'ho già chiesto, ho già detto, ho detto,
    ti ho detto, te l'ho già detto, l'ho già detto, come ho detto, come dicevo, come ti dicevo, ripeto, lo ripeto,
    di nuovo, ancora una volta, un'altra volta, quante volte, leggi la mia domanda, leggi la domanda,
    leggi il messaggio, leggi bene, rispondi alla domanda, rispondi alla mia domanda, rispondimi, seconda volta,
    sto chiedendo, ti sto chiedendo
  `,
  timeQuestions: listed`
    quanto tempo, quanto ci vuole, quanto ci mette, quanto dura, quanto devo aspettare, quanto bisogna aspettare,
    quanto manca, quando, fino a quando, da quando, entro quando, entro quanto, in quanto tempo, per quanto,
    per quanto tempo, dopo quanto, dopo quanto tempo, ogni quanto, quanti giorni, quante ore, quanti mesi,
    quanti minuti, a che ora, tra quanto, fra quanto
  `,
  timeWords: listed`
    mese, mesi, giorno, giorni, settimana, settimane, ore, unora, minuto, minuti, anno, anni, secondo, secondi,
    immediatamente, subito, istante
  `,
};
