import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "er sie jemand typ mann frau mädchen junge ex freund exfreund freundin exfreundin fremder fremde unbekannter " +
    "kerl leute man wer der die hacker betrüger",
  formerPartner: "ex exfreund exfreundin exmann exfrau freund freundin mann",
  bare:
    "nackt nackte nackten nackter nacktbild* nacktfoto* nacktvideo* nudes nude intime intimen intimes intimvideo* " +
    "sexvideo sexvideos dickpic* sexuelle porno oben",
  private: "private privaten privates",
  images:
    "bild bilder bildern foto fotos video videos clip aufnahme aufnahmen screenshots nacktbild* nacktfoto* nudes " +
    "chats",
  spreads:
    "schickt schicken verschickt verschicken sendet senden postet posten gepostet stellt stellen gestellt " +
    "hochgeladen lädt veröffentlicht veröffentlichen zeigt zeigen geleakt leakt leaken verbreitet verbreiten teilt " +
    "teilen geteilt weitergeleitet rumgeschickt rum geschickt reingestellt online verkauft verrät erzählt",
  public:
    "familie eltern mutter vater mama freunde freunden kontakte kontakten kontakten allen alle jedem schule " +
    "klasse arbeit chef kollegen facebook instagram internet netz frau kanal gruppe verwandten verwandte kollegen " +
    "dorf kirche",
  money:
    "zahle zahl zahlen bezahle bezahlen geld euro dollar bitcoin btc krypto gutscheine gutscheinkarten paysafecard " +
    "überweise überweisen",
  unless: "wenn falls sonst außer bis entweder ansonsten",
  threatens: "droht drohen drohte drohung drohungen bedroht bedrohen erpresst erpressen",
  knows: "weiß weiss wissen kennt kennen rausgefunden herausgefunden weis",
  iLive: "wohne wohnen adresse zuhause haus schule arbeite familie",
  comesOrKills:
    "kommt kommen umbringen töten bringt schlagen abstechen besuchen vorbei fertig auflauern brechen anzünden",
  iAm: "bin jahre jahren ich alt werde",
  age: "7 8 9 10 11 12 13 14 15 16 17 dreizehn zwölf elf vierzehn fünfzehn",
  minor:
    "tochter töchter sohn kind kinder kindes schwester bruder nichte neffe enkelin enkel schülerin schüler mädchen " +
    "junge teenager minderjährige minderjährigen",
  adult:
    "mann männer männern typ kerl fremder fremde fremden fremdem erwachsener erwachsene erwachsenen unbekannter " +
    "unbekannten opa lehrer trainer perverser pädophiler jemand 30 35 40 45 50",
  asks: "will wollte fragt fragte verlangt fordert bittet möchte schick schicken schreibt sagt",
  meets:
    "treffen trifft ausziehen auszieht nackt allein alleine besuchen adresse kamera cam küssen sex anfassen höschen " +
    "unterwäsche abholen wohnt",
  secret: "geheim geheimnis",
  pills: "tabletten pillen schlaftabletten ibuprofen paracetamol schlafmittel tablette medikamente",
  swallows:
    "geschluckt genommen schlucke schlucken nehme schluck eingenommen intus gegessen gesammelt",
  jumps:
    "spring springt springe springen gesprungen stürzen stürzt werfen wirft schmeißt werf werfe runterspringen " +
    "stehe steh steht",
  heights: "brücke brücken dach dächern zug zügen hochhaus balkon klippe gleise gleisen bahn",
  coach: "trainer coach lehrer nachbar",
  night: "nachts nacht abends mitternacht heimlich",
  slur: "hure schlampe nutte fotze",
  think: "denke denk überlege gedanke gedanken",
  death: "sterben tod umbringen sterbe baum",
  weapon: "gürtel messer stock hammer axt",
  hit: "schlug geschlagen schlägt",
  wakes: "aufwachen aufzuwachen aufwache",
  never: "nie niemals nicht nimmer mehr",
  recorded: "aufgenommen gefilmt mitgeschnitten videoanruf videocall aufnahme",
  buried: "begraben beerdigt beigesetzt",
  family:
    "mann ehemann freund ex exfreund vater stiefvater papa bruder frau freundin mutter partner onkel opa chef " +
    "nachbar er",
  strikes:
    "schlägt geschlagen schlug prügelt verprügelt prügeln würgt gewürgt tritt getreten gebrochen bricht schubst " +
    "geschubst gestoßen gezogen reißt verletzt misshandelt boxt zugeschlagen verbrannt bedroht ausgerastet",
  bodyPart:
    "arm nase rippe rippen bein kopf gesicht haare haaren hals auge zähne hand finger bauch kiefer mich mutter uns " +
    "schwester kinder",
  dies: "gestorben verstorben tot stirbt verunglückt umgekommen ermordet umgebracht erhängt verschieden beerdigt",
  relative:
    "mutter mama vater papa sohn tochter bruder schwester mann frau oma opa onkel tante cousin cousine neffe nichte " +
    "großmutter großvater verlobter verlobte schwiegermutter schwiegervater ehemann ehefrau baby",
  afraid: "angst fürchte furcht verstecke versteckt weglaufen abhauen hilfe geflohen",
  parents: "mama eltern mutter papa niemandem niemand vater mutti",
  not: "nichts nicht nix niemandem niemand keinem",
  tell: "sagen sag sage erzählen erzähl erzähle verraten verrate verrat erfahren",
  planned: "geplant entschieden beschlossen entschlossen vorbereitet",
  tomorrow: "morgen bald heute übermorgen nächste",
};

