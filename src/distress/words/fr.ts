import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "il elle ils on quelquun fille mec homme femme type gars ex copain copine inconnu inconnue personne monsieur " +
    "dame gens escroc hacker arnaqueur dit quil quelle",
  formerPartner: "ex copain copine mari conjoint mec compagnon",
  bare: "nu nue nus nues nudes nude intim* dénudé* sexuel* sexe porno sextape dickpic",
  private: "privées",
  images:
    "photo photos vidéo vidéos video videos image images nudes captures screens conversations dossiers sextape",
  spreads:
    "envoie envoient envoyer envoyé enverra enverrait denvoyer publie publier publié diffuse diffuser diffusé poste " +
    "poster posté partage partager partagé montre montrer balance balancer balancé met mis mettre leak leaké leaker " +
    "affiche afficher vend raconte divulguer divulgue",
  public:
    "famille parents mère père maman amis amies contacts tous monde école lycée collège travail boulot patron " +
    "facebook instagram snap internet réseaux canal groupe femme proches abonnés potes",
  money:
    "paye payer paie paies argent largent dargent euros euro dollars bitcoin btc crypto virement pcs recharge " +
    "recharges",
  unless: "si sinon sauf jusqu tant",
  threatens: "menace menacent menacé menacée menaces menacer chante chantage",
  knows: "sait savent connaît connait connaissent trouvé",
  iLive: "jhabite habite habitons adresse maison école famille vis",
  comesOrKills: "tuer buter venir vient viendra viennent frapper planter brûler débarquer défoncer",
  iAm: "jai ans ai a je",
  age: "7 8 9 10 11 12 13 14 15 16 17 treize douze onze quatorze quinze",
  minor:
    "fille filles fils enfant enfants soeur frère nièce neveu fillette gamin gamine ado élève élèves mineur mineure " +
    "petite petit",
  adult:
    "homme hommes type types adulte adultes inconnu inconnus mec mecs monsieur vieux pédo prof professeur " +
    "entraîneur étranger majeur pervers quelquun 30 35 40 45 50",
  asks: "demande demandent demandé veut voudrait exige propose envoie écrit",
  meets:
    "rencontrer voir rejoindre rdv rendezvous nue nu nudes seule seul caméra cam déshabiller déshabille embrasser " +
    "adresse retrouver toucher culotte tshirt",
  secret: "secret",
  pills:
    "cachets cachet médicaments médocs comprimés pilules doliprane somnifères paracétamol antidépresseurs xanax",
  swallows: "avalé avaler avale pris prendre gobé ingéré",
  jumps: "sauter saute sauterai saut jeter jette jetter balancer lancer",
  heights: "pont toit immeuble train rails balcon fenêtre falaise métro",
  coach: "entraîneur entraineur lentraîneur prof professeur voisin coach",
  night: "nuit minuit soir",
  slur: "pute salope putain",
  think: "pense penser pensé",
  death: "mourir mort crever",
  weapon: "ceinture couteau bâton marteau",
  hit: "frappé frappe tape battu",
  wakes: "réveiller réveille réveillé",
  never: "jamais pas plus",
  recorded: "filmé filmée enregistré visio vidéo webcam",
  buried: "enterré enterrée inhumé",
  family:
    "mari ex copain compagnon conjoint mec père beau frère femme copine mère oncle patron voisin il",
  strikes:
    "frappe frappé tape tapé bat battu battue cassé casse étrangle étranglé étranglée pousse poussé poussée tiré " +
    "tire gifle giflé giflée brûlé mord mordu tabasse tabassé cogne cogné",
  bodyPart:
    "bras nez côte côtes jambe tête visage cheveux cou gorge oeil dents main doigt ventre mur poignet",
  dies: "mort morte décédé décédée meurt mourir tué tuée assassiné assassinée pendu pendue",
  relative:
    "mère maman père papa fils fille frère soeur mari femme époux épouse oncle tante cousin cousine mamie papi " +
    "grandmère grandpère mémé pépé bébé neveu nièce compagnon",
  afraid: "peur fuir échapper cache terrifiée terrorisée enfuie aide secours",
  parents: "maman parents mère papa père personne",
  not: "pas rien jamais",
  tell: "dire dis dises dise raconter raconte racontes parler parle parles",
  planned: "prévu décidé planifié préparé",
  tomorrow: "demain bientôt soir",
};

