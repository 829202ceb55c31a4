import type { CasePhrases } from "./case-phrases.ts";

/** French. Apostrophes are left out: "j’aimerais" is "jaimerais". */
export const fr: CasePhrases = {
  fillers:
    "un, une, des, le, la, les, de, du, dun, dune, lun, à, au, aux, je, j, me, moi, mon, ma, tu, te, toi, vous, votre, nous, il, " +
    "elle, ce, cest, c, ça, ca, que, qui, et, en, y, avec, pour, par, s, sil, plait, plaît, svp, stp, plutôt, maintenant, juste, " +
    "très, beaucoup, tout, ok, bon, bien, peux, puis, peut, pouvez, pourrais, pourriez, pourrait, on, veux, voudrais, voudrai, " +
    "jaimerais, aimerais, jai, ai, besoin, souhaite, souhaiterais, préfère, dois, faut, suis, déjà, encore, ici, aide, mettre, être",
  questions:
    "comment, pourquoi, quand, où, qui, quoi, quel, quelle, combien, puis, peut, est, y, dois, faut, est-ce",
  greetings: "bonjour, salut, bonsoir, coucou, hello",
  thanks: "merci, remercie, revoir, adieu, bye",
  nudges:
    "alors, toujours personne là?, long être va?, allô|allo personne?, " +
    "quelquun là|la?, est quelquun là?, ya quelquun, a? quelquun, là|etes|êtes vous?, combien temps prend|faut|dure|attendre|reste?, dans? combien temps, quand, " +
    "quand réponse|répondez|répond|répondra|aurai|aurais|répondre réponse?, attends|jattends toujours|réponse?, toujours rien|attente|là?, nouvelles|nouvelle|nouveau du|quoi?, " +
    "personne répond|ne|là ne|répond?, pas|aucune|sans réponse, urgent|vite|dépêchez, cest|est long, mavez|avez oublié, que se? passe, pourquoi personne|pas répond|réponse ne?, où réponse|êtes",
  done:
    "cest bon, annule|annuler|annulez demande|question?, finalement non, changé davis, " +
    "fini|terminé|résolu|réglé|réparé problème|est|souci?, plus besoin|nécessaire|utile nest|nai|nen|na?, pas|plus la? peine|nécessaire, laisse|laissez tomber, " +
    "oublie|oubliez, ferme|fermez|fermer|clore|clos|clôturer question|demande|dossier|ticket?, ça? marche|fonctionne refonctionne?, refonctionne|remarche, trouvé|jai réponse|solution|trouvé, trouvé, " +
    "compris, problème résolu|réglé|disparu, tant pis, abandonne",
  person:
    "service client, humain|humains|quelquun a y t il là?, " +
    "humain|humaine|conseiller|conseillère|opérateur|opératrice|agent|représentant vrai|vraie|réel|réelle|autre?, personne vraie|réelle|humaine|physique, " +
    "parler|discuter|échanger|joindre|contacter|écrire|parle humain|humaine|personne|quelquun|conseiller|conseillère|opérateur|agent|représentant|gens|équipe vrai|vraie|réel|réelle|humain|humaine|directement? comment?, " +
    "passez|passer|passe|transférer|transférez|transfère|connectez|connecter|relation|contact humain|personne|quelquun|conseiller|conseillère|opérateur|agent vraie|vrai|réelle|réel?, " +
    "vrai|vraie|vrais|réel être|humain|gens|personne|agent, être humain vrai?, a|ya|existe|est humain|humains|quelquun|personne|conseiller vrai|vraie|réelle? parler|répondre|répond|là?, " +
    "pas|plus bot|robot|machine|robots parler|veux|ne? humain|mais?, demander|poser humain|personne|conseiller|question vraie?, assistance|support|service|aide|contact humaine|humain, " +
    "comment parler|joindre|contacter|avoir humain|personne|conseiller|opérateur|quelquun vrai|vraie|réel?, répondre|réponde|répond humain|humaine|conseiller vrai?, lhumain|lopérateur|lagent, dhumain parler?, quelquun réel|vrai|humain",
};
