import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "lui lei loro qualcuno ragazza ragazzo uomo donna tizio tipo tipa ex fidanzato fidanzata sconosciuto " +
    "sconosciuta persona gente dice truffatore hacker un una",
  formerPartner: "ex fidanzato fidanzata marito ragazzo compagno",
  bare: "nud* intim* nudes sessual* sesso porno hot spinte",
  private: "privat*",
  images: "foto fotografie video immagini immagine filmato filmati nudes screenshot screen chat",
  spreads:
    "manda mandano mandare manderà invia inviano inviare pubblica pubblicare pubblicherà pubblicato pubblicati " +
    "posta postare postato messo messi mette mettere diffonde diffondere diffuso condivide condividere condiviso " +
    "mostra mostrare fa caricato carica gira girare sparge vende dice racconta inoltra inoltrato",
  public:
    "famiglia genitori mamma papà madre padre amici amiche contatti tutti scuola lavoro capo colleghi facebook " +
    "instagram internet rete canale gruppo moglie ragazza parenti paese follower",
  money: "pago pagare paghi paga soldi euro dollari bitcoin btc cripto ricarica bonifico postepay",
  unless: "se altrimenti sennò senno finché",
  threatens:
    "minaccia minacciano minacciato minacciata minacce minacciando ricatta ricattano ricatto",
  knows: "sa sanno conosce conoscono scoperto trovato",
  iLive: "abito abitiamo vivo indirizzo casa scuola lavoro famiglia",
  comesOrKills:
    "uccidere ammazzare ammazzarmi uccidermi ammazza venire viene vengono verrà picchiare bruciare spaccare",
  iAm: "compiuto anni anno",
  age: "7 8 9 10 11 12 13 14 15 16 17 tredici dodici undici quattordici quindici",
  minor:
    "figlia figlio figlie figli bambina bambino bambini bambine sorellina fratellino sorella fratello nipote alunna " +
    "studentessa minorenne minorenni minori ragazzina ragazzino",
  adult:
    "uomo uomini tizio tipo adulto adulti sconosciuto sconosciuti estraneo estranei signore vecchio professore prof " +
    "allenatore maestro pervertito qualcuno pedofilo 30 35 40 45 50",
  asks: "chiede chiedono chiesto vuole vogliono pretende manda scrive offre dice",
  meets:
    "incontrare incontrarla incontrarlo incontrarmi incontrarci vedersi vederla vederci vedermi nuda nudo " +
    "spogliarmi spogliarsi sola solo webcam videocamera baciare indirizzo toccare mutandine",
  secret: "segreto",
  pills:
    "pastiglie pasticche pillole compresse farmaci sonniferi tachipirina xanax medicine psicofarmaci",
  swallows: "preso presa prese ingoiato inghiottito mandato ingerito prendere ingoia",
  jumps:
    "salto saltare salta butto buttarmi buttarsi butta gettarmi gettarsi lanciarmi lanciarsi buttare gettare",
  heights: "ponte tetto palazzo treno binari balcone finestra metro scogliera cavalcavia",
  coach: "allenatore lallenatore professore prof vicino maestro",
  night: "notte mezzanotte sera",
  slur: "troia puttana zoccola",
  think: "penso pensare pensando",
  death: "morire morte ammazzarmi",
  weapon: "cintura coltello bastone martello",
  hit: "colpito picchiato picchia colpisce",
  wakes: "svegliarmi svegliarsi svegliassi",
  never: "mai non più",
  recorded: "registrato registrata filmato filmata videochiamata ripreso",
  buried: "seppellito sepolto sepolta",
  family:
    "marito ex fidanzato ragazzo compagno padre papà patrigno fratello moglie madre zio capo vicino lui",
  strikes:
    "picchia picchiato picchiata rotto rompe colpisce colpito strozza strozzato spinge spinto spinta tirato tira " +
    "schiaffeggia schiaffi mena menato bruciato calci calcio pugno pugni morso",
  bodyPart:
    "braccio naso costola costole gamba testa faccia capelli collo occhio denti mano dito pancia muro polso",
  dies: "morto morta deceduto deceduta mancato mancata scomparso scomparsa ucciso uccisa muore assassinato impiccato",
  relative:
    "mamma papà madre padre figlio figlia fratello sorella marito moglie nonno nonna zio zia cugino cugina suocera " +
    "suocero bimbo neonato compagno",
  afraid: "paura terrore scappare scappata fuggire nascosta terrorizzata aiuto",
  parents: "mamma genitori madre papà padre nessuno",
  not: "non niente mai",
  tell: "dire dirlo dica dirle dirgli raccontare racconti raccontarlo",
  planned: "pianificato deciso programmato preparato",
  tomorrow: "domani stasera presto oggi",
};