/** French. Apostrophes join words: "j'ai" is `jai`. */
export const fr: DistressWords = {
  lists: {
    ...combined,
    online:
      "telegram lappli appli application groupe groupes chat canal canaux recherche recherches liste listes " +
      "internet réseaux contacts répertoire numéro compte profil résultats annuaire",
    kin:
      "mère mere maman père pere papa fils fille frère frere soeur sœur mari femme époux épouse ami amie amis copain copine oncle " +
      "tante cousin cousine neveu nièce mamie papi papy mémé pépé compagnon compagne conjoint fiancé collègue " +
      "voisin voisine bébé enfant proche pote",
    partner:
      "il elle mari ex copain compagnon père pere papa conjoint femme mec frère copine quelquun homme type quil qui gars",
    hits: "frappe frappé tape tabasse bat battu battue viole violé violée étrangle etrangle étranglé cogne agressée agresse brutalise maltraite",
    nudes: "nue nu nues nus intime intimes nudes dénudée dénudées sexuelles sexuelle sexe nudees",
    pics: "photo photos vidéo vidéos video videos image images nudes captures",
    child:
      "fille fils enfant enfants mineur mineure mineurs mineures nièce neveu fillette gamin gamine ado élève garçon petite",
    man: "homme hommes type types adulte adultes inconnu inconnus étranger mec mecs pédo vieux monsieur",
    things:
      "téléphone telephone tel portable batterie appli application groupe lien canal chat compte bot serveur internet ordi pc écran " +
      "tablette sim connexion wifi conversation",
  },
  patterns: {
    "self-harm": [
      "personne .. à|de moi",
      "envie|veux|voudrais|voulais ?de ?juste disparaître|disparaitre",
      "personne .. maime|mécoute|comprend|soucie",
      "serai plus|pas ?là la|là|ici|vivant|vivante",
      "suis|est|je .. sur|au .. toit|pont|rebord|rails",
      "pourquoi ?je ?dois continuer|continuerais|vivre|vivrais|rester",
      "en finir|foutre ?en ?l ?air ce|ce|ce|cette|demain|.|maintenant|pour soir|nuit|.|bon",
      "veux|vais|veut|va|envie ?d en|den finir",
      "il|elle|ami|amie|copine|copain|frère|soeur ?dit ?quil ?quelle va|veut se ?se suicider|tuer|pendre|jeter|foutre",
      "menvoie|dit|écrit .. adieu",
      "plus être|etre là|la|ici",
      "veux plus|pas être|etre là|la|ici",
      "dormir .. ne|jamais|plus|me réveiller",
      "me|se coupe|coupais|taille|fais|fait .. bras|mal|poignets|veines|encore|nouveau",
      "suis .. poids|fardeau|boulet",
      "plus|aucun|aucune ?la ?de force|espoir|envie|raison .. vivre|continuer|rien|.",
      "lettre dadieu",
      ...combinations["self-harm"],
      "nen|jen peux|peu|peut plus de vivre",
      "veux|veut|voudrais|voulais|envie|préfère|prefere|aimerais|vx|vais ?de ?juste ?plus ?que mourir|crever|mourrir|disparaître|disparaitre|mourire .",
      "veux|veut|voudrais|envie|préfère|aimerais ?de ?juste mourir|crever|mourrir",
      "suicid*|suicide~",
      "veux|vais|voudrais|envie|pense|pensé|pensais|essayé|vouloir|pensée ?de ?à ?a me tuer|pendre|buter|flinguer",
      "me|se suicider|scarifier|mutiler",
      "se tuer|pendre|flinguer",
      "me ?vais ?veux foutre|fous en lair",
      "je me|vais tue|suicide|scarifie|mutile|pends|coupe ?les ?tuer .",
      "me scarifie|mutile|pends|scarifier|taille",
      "automutil*|scarific*|scarifi*",
      "ouvrir|couper|taillader|coupe|tailler ?me ?mes les veines|poignets|bras",
      "mettre|mettant|mettrai fin ?à ?a mes|ses|jours|ma|tout|sa ?jours ?vie .",
      "mettre|mis fin à|a mes|ses|ma|sa|tout",
      "en finir .",
      "en finir avec ?la ?ma vie|tout|ma",
      "veux|peux|voudrais|veut|supporte|arrive|envie plus|pas ?de ?plus vivre|exister|continuer|me|être ?à ?comme ?réveiller ?vivre ?ça .",
      "plus|pas|aucune envie|raison|gout|goût|force de|pour vivre|continuer",
      "plus|pas vivre|exister .",
      "je veux|peux plus ?vivre .",
      "nen peux|peut plus .",
      "jen peux|peu plus .",
      "ma|la vie ?na ?ne ?nest ?est ?vaut na|ne|nest|vaut|sert plus|pas|aucun|rien ?la ?de ?a ?plus sens|peine|finie|rien",
      "ma vie ?est est|na|ne finie|foutue|plus|aucun|inutile|sens",
      "fatigué|fatiguée|marre|ras|lassé de ?ma ?la vivre|vie",
      "mieux sans moi",
      "mieux si|que .. mort|morte|étais|mourais",
      "personne .. manquerai|manquerais|regretterait|maime|regrettera|remarquerait",
      "jaurais|voudrais|aimerais ?ne ?jamais ?préféré pas|jamais|être naître|naitre|né|née|mort|morte",
      "déteste|deteste|hais ma vie",
      "me déteste|deteste|hais",
      "sauter|jeter|jette|saute ?me ?du ?dun ?sous ?par ?de ?haut ?la ?le ?un pont|fenêtre|fenetre|train|toit|balcon|métro|immeuble",
      "avalé|pris|avaler|prendre|avale .. médicaments|cachets|comprimés|medocs|médocs",
      "overdose",
      "suis|sens ?tellement ?très ?trop ?vraiment ?me déprimé|déprimée|dépressif|dépressive|désespéré|désespérée|suicidaire|deprime",
    ],
    child: [
      ...combinations.child,
      "pédoporn*|pedoporn*|pédophil*|pedophil*|pédocrimin*|pedocrimin*|pédo|pedo",
      "grooming|abus|abuse|viol|porno|pornographie ?sexuels ?sur ?d ?des ?dun ?enfant ?sur ?les enfant|enfants|mineurs|mineur|enfantine|infantile|denfants",
      "<man> + <child> + écrit|ecrit|écrivent|parle|demande|envoie|contacte|contacté|rencontrer|photos|harcèle|messages|voir",
      "jai 9|10|11|12|13|14|15|16 + homme|type|mec|il|adulte|gars + photos|nudes|nue|rencontrer|sexe|voir",
      "<nudes>|<pics> ?de ?mon ?<nudes> denfants|mineurs|mineures|mineure|petites",
    ],
    threats: [
      "<recorded>|<images>|<bare> & <money> & ou il|elle|ils|on publie|publient|envoie|envoient|diffuse|balance|montre",
      "posté|publié|balancé|diffusé .. mon|mes|notre numéro|adresse|nom|numero|coordonnées",
      "mis|mit|donné mon|mes|notre numéro|adresse|nom|numero|coordonnées ?perso sur|dans|partout|à",
      "on|je|ils va|vais|vont te|me|nous retrouver|buter|défoncer|trouver|crever|péter",
      "harcel*|harcèl*|cyberharcel*",
      ...combinations.threats,
      "me|nous rackette|rackettent|racketter",
      "fait|faire|font ?me chanter",
      "a|ont|possède .. nudes|<nudes> + argent|largent|dargent|paye|payer|euros|menace|famille",
      "on|il|elle|ils me ?fait fait chanter",
      "chantage|chantag*|sextorsion|extorqu*|extorsion",
      "me|nous|ma|mont ?a ?ont menace|menacent|menacé|menacée|menacés|menacer",
      "menace|menacent|menacé|menaces ?de ?me ?sur ?contre de|me|mort|mes ?me ?mort publier|envoyer|denvoyer|diffuser|mort|partager|balancer|tuer|me|montrer",
      "menace|menacent|menacé denvoyer|depublier|dediffuser",
      "menaces|menace de mort",
      "reçois|recois|reçu .. menaces",
      "suis .. menacé|menacée|harcelé|harcelée",
      "publier|envoyer|diffuser|partager|poster|envoie|publie|balancer|montrer|va|diffusé|publié|posté|envoyé|envoyer + mes|ma <pics> + famille|amis|contacts|parents|tout|nue|nues|intimes|si|groupe|canal|monde|copain|école|payer|argent|largent|dargent",
      "<pics> ?de ?moi <nudes> + famille|amis|publié|diffusé|argent|largent|dargent|menace|contacts|groupe|canal|posté|publier|diffuser|envoyé|internet|partagé|telegram",
      "nudes + diffusé|posté|fuité|leak|leaké|publié|menace|argent|largent|dargent|envoyer|balancé",
      "doxx*|doxé|doxée",
      "publié|posté|diffusé|partagé mon|notre adresse",
    ],
    violence: [
      "peur quil|quelle me|nous frappe|tue|trouve|tape|batte|fasse|retrouve|suive",
      ...combinations.violence,
      "me|nous laisse|laissent|interdit pas|de|plus sortir|parler|voir|travailler",
      "interdit|empêche ?de de|me sortir|parler|voir",
      "ma poussée|poussé|giflée|giflé|étranglée|étranglé|cogné|cognée|enfermée|touchée|forcée",
      "me|ma gifle|étrangle|pousse|enferme|touche",
      "mattend|mespionne + devant|bas|travail|maison|école|partout",
      "me|nous guette|surveille|espionne + devant|bas|travail|maison|école|partout",
      "ordonnance protection|déloignement",
      "mariage|marier forcé|force",
      "peur .. de|quil mon|lui|rentre|frappe|trouve",
      "dit|jure|juré quil|quelle|que ?il ?elle allait|va|veut|voulait me tuer",
      "<partner> ?ma ?mavait ?na me|nous|ma|mon|mes .. <hits>",
      "<partner> me|nous|ma ?tout ?le ?toujours <hits>",
      "me|nous bat|frappe|tabasse|viole|étrangle|harcèle|suit|traque|espionne|stalke mon|ma|tous|depuis|partout|quand|et|dans|jusquà|chez|.",
      "ma|jai|été ?été|ete frappée|frappé|violée|violé|tabassé|tabassée|agressée|agressé|battue",
      "jai été|ete frappé|frappée|violé|violée|agressé|agressée|battu|battue|suivie",
      "bat|frappe|tape ma|sa|mes mère|mere|soeur|maman|enfants|femme|frères",
      "<partner> .. me suit|traque|harcèle|surveille|stalke",
      "suis .. suivie|suivi|traquée|harcelée|battue|stalkée",
      "veut|va|menace|dit|vont|vais|jure ?quil ?de ?va ?me me|nous|te|ma tuer|buter|frapper|planter|violer",
      "va|veut me|nous|la tuer|frapper|violer",
      "violence|violences conjugal*|domestique|domestiques|familiales",
      "<partner> .. violent|violente",
      "peur|fui|fuir|échapper|cache de|à|a ?mon mari|ex|copain|père|compagnon|conjoint|mec|beau",
      "<partner> contrôle|controle|surveille|fouille mon|tout|mes",
    ],
    death: [
      "<kin> ?est ?a ?nous disparu|disparue",
      ...combinations.death,
      "<kin> .. nest|plus plus|de là|monde|parmi",
      "obsèques|enterrement|deuil|veuve|veuf|funérailles|succession|enterré|enterrée + compte|téléphone|photos|messages|telegram|groupe|vocaux",
      "acte|certificat ?de décès",
      "<kin> .. partie|parti|éteint|éteinte .",
      "<kin> ?est ?vient ?hier ?il ?de ?nous mort|morte|décédé|décédée|decede|decedé|décéder|mourir|decedee",
      "<kin> .. décédé|décédée|decede|decedee|nous quittés",
      "mort|décès|deces de ?mon ?ma ?notre <kin>",
      "perdu mon|ma|notre ?meilleur|meilleure <kin>",
      "compte|profil|telegram + décédé|décédée|decede|défunt|défunte|mort|morte|décès|decedee",
      "quand|si|lorsque|après|apres quelquun|on|personne|la .. meurt|décède|mort|décès + compte|profil|telegram",
      "feu|défunt|défunte <kin>",
    ],
  },
  figurative: [
    "menace t il|elle|on",
    "bot|robot|pub|pubs .. me|nous harcèle|harcele|suit|espionne",
    "caméras|caméra|réseaux|site|on nous surveille|surveillent|espionne",
    "identifiant|pseudo|username|surnom me suit",
    "jai|nai ?jamais ?pas mis|donné|tapé|entré .. mon|mes numéro|coordonnées|adresse|nom",
    "ça|ca|cela me fait mal",
    "rame|lent|bug|bugue|c|cest ?à ?a mort",
    "chat|échange|echange|conversation|discussion secret|secrète",
    "je|jai ?les ?la ?lui ?pas envoie|envoyé|partage|poste",
    "<things> ?est ?était ?a ?sest ?complètement ?déjà mort|morte|meurt|mourir|morts",
    "mort|morte|morts lien|groupe|compte|canal",
    "lien|groupe|compte|canal|chat|angle|point|temps mort|morts",
    "mort|morte|morts|meurs|crève|mourir|crever ?trop de rire|faim|honte|trouille|fatigue|envie|peur|ennui|soif|chaud|curiosité|froid",
    "mort|morte mdr|ptdr|lol",
    "tuer|tue le|les|la|mon|ma temps|notifications|batterie|appli|sessions|processus|bot|groupe|ambiance",
    "ça|ca|batterie|attente|bruit me tue|saoule",
    "suicide squad|politique|social|commercial|collectif",
    "mère|mere|maman|patron|boss|prof va me tuer",
    "overdose de|dhier",
    "finir avec ?les ?le ?ces pubs|spam|notifications|appel|bots|conversation|messages",
    "peux plus me|envoyer|écrire|entrer|ouvrir|connecter|voir|recevoir|utiliser|accéder|supprimer|lire|appeler",
    "peux plus de ce|cet|cette|ces|vos|votre|tes|ton|telegram|lappli|lattente|ne|me",
    "vivre sans telegram|internet|téléphone|portable",
    "me suit|suivent sur|telegram|instagram",
    "bot|robot|pub|pubs|publicité me suit|suivent",
    "menace|menacent de fermer|supprimer|bloquer|bannir|suspendre|fermeture",
    "google|apple|état|gouvernement menace|menacent",
    "me déteste|deteste davoir|pour",
    "disparaître|disparaitre ?complètement ?totalement de|des|du|dans|sur ?la ?vos ?tous ?toutes ?les ?mon ?ma ?ce ?cette ?résultats ?un <online>",
    "ne veux pas réveiller",
    "contrôle|controle parental",
    "bat|battre ?le record|mon|le|les",
  ],
  insult: {
    curses:
      "putain merde connard connasse con conne salope pute enculé encule batard bâtard débile debile idiot idiote " +
      "imbécile stupide nul nulle inutile crétin abruti gueule ntm fdp pd chier foutre fous dégage degage poubelle " +
      "daube pourri pourrie fuck bouffon tocard ordure bête ferme_la ferme_ta_gueule ta_gueule",
    fillers:
      "tu es est t te toi ta la le les un une de du des va vas fils bot robot app telegram cest si vraiment trop " +
      "tellement et à a rien sert ne pas quel quelle gros grosse sale espèce ce cette mère mere faire voir ya allez " +
      "bien machine pire pour moi vous ici fais tes tg ferme",
  },
  thanks: "merci mrc mercii remercie thx reconnaissant reconnaissante",
  leaving: [
    "supprim*|efface*|effacer|détruire|fermer + tout|compte|données|profil|messages|telegram",
    "adieu|aurevoir",
    "au revoir",
    "pour toujours|jamais",
    "dernier|derniers|dernière message|mots",
  ],
};
