import type { SecretWords } from "./secret-words.ts";

/** French. */
export const fr: SecretWords = {
  codeStems: ["code"],
  codeWords: ["sms"],
  arrivals: [
    "re[cç]ue?s?",
    "re[cç]ois",
    "arriv[eé]e?",
    "donn[eé]",
    "envoy[eé]",
    "transmis",
    "communiqu[eé]",
    "dict[eé]",
    "tap[eé]",
  ],
  digits: ["zéro", "une?", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
  passwordWords: [
    "mots? de ?passe",
    "mot d passe",
    "motdepasse",
    "mot2passe",
    "mdp",
    "mon pass",
    "code secret",
  ],
  ambiguousPasswordWords: ["m2p"],
  hintWords: ["indice", "indication"],
  fillers: "est c mon le la de ma".split(" "),
  accountWords: "du pour sur compte à l d".split(" "),
  verbs: ["(?:c['’]\\s?)?(?:est|était|etait|serait)(?: maintenant| toujours)?"],
  remarks: [
    String.raw`\p{L}{3,}ée?s?`,
    ...(
      "incorrecte inexacte? courte longue fausse inutile nulle? ancienne actuel visible public publique pourri " +
      "parfait dernier original personnel officiel forte sûre actuellement vraiment seulement apparemment sûrement " +
      "simplement faux bon bonne mauvais correct incorrect juste erroné valide invalide faible fort sûr sur " +
      "sécurisé long court simple facile difficile complexe obligatoire optionnel nécessaire important secret " +
      "nouveau ancien autre même meme identique différent unique inconnu connu perdu vide pas plus trop très tres " +
      "le la un une mien tien privé possible impossible alphanumérique numérique rien tout toujours jamais aussi " +
      "encore déjà deja bien mal celui quoi où ok chiffres lettres introuvable requis compromis expiré incomplet"
    ).split(" "),
  ],
  continuations: (
    "et ou mais car parce pourquoi que qui quand comment où ça ca il elle on je j'ai ne n'est le la se si svp " +
    "aide merci alors maintenant pourtant donc est marche ce c'est veux voudrais peux puis dois"
  ).split(" "),
  loginWords: ["identifiants?", "compte", "utilisateur", "connexion", "courriel", "adresse"],
  seedPhrases: [
    "(?:phrase|mots?|clé) (?:de r[eé]cup[eé]ration|secr[eè]te?s?|mn[eé]moniques?|de sauvegarde|graines?|seed)",
    "phrase[ \\-]seed",
    "graines?",
    "(?:12|15|18|21|24|douze) mots",
  ],
  smallWords: (
    "les des une par pour avec sans parce comme quand cette cet ces est sont ont ete été dans mon ton tes ses nos " +
    "vos leur leurs nous vous ils elle elles qui que quoi bonjour merci aide svp compte suis peux peut veux faire " +
    "fait messages depuis entre tout tous aussi plus pas"
  ).split(" "),
};