/** Italian. Apostrophes join words: "l'account" is `laccount`. */
export const it: DistressWords = {
  lists: {
    ...combined,
    online:
      "telegram tg app lapp gruppo gruppi chat canale canali ricerca ricerche rubrica lista elenco rete internet " +
      "web social contatti risultati profilo account laccount notifiche numero bot newsletter",
    kin:
      "madre mamma padre papà papa figlio figlia fratello sorella marito moglie amico amica amici nonno nonna zio zia cugino " +
      "cugina nipote fidanzato fidanzata ragazzo ragazza compagno compagna suocero suocera collega vicino vicina parente",
    partner:
      "lui lei marito ex compagno fidanzato ragazzo padre papà papa patrigno fratello moglie qualcuno uomo tipo tizio che mi",
    hits: "picchia picchiato picchiata mena menato violenta violentata violentato strangola maltratta stuprata stupra aggredita aggredito strozza",
    nudes: "nuda nudo nude nudi intime intimi intima nudes hot sessuali spinte",
    pics: "foto video immagini immagine nudes filmato filmati filmino",
    child:
      "figlia figlio bambina bambino bambini bambine minore minori minorenne minorenni nipote nipotina nipotino sorellina fratellino",
    man: "uomo uomini tipo tizio adulto adulti sconosciuto sconosciuti estraneo estranei pedofilo vecchio qualcuno",
    things:
      "telefono cellulare batteria app gruppo link canale chat account laccount bot server internet computer pc schermo tablet sim " +
      "connessione wifi caricatore",
  },
  patterns: {
    "self-harm": [
      "niente|nulla|nessuno per cui|chi vivere",
      "non voglio|vorrei ?più stare|restare|essere ?più al|in|su|sulla ?questo ?questa mondo|terra",
      "vorrei|voglio|vorrebbe|vuole ?solo sparire|scomparire|svanire",
      "nessuno .. importa|vuole|ama|manco|mancherei .. me",
      "non ci sarò|saro più|domani",
      "domani .. non .. più",
      "sono|sta|seduto|seduta|piedi .. tetto|ponte|binari|cornicione|balcone",
      "faccio|farla|fa|fare ?la finita",
      "la faccio|farla|farei|fa finita",
      "si ammazza|uccide|impicca|taglia|butta",
      "mi ammazzo|uccido|impicco|taglio",
      "vuole|vuol|vorrebbe ammazzarsi|uccidersi|morire|suicidarsi|sparire",
      "non voglio|vorrei ?più vivere|esistere|esserci|svegliarmi",
      "non voglio|vorrei ?più essere ?più qui|qua|viva|vivo|nata|nato|al|me|niente",
      ". ?io ?ora ?ormai non voglio ?proprio ?davvero più ?niente ?nulla .",
      "non ho|trovo ?più ?nessuna ?alcuna ?la voglia|forza|forze|speranza|speranze ?di ?per .|vivere|andare|continuare|lottare|nulla|niente|esistere",
      "dormire|addormentarmi .. non|mai|svegliarmi",
      "sono|sentirsi|sento .. peso|fallimento",
      "lettera ?di addio",
      "senza|nessun|nessuna|che motivo|senso|speranza|ragione .. vivere|vita",
      "senza|nessuna speranza .",
      "basta vivere|vita",
      ...combinations["self-harm"],
      "non ce|c la faccio più|piu a vivere",
      "mi|si voglio|vorrei ammazzare|uccidere|suicidare|impiccare",
      "voglio|vorrei|vuole|volevo|preferirei|desidero ?solo ?davvero ?proprio ?di morire|uccidermi|ammazzarmi|suicidarmi|sparire .",
      "voglio|vorrei|vuole|volevo|preferirei|desidero ?solo ?davvero ?proprio morire|uccidermi|ammazzarmi|farla|morta|morto",
      "suicid*|suicidio~",
      "uccidermi|ammazzarmi|impiccarmi|tagliarmi|uccidersi|ammazzarsi|impiccarsi",
      "mi uccido|ammazzo|suicido|impicco|taglio ?le ?stasera uccido|vene|braccia|io|.",
      "mi uccido|ammazzo|suicido|impicco",
      "mi taglio|tagliavo|sono ?tagliata ?le ?ancora vene|braccia|polsi|tagliata|tagliato",
      "farla finita",
      "finirla con tutto|la",
      "togliermi|togliersi|tolgo|tolta|tolto ?mi la vita",
      "porre|mettere fine alla|a ?mia ?tutto vita|tutto",
      "non voglio|riesco|posso|ho ?più ?piu ?voglia ?a ?di vivere|esistere|svegliarmi",
      "non ce|c la faccio più|piu",
      "non voglio più|piu vivere|esistere|svegliarmi|esserci",
      "nessun|nessuna|senza|non ?ho ?ha ?cè ?ce ?più ?un motivo|ragione|senso|voglia ?per ?di|per vivere|vita",
      "vita .. non .. senso|vale",
      "vita .. senza senso",
      "stanco|stanca|stufo|stufa di vivere|questa|esistere ?vita .",
      "stanco|stanca|stufo|stufa di vivere|esistere",
      "meglio senza di me",
      "meglio se .. morto|morta|morissi",
      "nessuno .. mancherei|mancherebbe|accorgerebbe|mancherò",
      "vorrei|magari ?non ?essere ?mai essere|fossi mai|morto|morta|nato|nata ?nato .",
      "vorrei non essere|svegliarmi mai|più|piu",
      "odio ?la mia|me|vivere vita|stessa|stesso",
      "buttarmi|buttarsi|butto|buttar|lanciarmi|saltare ?giù ?giu ?mi da|dal|dalla|sotto|giù ?un ?il ponte|finestra|treno|tetto|balcone|palazzo",
      "preso|ingoiato|prendo|ingoio .. pastiglie|pillole|pasticche|sonniferi",
      "overdose",
      "autolesion*",
      "mi|sono ?sento ?così ?molto sento|così|molto|tanto|sono ?così depresso|depressa|inutile|disperata|disperato",
    ],
    child: [
      "ho <age> anni|e|.|ma|un|uno & <adult> & <images>|<bare>|<meets>|<secret>",
      "<child> .. adescat*|agganciat* da|online|in|su",
      "<child> + da uno|tizio|tale|qualcuno|account|profilo|adulto|persona & chiede|chiedono|chiesto|vuole|manda|scrive & foto|video|nuda|nudo|nude|incontrar*|vedersi|webcam",
      "uno|tale|account|profilo + <child> + scrive|chiede|vuole|manda|contatta & foto|nuda|nudo|nude|incontrar*|vedersi|webcam",
      ...combinations.child,
      "pedoporno*|pedofil*|pedofilia~|adescamento|grooming",
      "pornografia minorile|infantile",
      "abusi|abuso|porno|sesso ?sessuali ?sui ?su ?con bambini|bambine|minori|minorenni",
      "<man> + <child> + scrive|scrivono|scritto|parla|chiede|manda|contatta|contattato|incontrare|incontrarla|foto|molesta",
      "ho|anni 9|10|11|12|13|14|15|16|ho + uomo|tizio|tipo|lui|adulto|uno + foto|nuda|nudes|incontrarmi|sesso|vedermi",
      "<nudes> ?di <child>",
    ],
    threats: [
      "<recorded>|<images>|<bare> & <money> & o lo|la|le|li|mi manda|mandano|pubblica|pubblicano|invia|mette|diffonde",
      "pubblicato|messo|postato|diffuso .. mio|miei|nostro|indirizzo numero|indirizzo|dati|telefono",
      "ti troviamo|trovo|ammazzo|ammazziamo|spacco|bruciamo|veniamo",
      "vi troviamo|ammazzo|ammazziamo|spacco|bruciamo",
      "bullismo|bullizz*|cyberbull*|perseguitano",
      "mi|ci molesta|molestano",
      ...combinations.threats,
      "ricatt*|sextortion|estorsion*|estorce",
      "mi|ci|ha|stanno ?sta ?ha ?hanno minacc*",
      "minaccia|minacciano|minacciato|minaccie|minacce ?di ?con di|mi|me|morte ?me ?mi pubblicare|mandare|diffondere|morte|inviare|uccidermi|mostrare|condividere",
      "minacce|minaccie di morte",
      "ricevo|ricevuto .. minacce",
      "pubblicare|mandare|diffondere|inviare|pubblica|manda|manderà|condividere|ha|hanno|pubblicherà|diffuso|pubblicato|pubblicate + mie|mia|miei <pics> + famiglia|amici|contatti|genitori|tutti|nuda|nude|intime|se|gruppo|canale|pago|scuola|intimi",
      "mie|mia|miei ?<nudes> <pics> + famiglia|pubblicat*|diffus*|minaccia|mandare|mandarle",
      "<nudes> + pubblicare|pubblicat*|diffuso|diffuse|diffondere|soldi|minaccia|ricatto|famiglia|canale|gruppo|girano|contatti",
      "revenge porn",
      "doxx*|doxato|doxata",
      "pubblicato|diffuso|postato il|mio|nostro ?mio indirizzo",
    ],
    violence: [
      "mi tocca e|quando|dappertutto|ovunque|lì|sotto",
      "non mi|ci lascia|fa|permette parlare|vedere .. nessuno|amici|amiche|famiglia|madre|mamma",
      ...combinations.violence,
      "non mi|ci lascia|fa|permette uscire|lavorare",
      "marito|ex|fidanzato|compagno|padre|ragazzo|patrigno|moglie|lui + non mi|ci lascia|fa|permette vedere|parlare",
      "mi ha|spinta|spinto|schiaffi ?ha spinta|spinto|schiaffeggiata|strozzata|toccata|toccato|obbligata|costretta|menata|menato",
      "mi ha chiusa|chiuso ?a in|dentro|chiave|casa|camera",
      "mi mena|strozza|schiaffeggia|rinchiude|obbliga|spinge|insulta",
      "padre|patrigno|papà|zio|nonno|prof|professore|allenatore|marito|ex|uomo|tizio|fratello|vicino|capo|lui .. mi tocca",
      "mi aspetta|spia|segue|pedina|perseguita|controlla ?sempre ?sotto ?fuori ?ovunque ?dappertutto casa|lavoro|scuola|ovunque|dappertutto|sempre|fuori|sotto|e|il|la|.",
      "ordine|divieto ?di restrittivo|avvicinamento|protezione",
      "matrimonio|sposare|sposarmi + forzato|obbligano|costringono|combinato",
      "paura|scappare|scappata|nascondo + marito|ex|fidanzato|lui|padre|compagno",
      "mio|uno|miei stalker",
      "mi|ci vuole|vogliono|voleva uccidere|ammazzare|picchiare",
      "<partner> ?spesso ?sempre mi|ci|ha ?ha <hits>",
      "mi|ci ha|picchia|mena|violenta|violentata|stalkera|perseguita|segue ?sempre picchia|picchiata|picchiato|menata|violentata|stuprata|tutti|ogni|da|fino|e|quando|mio|.",
      "sono|stata|stato ?stata ?stato violentata|stuprata|picchiata|aggredita|violentato|picchiato|perseguitata|stalkerata",
      "picchia|mena|maltratta ?la ?i mia|mamma|sua|miei madre|mamma|sorella|moglie|figli|.",
      "mi|ci ?sta ?stanno segue|seguono|seguendo|pedina|perseguita|stalkerizza|stalkera ?sempre ?fino ?ovunque a|ovunque|sotto|per|da|dappertutto|il|lex|mio",
      "mi|ci perseguita|stalkera|stalkerizza|pedina",
      "mio|uno|dello|dallo|lo stalker ?mi perseguita|segue|ha|sa|scrive|minaccia|aspetta",
      "vittima di stalking",
      "vuole|dice|minaccia|ha|giura|vogliono .. uccidermi|ammazzarmi|picchiarmi|uccide|ammazza|ucciderà|ammazzerà",
      "mi|ci|ti uccide|ammazza|ucciderà|ammazzerà|ammazzo|uccido|uccidera + dice|se|detto|lui|marito|ex|minaccia",
      "violenza domestica",
      "<partner> .. violento|violenta|manesco",
      "paura|scappata|scappo|fuggita|scappare|nascondo di|del|da|dal ?mio marito|ex|compagno|fidanzato|padre|ragazzo|lui|patrigno",
      "marito|ex|fidanzato|ragazzo|compagno mi controlla|spia|segue",
    ],
    death: [
      ...combinations.death,
      "è|e|ci ?venuto ?venuta mancato|mancata|lasciati",
      "<kin> .. non ce|cè|cera più",
      "<kin> .. scompars*",
      "funerale|lutto|vedova|vedovo|eredi + account|telefono|chat|foto|profilo|telegram",
      "certificato ?di morte|decesso",
      "<kin> ?è ?e ?ieri venuto|venuta a mancare",
      "venuto|venuta a mancare ?il ?la mio|mia <kin>",
      "<kin> ?ci ?si ?se è|e ?ne ?appena ?ha morto|morta|mancato|mancata|deceduto|deceduta",
      "<kin> ci ha lasciati|lasciato",
      "è|e ?ieri morto|morta|deceduto|deceduta|venuto|mancata ?mio ?mia ?il ?mio|mia|un|una|nostro|mancare ?caro <kin>",
      "<kin> .. morto|morta|deceduto|deceduta",
      "morte di|del ?mio|mia ?una <kin>",
      "morte di mio|mia|un <kin>",
      "perso mio|mia|un|il ?mio ?caro <kin>",
      "account|laccount|profilo|telegram + morto|morta|deceduto|deceduta|defunto|defunta|morte|muore",
      "defunto|defunta <kin>",
    ],
  },
  figurative: [
    "non ce|cè più un|una|nessun|niente|traccia|il|la",
    "vorrei|voglio|posso|devo|volevo mandare|inviare|condividere",
    "chat|conversazione|conversazioni segreta|segrete",
    "uscire dal|dalla|da gruppo|canale|chat|account|app",
    "privacy|riservatezza .. morta|morto",
    "ho messo|dato|scritto",
    "sparire|scomparire|svanire|cancellarmi|togliermi ?completamente ?del ?tutto da|dal|dalla|dalle|dai|dallo|dagli ?la ?vostra ?loro ?sua ?mia ?tutti ?i ?un ?questo ?questi <online>",
    "non voglio|vorrei ?più essere|stare ?più aggiunto|aggiunta|trovato|trovata|disturbato|disturbata|contattato|contattata|visto|vista|online|inserito|inserita|taggato|taggata",
    "non voglio|vorrei ?più essere|stare ?più in|nel|nei|nella|su|sul ?questo ?questi ?quel <online>",
    "<things> ?mi ?si ?è ?e ?sembra ?era morto|morta|muore|morti|morire",
    "è|e morto|morta ?il ?la <things>",
    "gruppo|canale|link|account|punto|binario morto|morta|morti",
    "morto|morta|muoio|morire|morendo ?sono ?dal ?dalle di|dal|dalle|dalla ?dal ?ridere ridere|fame|sonno|paura|risate|vergogna|noia|voglia|curiosità|caldo|sete",
    "da morire",
    "ammazzare|uccidere|ammazza|uccide|chiudere il|la|le tempo|batteria|notifiche|app|bot|sessioni",
    "mi uccide|ammazza questa|il|la ?lattesa attesa|rumore|suono|batteria|caldo|app",
    "mamma|madre|capo|prof mi ammazza|uccide",
    "suicide squad",
    "suicidio politico|sociale",
    "overdose di",
    "non ce la faccio più|piu con",
    "non ce la faccio più|piu a|ad aspettare|entrare|accedere|usare|capire|sopportare|ricevere|trovare|leggere|scrivere|risolvere|cancellare|bloccare|vedere|sentire|perdere|recuperare|mandare|inviare|fare|stare|scaricare",
    "non posso|riesco ?a vivere senza",
    "mi segue|seguono su|instagram|telegram",
    "minaccia|minacciano di chiudere|bloccare|bannare|cancellare|sospendere",
    "non voglio svegliare",
  ],
  insult: {
    curses:
      "vaffanculo fanculo stronzo stronza cazzo coglione merda idiota stupido stupida cretino scemo deficiente " +
      "inutile imbecille bastardo puttana troia schifo spazzatura fottiti ritardato minchione fuck porco " +
      "testa_di_cazzo figlio_di_puttana",
    fillers:
      "sei un una uno di da che tu ti te bot app telegram questo questa è e proprio solo davvero non servi serve a " +
      "niente nulla il la lo va vai a quel paese del dio zitto stai pezzo così molto troppo fai faccia ma sto " +
      "macchina robot puoi io mi testa figlio",
  },
  thanks: "grazie grz ringrazio graziee thx grata grato",
  leaving: [
    "cancell*|elimin*|chiud* + tutto|account|laccount|dati|profilo|messaggi|telegram",
    "addio|ciao ?mondo ?a ?per tutti|sempre|.",
    "addio",
    "per sempre",
    "ultimo|ultime messaggio|parole",
  ],
};