/** German. */
export const de: DistressWords = {
  lists: {
    ...combined,
    online:
      "telegram app gruppe gruppen chat chats kanal kanälen suche suchergebnissen liste listen internet netz " +
      "kontakten kontaktliste verzeichnis telefonbuch nummer konto account profil bildfläche",
    kin:
      "mutter mama mutti vater papa sohn tochter bruder schwester mann ehemann frau ehefrau freund freundin freunde oma opa " +
      "großmutter grossmutter großvater grossvater onkel tante cousin cousine neffe nichte partner partnerin kind kollege " +
      "kollegin nachbar nachbarin verlobter verlobte eltern kumpel",
    partner:
      "er sie mann ehemann freund ex vater papa partner stiefvater frau freundin bruder exfreund exmann eltern jemand wer typ nachbar",
    hits: "schlägt schlaegt geschlagen verprügelt verpruegelt prügelt pruegelt würgt wuergt misshandelt vergewaltigt schlagen",
    nudes:
      "nacktbilder nacktfotos nacktfoto nacktbild nacktvideo nacktvideos nudes nacktaufnahmen intimbilder intime intimen",
    child:
      "tochter sohn kind kinder enkelin enkel nichte neffe schülerin schüler kindern mädchen junge",
    stranger:
      "fremder fremde fremden fremdem erwachsener erwachsene mann männer maenner typ typen kerl unbekannter",
    things:
      "handy akku app gruppe link links kanal chat account konto bot server internet laptop pc telefon bildschirm sim wlan " +
      "verbindung smartphone batterie tablet",
  },
  patterns: {
    "self-harm": [
      "will|möchte|wollte ?einfach ?nur ?nur verschwinden",
      "niemand|keiner .. liebt|braucht|mag|vermisst|interessiert .. mich|ich",
      "bin|wäre ich ?ich ?dann nicht mehr da|hier|am",
      "stehe|sitze|steht|sitzt|bin .. dach|brücke|gleisen|gleise|balkon",
      "einschlafen|schlafen .. für|fuer|immer + will|nur|möchte|einfach",
      "niemanden mehr + will|allein|leben|schlafen",
      "mach|mache|machen|macht ?ich ?heute ?jetzt ?dem schluss|ende mit|heute|jetzt|.|nacht",
      "will|möchte|wollte nicht|nich mehr da|hier sein",
      "ich will|mag ?einfach ?nur ?noch ?dass ?nicht verschwinden|einschlafen|weg ?sein ?und .. .|aufwachen|immer",
      "er|sie|freund|freundin|bruder|schwester|jemand + sich + umbringen|umbringt|umbringe|erhängen|ritzt|springen|töten",
      "will|möchte .. nie ?wieder ?mehr aufwachen",
      "halte|ertrage|schaffe|pack|packe ?ich ?das ?es ?alles ?einfach nicht|nich mehr",
      "geb|gebe|aufgeben .. leben",
      "abschied*|verabschiedet + für|immer|sorgen|umbringen|angst",
      ...combinations["self-harm"],
      "kann ?einfach nicht|nich mehr|länger ?und ?mein ?das alles|leben ist ?so sinnlos|hoffnungslos",
      "schluss mit ?diesem|dem meinem|dem|diesem leben",
      "keine|kein lust|kraft|grund|mut ?mehr ?mehr ?um zu leben|weiterleben|weiterzuleben|weiterzumachen",
      "spring|springe ?ich ?gleich ?jetzt ?heute von|vom|vor ?der ?die ?einer ?den brücke|bruecke|dach|zug|balkon|hochhaus",
      "ich will|mag ?einfach ?echt nicht|nich|nimmer mehr .",
      "lust|mut zu leben",
      "sich ?selbst ?selber umbringen|umzubringen|umbringt|töten|erhängen|aufhängen|ritzen|umgebracht",
      "mich|mir selbst|selber umbringen|umzubringen|töten|toeten|verletzen",
      "mich erhängen|aufhängen|erhaengen|aufhaengen|ritzen|vergiften|ertränken|erschießen|erschiessen",
      "denke|überlege|versucht|plan|gedanken|daran|darüber|vor|lust + mich umzubringen",
      "bring|bringe mich .. um",
      "bring|bringe ich mich .. um",
      "bringt|bringe|bringen sich .. um",
      "ich ?will ?muss ?möchte ?werde ?kann ?soll ?sollte ?könnte ?würde ?einfach ?nur mich ?heute ?jetzt ?einfach ?am ?liebsten umbringen|umzubringen|töten",
      "muss|will|werde|möchte|kann ich mich .. umbringen",
      "suizid*|suicid*|suizid~|selbstmord*|selbstmord~|selbstmörd*|freitod|selbsttötung",
      "will|möchte|moechte|wollte|mag|werde|würde ?ich ?einfach ?nur ?gerne ?am ?liebsten sterben|tot",
      "will|möchte|moechte|kann|mag .. nicht|nich|nimmer mehr|länger leben|weiterleben|aufwachen|existieren",
      "nicht|nich|nimmer ?mehr leben|weiterleben|aufwachen will|möchte|wollen|kann|mag",
      "will|möchte|mag nicht|nich|nimmer leben|aufwachen|weiterleben",
      "ich kann|halte|halt ?das ?es ?alles ?einfach nicht|nich mehr|länger .",
      "ich kann|halte|halt ?das ?es ?alles ?einfach nicht|nich mehr|länger weiter|weitermachen|aus",
      "keinen|kein|keine|ohne sinn|grund ?mehr .. leben|weiterzuleben|lebens",
      "leben ?ist ?hat ?einfach ?doch keinen|kein|sinnlos|wertlos|nicht ?mehr ?den sinn|lebenswert|mehr|wert",
      "leben .. sinnlos|lebensmüde|lebenswert",
      "lebensmüde|lebensmuede",
      "mir|sich .. leben nehmen|genommen|nimmt",
      "leben|allem|alles ?dem ?ein ende|beenden setzen|machen|will|möchte",
      "mein|meinem leben .. beenden|ende",
      "will|möchte ?das ?einfach alles beenden",
      "ohne mich + besser|leichter",
      "besser .. ohne mich|tot",
      "wär|wäre|waere ?ich ?doch ?am ?lieber ?liebsten tot",
      "niemand|keiner|keinem|niemandem .. vermissen|vermisst|fehlen",
      "ritze|ritz|schneide|verletze|ritzt|schneidet ich|mich|sich",
      "habe|hab .. geritzt",
      "selbstverletz*",
      "springe|spring|springen ?ich ?jetzt von|vor ?der ?die ?den ?einer ?einen ?dem ?vom ?einem brücke|bruecke|dach|zug|hochhaus|balkon",
      "vom|vor|von ?den ?der ?die ?einer dach|zug|brücke|bruecke|balkon springen|springe|werfen",
      "tabletten|pillen .. geschluckt|genommen|schlucken",
      "überdosis|ueberdosis",
      "fühle|fuehle|fühl|bin ?mich ?ich ?so ?total ?völlig hoffnungslos|wertlos|depressiv",
      "hasse|hass mein|mich leben|.",
      "abschiedsbrief",
    ],
    child: [
      "<child> + einem|einer|jemand|jemandem|account|profil + angeschrieben|kontaktiert|schreibt|geschrieben & will|wollte|fragt|verlangt|schickt & <nudes>|nackt|nackte|bilder|fotos|treffen",
      ...combinations.child,
      "kinderporn*|kipo|pädophil*|paedophil*|pädo|paedo|cybergrooming|kindesmissbrauch*|kinderpornografie~",
      "<child> + <stranger> + schreibt|schreiben|angeschrieben|kontaktiert|treffen|bilder|fotos|belästigt|nacktbilder|nackt|anschreibt",
      "ich bin|11|12|13|14|15|erst ?erst 9|10|11|12|13|14|15|jahre|und + mann|typ|er|erwachsener|fremder + <nudes>|bilder|fotos|treffen|ausziehen|sex",
      "<nudes>|nackt|missbrauch|sex|porno|pornos|sexuell .. kinder|kindern|kind|minderjähr*|minderjaehr*",
      "kinder|kindern|kind|minderjähr* .. <nudes>|nackt|missbrauch|missbraucht|porno|pornos|sex",
    ],
    threats: [
      "<recorded>|<images>|<bare> & <money> & oder sie|er|die|ich schickt|schicken|postet|veröffentlicht|stellt|zeigt|verschickt|schicke",
      "meine|unsere ?private handynummer|nummer|adresse|daten .. gepostet|veröffentlicht|geteilt|verbreitet|reingestellt|gestellt",
      "ich|wir mache|machen|mach|stechen|steche|bring|finden|finde dich|euch|mich .. fertig|ab|um",
      "gemobbt|mobbt|mobben|cybermobbing|belästigt|belästigen",
      ...combinations.threats,
      "droht|drohen|drohte .. veröffentlichen|verschicken|posten|schicken|leaken|verbreiten",
      "droht|drohen ?damit ?mir ?meine meine bilder|fotos|videos|nudes|nacktbilder",
      "erpress*|erpresst~|sextortion",
      "droht|drohen|drohte|drohten mir|uns|meiner|meinen|damit",
      "bedroht|bedrohen|bedrohte|bedrohten mich|uns|meine",
      "werde|wurde|werden|wird .. bedroht",
      "mich|uns .. bedroht|bedrohen",
      "mir .. droht|gedroht|drohen",
      "morddrohung*|todesdrohung*",
      "<nudes> + schickt|schicken|verschickt|veröffentlicht|veröffentlichen|postet|posten|geleakt|leakt|hochgeladen|droht|familie|gepostet|verbreitet|geld|freunde|verschicken|zeigen|kanal|gruppe",
      "schickt|schicken|sendet|verschickt|verschicken|veröffentlicht|veröffentlichen|postet|posten|zeigt|leakt + meine|private|intime ?privaten ?intimen bilder|fotos|videos|video|chats + familie|eltern|freunde|freunden|kontakte|kontakten|chef|schule|allen|alle|wenn|zahle|mutter",
      "gedoxxt|doxxing|doxing|gedoxt|doxxt",
      "meine|unsere adresse|anschrift .. veröffentlicht|gepostet|geteilt|geleakt",
    ],
    violence: [
      "prügelt|schlägt|tritt .. auf .. ein",
      ...combinations.violence,
      "er|mann|freund|vater|ex|mutter|frau .. lässt|laesst|verbietet|erlaubt .. nicht|raus|niemanden|niemandem|mir|treffen|weg",
      "er|mann|freund|ex|vater .. schubst|tritt|packt|bedrängt|gestoßen|geschubst|gewürgt|angefasst|begrapscht",
      "fasst|fasste|fassen .. mich .. an",
      "mein|meinen|meinem|einen stalker",
      "zwangsheirat|zwangsverheirat*",
      "ex|er|jemand|typ|mann + vor + haus|tür|arbeit|schule|wohnung|fenster + steht|wartet|lauert",
      "er|sie|die|man|jemand|mann|ex|freund|vater|der will|wollen|wird|werden|möchte mich|uns ?noch umbringen|töten|schlagen|abstechen",
      "schlägt|schlaegt|verprügelt|verpruegelt|prügelt|würgt|wuergt|misshandelt|vergewaltigt|schlug ?meine mich|uns|mama|mutter|schwester|kinder",
      "<partner> ?hat ?immer ?wieder ?ständig ?der mich|uns|meine|mutter|mama .. <hits>",
      "werde|wurde|bin .. geschlagen|verprügelt|misshandelt|vergewaltigt|missbraucht|gestalkt|verfolgt",
      "stalkt|verfolgt|stalken|verfolgen ?und ?mich|uns mich|uns|mir",
      "<partner> mich|uns .. stalkt|verfolgt|verfolgen",
      "lauert mir",
      "<partner> bringt|bringen mich|uns|sie .. um",
      "will|droht|wird|werde|wollen|sagt .. mich|uns|dich|sie umbringen|umzubringen|töten|umbringt|abstechen|schlagen",
      "mich|uns .. umbringen|umbringt|umzubringen will|wird|droht",
      "sagt|droht|schreibt + bringt|bringe mich|dich|uns um",
      "häusliche|haeusliche|häuslicher gewalt",
      "<partner>|mann .. gewalttätig|gewalttaetig",
      "vergewaltig*",
      "angst|fürchte vor ?meinem ?meiner mann|freund|ex|exfreund|vater|stiefvater|partner|ihm",
      "kontrolliert .. handy|alles|schritt .. schlägt|mich|angst",
    ],
    death: [
      "ums leben gekommen",
      "<kin> .. ums|eingeschlafen|entschlafen|erlegen|verunglückt",
      ...combinations.death,
      "<kin> .. lebt nicht mehr|länger",
      "<kin> .. beerdigung|beerdigt|begraben",
      "beerdigung|trauer|trauerfall|hinterblieben*|nachlass|sterbeurkunde + account|konto|handy|chats|telegram",
      "liegt|liegen im sterben",
      "<kin> ?ist ?am ?vor ?im ?letzte ?letzten ?plötzlich ?gestern ?heute ?woche gestorben|verstorben|tot|verunglückt|umgekommen",
      "gestorben|verstorben ist ?mein ?meine|unser|unsere <kin>",
      "verstorbene|verstorbenen|verstorbener|verstorbenem|tote|toten ?<kin> <kin>|account|konto|profil|person|angehörigen|angehöriger",
      "account|konto|profil .. verstorben*|gestorben|toten|tote",
      "wenn jemand|einer|man + stirbt|gestorben|verstirbt|verstorben + konto|account|profil|telegram",
      "habe|haben|hab mein|meinen|meine|unseren|unsere <kin> verloren",
      "todesfall",
    ],
  },
  figurative: [
    "verschwinden|verschwunden|weg ?ganz aus|von|vom|in ?der ?dem ?den ?diesem ?dieser ?allen ?euren ?euer ?eurer ?meinen ?ganzen <online>",
    "aus|von|vom ?der ?dem ?den ?diesem ?dieser ?allen <online> verschwinden",
    "bring|bringt mich nicht um",
    "<things> ?ist ?war ?jetzt ?komplett ?auf ?einmal ?schon ?wieder ?ganz ?halb tot|gestorben|stirbt|sterben|verstorben",
    "tote|toter|totes|toten|gestorbene link|links|gruppe|gruppen|kanal|kanäle|account|accounts|chat|chats|konto|winkel|hose|leitung",
    "das|es|app|akku|warten|warterei|benachrichtigungen|gebimmel bringt|bringen|killt|macht mich .. um",
    "suicide|suizid squad",
    "sterben lassen",
    "lach|lache|gelacht|langweile .. tot|schlapp|zu tode",
    "tot gelacht",
    "schlägt|schlaegt|schlage|schlagen|geschlagen .. vor|fehl|alarm|um",
    "zeit totschlagen|tot",
    "alle|alles|sitzungen|sessions|chat|gespräch|anruf beenden",
    "droht|drohen .. sperre|sperrung|löschung|klage|anzeige|kündigung|bußgeld",
    "brust|tochterfirma",
    "verfolgt|folgt ?mir mich|mir ?auf werbung|auf",
    "ersatz|back up",
    "hasse mich für|dafür",
    "nicht leben ohne telegram|handy|internet",
    "ohne telegram|handy|internet .. leben",
    "will|möchte nicht mehr mit|bei|auf",
  ],
  insult: {
    curses:
      "fick ficken fickt fuck scheiß scheiss scheiße scheisse arschloch arsch idiot idiotisch dumm dummer dumme " +
      "dümmer blöd blöder bloed bescheuert hurensohn wichser spast missgeburt depp trottel müll schrott nutzlos " +
      "nutzloser unnütz maul fresse kacke kack verpiss penner dreck drecks scheissbot scheißbot schwachsinn " +
      "fick_dich fickt_euch verpiss_dich halt_maul halts_maul halt_die_fresse",
    fillers:
      "du dich bist ist das die der den ein eine einen so einfach nur total echt voll richtig bot app telegram und " +
      "ey alter dein deine mutter mal doch ja zu nichts gut halts halt es wie kann man sein hier alles immer sehr " +
      "mann ihr euch",
  },
  thanks: "danke dankeschön dankeschoen dank thx merci danköö dankbar",
  leaving: [
    "lösch*|loesch*|gelöscht|entfern* + alles|account|konto|daten|profil|mich|ganzes|telegram",
    "alles .. löschen|loeschen|weg",
    "tschüss|tschüß|tschuess|lebewohl|lebt|leb|ciao ?wohl ?für ?immer .",
    "für|fuer immer",
    "leb|lebt wohl",
    "letzte nachricht|worte",
  ],
};
