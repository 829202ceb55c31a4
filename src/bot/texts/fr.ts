import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) =>
  `Je connais cette FAQ${product ? ` (${product})` : ""} par cœur.`;

// The spaces before ":", ";", "?" and "!" are no-break spaces (U+00A0), so that no line begins with a mark.
export const fr = {
  language: "fr",
  platforms: {
    ios: "iPhone et iPad",
    android: "Android",
    desktop: "Ordinateur",
    macos: "Mac",
    web: "Dans le navigateur",
  },
  profile: {
    shortDescription: "Pose-moi tes questions avec tes propres mots : je réponds d’après la FAQ.",
    description:
      "Pose-moi tes questions avec tes propres mots. Je connais cette FAQ par cœur et, si elle n’a pas de réponse, je te le dis.",
    commands: {
      start: "Commencer ici",
      troubleshoot: "Résoudre un problème pas à pas",
      faq: "Tous les sujets et toutes les questions",
      search: "Chercher dans la FAQ",
      ask: "Poser une question, ou me faire répondre à un message",
      language: "Changer la langue que je parle",
      privacy: "Ce que je garde sur toi",
      forget: "Effacer ce que je garde sur toi",
      help: "Mon mode d’emploi",
      cancel: "Arrêter ce que je te demande",
    },
  },
  welcome: {
    greeting: (name) => `Bonjour${name ? ` ${name}` : ""} !`,
    invitation: "Que voudrais-tu savoir ?",
    introduction:
      "Écris avec tes propres mots ce qui ne marche pas ou ce que tu veux savoir, les fautes de frappe ne me gênent pas. Si la FAQ n’a pas de réponse, je te le dis.",
    understands: (languages) =>
      `Pour l’instant, je ne comprends que les questions en ${languages}.`,
    examples: "On demande souvent :",
    unknownLink:
      "Je ne connais pas la question à laquelle mène ce lien. Demande-moi avec tes propres mots.",
    help: [
      "Écris ta question comme tu la poserais à quelqu’un que tu connais bien, en un seul message.",
      "/troubleshoot t’aide à résoudre un problème pas à pas",
      "/faq montre tous les sujets et toutes les questions",
      "/search suivi de quelques mots montre ce qui correspond",
      "/ask suivi d’une question donne la réponse dans un groupe ; envoyé en réponse à un message, il me fait répondre à ce message",
      "/language change la langue dans laquelle je te parle",
      "/privacy dit ce que je garde sur toi, et /forget l’efface",
      "/cancel arrête ce que je suis en train de te demander",
      "/help montre cette aide",
      "Si j’ai mal compris, modifie ton message et je corrigerai ma réponse.",
      "Je ne peux ni voir ni modifier ton compte. Ne m’envoie jamais de codes ni de mots de passe.",
    ],
  },
  browse: {
    topics: "Choisis un sujet.",
    pageOf: (page, pages) => `${number("fr", page)} sur ${number("fr", pages)}`,
  },
  search: {
    ask: "Que cherches-tu ? Envoie-moi quelques mots, ou /cancel pour laisser tomber.",
    results: (count) =>
      plural("fr", count, { one: "# résultat", many: "# de résultats", other: "# résultats" }),
    none: "Aucun résultat dans la FAQ",
    old: "Cette liste est trop ancienne. Refais ta recherche, s’il te plaît.",
    cancelled: "D’accord, on arrête là. Pose-moi une autre question quand tu veux.",
  },
  answer: {
    suggest: "J’hésite : laquelle de ces questions est la tienne ?",
    suggestOne: "C’est de ça que tu parles ?",
    unknown:
      "Je ne trouve pas de réponse dans la FAQ, et je préfère ne pas deviner. Essaie avec d’autres mots ou parcours les sujets.",
    otherLanguage: (written, understood) =>
      `On dirait que c’est écrit en ${written}. Désolé, pour l’instant je ne comprends que les questions en ${understood}. ` +
      "Quelques mots suffisent, ou bien parcours les sujets.",
    borrowed: (language) => `C’est en ${language} : je ne l’ai pas encore en français.`,
    official: "Sur la page d’origine, mot pour mot :",
    empty: "Ton message a l’air vide. Écris ta question avec des mots, s’il te plaît.",
    gone: "Cette question n’est plus dans la FAQ. Envoie /faq pour voir celles qui y sont.",
  },
  conversation: {
    greeting: "Bonjour ! Que voudrais-tu savoir ? Écris-le avec tes propres mots.",
    thanks: "Avec plaisir ! Si tu as une autre question, n’hésite pas.",
    goodbye: "Au revoir ! Je suis là si tu as besoin de moi.",
    who: "Je suis un bot, pas un humain, et je ne peux ni voir ni modifier ton compte.",
    listening: "Je suis là. Demande-moi ce que tu veux, avec tes propres mots.",
    okay: "D’accord. Si tu as besoin d’autre chose, demande-moi.",
    glad: "Ça me fait plaisir ! Si tu as besoin d’autre chose, demande-moi.",
    tell: "Dis-moi en quelques mots ce que tu veux savoir, et je cherche.",
    honest:
      "Ce n’est pas dans la FAQ, et je préfère te le dire plutôt que deviner. Dis-le autrement, et je chercherai encore.",
    tapOne:
      "Ce numéro n’est pas dans ma liste. Appuie sur un des boutons, ou dis-le avec tes propres mots.",
    several: "Tu as posé plusieurs questions à la fois. Par laquelle on commence ?",
    which: "De laquelle parles-tu ? Appuie dessus, ou envoie-moi son numéro.",
    again:
      "C’est la meilleure réponse que j’ai. Si ce n’est pas ce qu’il te faut, c’est peut-être l’une de celles-ci :",
    more: "Sur le même sujet :",
    separately: (platform) => `La FAQ ne l’explique pas à part pour cette version : ${platform}.`,
    noMore: "Là-dessus, je n’en sais pas plus que ce que dit la réponse.",
    failed:
      "Désolé que ce ne soit toujours pas réglé. La FAQ n’en dit pas plus. Dis-m’en plus avec tes propres mots, et je chercherai encore.",
    failedSteps: "Désolé que ce ne soit toujours pas réglé. Reprenons ensemble, étape par étape :",
    complaint:
      "Désolé que ça se passe mal. Dis-moi en quelques mots ce qu’il te faut, et je chercherai encore.",
  },
  feedback: {
    helped: "Ça m’aide",
    missed: "Pas vraiment",
    thanks: "Ça me fait plaisir, merci !",
    noted: "Merci, c’est noté.",
    others: "Désolé. Est-ce l’une de ces questions ?",
    elsewhere: "Désolé. Dis-le autrement, fais une recherche ou parcours les sujets.",
  },
  share: {
    share: "Partager",
    copyLink: "Copier le lien",
    words: (question) => `Une réponse de la FAQ : ${question}`,
  },
  dialog: {
    choose:
      "Quel est le problème ? Je vais te poser quelques questions et te montrer une chose à faire à la fois.",
    none: "Il n’y a pas d’aide pas à pas ici. Demande-moi avec tes propres mots.",
    all: "Résoudre un problème pas à pas",
    fix: "Résoudre ça ensemble, pas à pas",
    works: "Ça marche maintenant",
    still: "Ça ne marche toujours pas",
    back: "‹ Retour",
    stop: "Arrêter",
    read: "Lire la réponse complète",
    copy: "Copier le texte",
    again: "Recommencer",
    from: (question) => `Dans la FAQ : ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Retour en arrière",
    stopped: "Arrêt ici",
    stoppedNow:
      "D’accord, on s’arrête là. Tu peux reprendre du début à tout moment avec /troubleshoot, ou simplement me poser une question.",
    backTo: "On revient là où on en était :",
    unclear: "Je n’ai pas compris cette réponse. Appuie sur un bouton, ou dis-le autrement.",
    first:
      "C’est la première question, on ne peut pas revenir plus loin. Pour arrêter, envoie /cancel.",
    repeated: "Tu as déjà choisi ça. La suite est plus bas.",
    late: "Cette étape est passée. Envoie /troubleshoot pour recommencer.",
    foreign: "Ces boutons sont pour quelqu’un d’autre. Envoie /troubleshoot pour avoir les tiens.",
    changed:
      "Ces étapes ont été améliorées depuis la dernière fois, alors jettes-y un nouveau coup d’œil.",
    gone: "Désolé, les étapes qu’on suivait n’existent plus. Envoie /troubleshoot pour voir celles qu’il y a.",
    expired: (title) =>
      `Plus d’un jour a passé, j’ai donc mis fin à notre aide pas à pas (${title}). Envoie /troubleshoot pour recommencer.`,
    explained: "Voici ce qu’en dit la FAQ :",
    ifNoHelp: (still) => `Si ça n’aide pas, choisis « ${still} » et on continuera à partir de là.`,
    allThereIs: (still) =>
      `La FAQ n’en dit pas plus sur cette étape. Si ça n’aide pas, choisis « ${still} » et on continuera à partir de là.`,
    why: "Je te le demande pour te donner les bonnes étapes. Choisis ce qui s’en rapproche le plus :",
    whyOrUnsure: (unsure) =>
      `Je te le demande pour te donner les bonnes étapes. Choisis ce qui s’en rapproche le plus, ou « ${unsure} » :`,
    unclearAgain: (labels) =>
      `Désolé, je ne comprends toujours pas. Tu peux répondre : ${labels}. Pour arrêter, envoie /cancel.`,
    sorry: "Désolé. Continuons à partir d’ici :",
    noRush: "Rien ne presse. On en était là :",
    ready: "D’accord. Je suis là quand tu veux.",
    welcome: "Je t’en prie ! On en était là :",
    didItHelp: "Bien ! Et ça t’a aidé ?",
    glad: "Super, content que ça marche maintenant ! S’il y a autre chose, demande-moi.",
    notInFaq: "Désolé, je n’ai pas trouvé ça dans la FAQ. On revient là où on en était :",
  },
  cases: {
    ask: "Demander à une personne",
    tell: "Préviens-moi quand la FAQ le saura",
    describe:
      "Écris en un seul message ce qui ne marche pas ou ce que tu veux savoir ; une image aide aussi. Une personne le lira et te répondra ici. Ne donne ni codes, ni mots de passe, ni numéros de téléphone. Si tu changes d’avis, envoie /cancel.",
    offer: "Une personne lira ta question et te répondra ici. Voici ce que je vais transmettre :",
    pass: "Transmettre",
    reword: "Le dire autrement",
    usual: (time: string) => `Il faut en général compter environ ${time} pour une réponse.`,
    unsure: "Je ne peux pas dire combien de temps ça prendra, mais je garde un œil dessus.",
    away: (when: string) => `Il n’y a personne pour le moment. Prochaine permanence : ${when}.`,
    opened: (id: string) =>
      `Transmis sous le numéro ${id}. Une personne te répondra ici. Ce que tu écris ici à partir de maintenant lui parvient ; si la FAQ a une réponse sûre, je te la donne tout de suite.`,
    already: "Notre équipe a déjà ta question. Ce que tu écris ici lui parvient.",
    done: "C’est bon, on ferme",
    cancel: "Annuler",
    notSent:
      "D’accord, je n’ai rien envoyé. Si tu veux finalement l’aide d’une personne, dis-le-moi.",
    describeAgain:
      "Avec plaisir, mais je dois d’abord savoir de quoi il s’agit. Écris-le en un seul message, et je le transmettrai.",
    passedOn: "Transmis. À partir de maintenant, je mettrai juste 👀 sur ce que j’ai transmis.",
    passedOnToo: "C’est transmis aussi.",
    passedOnAsWell: "Notre équipe l’a maintenant aussi.",
    waiting: "Notre équipe sait que tu attends : je viens de lui transmettre ça aussi.",
    waitingStill: "Transmis aussi. Dès que quelqu’un répond, tu le verras ici.",
    thanked: (id: string) =>
      `Je l’ai transmis. Si tout est réglé, tu peux fermer le numéro ${id} ici.`,
    closeOffer: (id: string) =>
      `Je ferme le numéro ${id} ? Notre équipe ne s’en occupera alors plus.`,
    closeOfferAgain: (id: string) => `Le numéro ${id} est toujours ouvert. Je le ferme ?`,
    close: "Oui, ferme-le",
    keep: "Le garder ouvert",
    kept: "Il reste ouvert. Ce que tu écris ici parvient toujours à notre équipe.",
    openNow: (id: string) =>
      `Notre équipe s’occupe du numéro ${id}. Ce que tu écris ici lui parvient.`,
    send: "L’envoyer aussi à l’équipe",
    sent: "Transmis à notre équipe.",
    fromFaq: "Ça vient de la FAQ. Ton message ne part à notre équipe que si tu l’envoies.",
    nobody:
      "Désolé, personne ne répond ici : je suis un bot. Si tu me dis ce qui ne va pas, je regarde dans la FAQ.",
    unpassableAgain:
      "Ce genre-là ne marche pas non plus, désolé. Essaie un texte, une image, un fichier ou un message vocal.",
    unreachableAgain:
      "Notre équipe est toujours injoignable, ton message n’est donc pas arrivé. Réessaie plus tard, s’il te plaît.",
    closed: (id: string) =>
      `Le numéro ${id} est fermé, et je réponds de nouveau d’après la FAQ. Est-ce que ça t’a aidé ?`,
    yes: "Oui",
    no: "Non",
    glad: "Tant mieux !",
    sorry: "Désolé. Tu peux redemander, et notre équipe est au courant.",
    support: "Notre équipe (des humains)",
    edited: "Correction :",
    late: "Désolé, personne n’a encore pu regarder ta question. Elle n’est pas oubliée : je viens de la rappeler à notre équipe.",
    blocked:
      "Notre équipe n’accepte plus de messages de ta part. Je continue à répondre d’après la FAQ.",
    unreachable: "Notre équipe est injoignable pour le moment. Réessaie plus tard, s’il te plaît.",
    unpassable:
      "Je ne peux pas transmettre un message de ce genre. Les textes, images, fichiers et messages vocaux parviennent à notre équipe.",
    privately: "Pour cela, écris-moi en privé.",
    willTell:
      "Je t’écrirai une seule fois, quand la FAQ y répondra. D’ici là, six mois au plus, je garde ta question (sans données personnelles) avec le numéro de notre discussion ; /forget l’efface.",
    tooManyWishes: "Tu attends déjà dix réponses, et je ne peux pas en retenir plus.",
    news: (question: string) =>
      `Tu voulais savoir quand la FAQ répondrait à ceci : « ${question} » C’est fait :`,
    privacy:
      "Si tu demandes à une personne, tes messages vont dans le groupe de l’équipe, sans ton nom, sauf si l’exploitant du bot l’y affiche, et y restent ; je garde pendant six mois ta question (sans données personnelles) et quel message correspond à quel autre, mais pas le contenu des autres messages. Si tu me demandes de te prévenir quand la FAQ répondra à quelque chose, je garde cette question avec le numéro de notre discussion jusqu’à ce que je l’aie fait, six mois au plus.",
  },
  groups: {
    introduction: (name, product) =>
      `Bonjour ! ${knows(product)} Mentionne ${name} avec ta question, réponds-moi ou envoie /ask avec ta question. Pour ` +
      "que je réponde à la question de quelqu’un d’autre, réponds à son message avec /ask. Le reste du temps, je me tais.",
    how: "Envoie /ask avec ta question, ou réponds avec /ask au message auquel je dois répondre.",
    wordless: "Je ne sais répondre qu’à du texte, et il n’y en a pas dans ce message.",
    more: "Suite en privé",
    unknown:
      "Je ne trouve pas de réponse dans la FAQ. En privé, je peux te montrer où chercher encore.",
    suggest: "De quelle question s’agit-il ?",
    tooMany:
      "Ce groupe pose plus de questions que je ne peux en traiter. En privé, je réponds tout de suite.",
    onBehalf:
      "Tu écris au nom d’un groupe ou d’un canal : je ne peux ni savoir qui tu es, ni te poser de questions. Mets tout dans un seul message, ou écris-moi en privé.",
  },
  inline: {
    troubleshoot: "Résoudre un problème pas à pas",
    nothing: "Aucun résultat. Écris-moi en privé",
    ask: "Demander au bot",
  },
  account: {
    language: {
      choose: "Dans quelle langue veux-tu que je te parle ?",
      likeTelegram: "Comme mon Telegram",
      now: (language) =>
        `Avec toi, je parle en ${language}. Tu peux choisir une autre langue dans notre discussion privée.`,
      choosePrivately: "Choisir une langue",
    },
    privacy: {
      title: "Ce que je garde, pourquoi et combien de temps",
      lines: [
        "La langue que tu as choisie, pour que je la parle ; tes dernières questions, par leur numéro seulement, pour que je corrige ma réponse si tu les modifies ; tes votes sur les réponses, pour que chacun compte une seule fois ; et l’endroit où tu en es dans une aide pas à pas, pour qu’on puisse reprendre après une pause. Tout cela est effacé 60 jours après ton dernier message ici, ou tout de suite avec /forget.",
        "Les réponses dont nous venons de parler, l’appareil que tu as cité et la langue dans laquelle tu as écrit, pour que tu puisses enchaîner, et, après un message sur une urgence, de quel genre elle était. J’en tiens compte pendant une demi-heure, et ce ne sont jamais tes mots.",
        "Ce que tu écris passe par une file d’attente jusqu’à ma réponse, soit quelques instants, puis est effacé. Seul le numéro du message est gardé, pendant 3 jours, pour que je ne réponde pas deux fois. Si Telegram est injoignable, je réessaie pendant un jour au plus. Si quelque chose tombe en panne, ton message reste 7 jours au plus, pour que la personne qui s’occupe de moi trouve l’erreur ; /forget l’efface.",
        "Quand je n’ai pas de réponse sûre, ou pas celle que tu voulais, je garde tes mots pendant 30 jours pour qu’on puisse m’apprendre quoi répondre : sans ton nom ni ton numéro, et après avoir retiré les numéros de téléphone, les codes, les adresses, les liens et les noms, pour autant que je les reconnaisse. Ce qu’on m’a appris avec eux reste, sans rien sur toi.",
        "Je compte les questions, les réponses et les votes pendant 400 jours, toutes personnes confondues.",
        "Je ne demande jamais de codes ni de mots de passe, je ne vois pas ton compte et je ne transmets rien sans que tu le demandes. Telegram a ses propres règles pour ce que tu envoies par son intermédiaire.",
      ],
      forget: "Efface ce que tu gardes sur moi",
    },
    forget: {
      done: "C’est effacé. Voici ce que je gardais sur toi :",
      nothing: "Je ne garde rien sur toi ici.",
      kept: {
        language: "la langue que tu as choisie",
        replies: "laquelle de mes réponses va avec lequel de tes derniers messages",
        votes: "tes votes sur les réponses",
        dialog: "l’endroit où tu en étais dans une aide pas à pas",
        awaited: "ce que j’attendais que tu m’écrives",
        givenUp: "tes messages restés sans réponse à cause d’une panne",
        cases: "tes questions à des personnes, et celles dont tu attendais la réponse dans la FAQ",
        other: "quelques notes sur la conversation en cours",
      },
      groups:
        "Ce que je gardais sur toi dans ce groupe est effacé. Pour notre discussion privée, envoie /forget là-bas.",
    },
  },
  guards: {
    tooFast: "Tu écris plus vite que je ne lis. Laisse-moi un instant, puis repose ta question.",
    secret:
      "Fais attention, s’il te plaît : ton message semble contenir un code, un mot de passe ou un numéro de téléphone. Je n’en ai rien gardé " +
      "et je n’en ai pas besoin. Supprime ce message, et ne donne jamais de codes ni de mots de passe à personne, même pas à quelqu’un qui se fait passer pour l’assistance.",
  },
  faults: {
    failed: "Il y a eu un problème de mon côté. Réessaie dans un instant, s’il te plaît.",
    late: "Désolé d’avoir mis si longtemps à répondre.",
    givenUp:
      "Désolé, je n’y suis pas arrivé, même après plusieurs essais. Réessaie, s’il te plaît.",
  },
  distress: {
    "self-harm":
      "Je suis vraiment désolé que tu traverses ça. Je ne suis qu’un bot et je ne peux pas t’aider moi-même, mais des personnes le peuvent, dès maintenant.\n\nSi toi ou la personne pour qui tu t’inquiètes êtes en danger, appelle le numéro d’urgence de ton pays. Dis à quelqu’un de confiance à quel point ça va mal : tu n’as pas à porter ça sans aide. Des personnes qui écoutent, dans ton pays, par téléphone ou par messagerie : https://findahelpline.com",
    child:
      "C’est grave, et ce n’est jamais la faute de l’enfant. Je ne suis qu’un bot et je ne peux pas aider moi-même.\n\nParles-en à un adulte de confiance et à la police ; en cas de danger, appelle le numéro d’urgence. Ne réponds pas à cette personne, ne la rencontre pas, ne lui envoie rien. Garde les messages comme preuve, mais n’enregistre et ne transmets jamais d’images sexuelles d’enfants.\n\nAide aux enfants et aux parents : https://childhelplineinternational.org\nFaire retirer des images intimes de mineurs : https://takeitdown.ncmec.org",
    threats:
      "Je suis désolé que ça t’arrive. Ce n’est pas ta faute. Je ne suis qu’un bot et je ne peux pas l’arrêter, mais des personnes peuvent aider.\n\nNe paie pas et n’envoie plus rien. Fais des captures d’écran comme preuve avant de bloquer qui que ce soit. Parles-en à quelqu’un de confiance et à la police ; en cas de danger, appelle le numéro d’urgence.\n\nContre la diffusion d’images intimes : https://stopncii.org, moins de 18 ans : https://takeitdown.ncmec.org\nDes personnes qui écoutent : https://findahelpline.com",
    violence:
      "Je suis désolé que ça t’arrive. Personne n’a le droit de faire ça. Je ne suis qu’un bot et je ne peux pas aider moi-même.\n\nSi tu es en danger maintenant, appelle le numéro d’urgence ou la police, et va là où il y a du monde. Parles-en à quelqu’un de confiance. Garde messages et photos comme preuve, là où cette personne ne les voit pas. Si elle regarde ton téléphone, supprime cette discussion.\n\nLignes d’aide dans ton pays : https://findahelpline.com",
    death:
      "Je te présente mes sincères condoléances. Je ne suis qu’un bot et je ne peux te donner que ce que dit la FAQ. Si tu veux parler de ton deuil à quelqu’un, voici des personnes qui écoutent : https://findahelpline.com\n\nSi tu as une autre question, pose-la quand tu le voudras.",
    unusedAccount:
      "Pour le compte : un compte que personne n’utilise se supprime tout seul au bout d’un certain temps, comme tu peux le lire ici. La FAQ ne dit rien d’autre sur les comptes de personnes décédées.",
    insult:
      "Je suis désolé que ce soit si agaçant. Dis-moi en une phrase ce qui ne va pas, et je ferai ce que je peux.",
    after:
      "Je ne suis qu’un bot, donc pas la bonne personne pour en parler, et je ne veux pas te donner une réponse à côté. Parles-en, s’il te plaît, à quelqu’un de confiance ou à des personnes qui écoutent : https://findahelpline.com. En cas de danger, appelle le numéro d’urgence. Rien n’est à supprimer ni à décider aujourd’hui.\n\nSi tu as une question, pose-la quand tu veux.",
    afterThanks:
      "C’est bien que tu aies écrit. Parles-en aussi à quelqu’un de confiance, ou à des personnes qui écoutent : https://findahelpline.com",
  },
  fallback: {
    onlyText: "Je ne sais lire que du texte. Écris ta question avec des mots, s’il te plaît.",
    oldButton: "Ce bouton ne marche plus. Envoie /faq pour recommencer.",
    unknownCommand:
      "Je ne connais pas cette commande. Envoie /help pour voir ce que je sais faire.",
    nothingToCancel: "Il n’y a rien à arrêter. Pose-moi une question.",
  },
  buttons: {
    website: "Site web",
    official: "Texte officiel",
    short: "Réponse courte",
    full: "Réponse complète",
    more: "Plus",
    related: "Voir aussi",
    back: "‹ Retour",
    topics: "‹ Tous les sujets",
    browse: "Tous les sujets",
    search: "Chercher",
    none: "Aucune de celles-ci",
    previous: "‹ Précédent",
    next: "Suivant ›",
  },
  about: {
    knows,
    official: "Je suis l’assistant officiel.",
    unofficial: "Je suis un assistant non officiel.",
    topics: (product) => `${product} : choisis un sujet.`,
    sharing: (product, question) => `Une réponse de la FAQ (${product}) : ${question}`,
    search: (words) =>
      `/search suivi de quelques mots montre ce qui correspond, par exemple : /search ${words}`,
    contact: {
      unknown:
        "Je ne trouve pas de réponse dans la FAQ, et je préfère ne pas deviner. Essaie avec d’autres mots, parcours les sujets ou utilise le dernier bouton ci-dessous.",
      elsewhere:
        "Désolé. Dis-le autrement, fais une recherche, parcours les sujets ou utilise le dernier bouton ci-dessous.",
      nobody:
        "Désolé, personne ne répond ici : je suis un bot. Pour joindre quelqu’un, utilise le dernier bouton ci-dessous. Si tu me dis ce qui ne va pas, je regarde dans la FAQ.",
    },
    support: {
      failed:
        "Désolé que ce ne soit toujours pas réglé. La FAQ n’en dit pas plus, mais l’assistance pourra peut-être t’aider :",
      failedSteps:
        "Désolé que ce ne soit toujours pas réglé. Reprenons ensemble, étape par étape, ou demande à l’assistance :",
      complaint:
        "Désolé que ça se passe mal. Dis-moi en quelques mots ce qu’il te faut, ou demande à quelqu’un qui peut faire plus que moi :",
    },
  },
} satisfies Texts;
