import { fr as functionWords } from "../../match/function-words/fr.ts";
import { listed } from "../../match/words/listed.ts";
import type { Phrases } from "./phrases.ts";

/** French. */
export const fr: Phrases = {
  smallTalk: {
    greeting: listed`
      bonjour, bjr, bonjours, bjour, salut, slt, saluut, coucou, cc, cou cou, bonsoir, bsr, hello, hey, yo, wesh,
      allo, allô, re, rebonjour, re bonjour, bonjour à tous, salut à tous, bonne journée à tous, bonjour bot,
      salut bot, bonjour madame, bonjour monsieur, madame monsieur, bonjour madame monsieur, salut ça va, ça va,
      sa va, cv, ça va bien, comment ça va, comment sa va, comment tu vas, comment vas tu, comment allez vous,
      tu vas bien, vous allez bien, quoi de neuf, bien le bonjour, enchanté, enchantée, chère équipe, y a quelqu'un,
      il y a quelqu'un, ya quelqu'un, quelqu'un est là, t'es là, tu es là, vous êtes là, es tu là, j'ai une question,
      jai une question, j'aurais une question, j'ai une petite question, une question, une petite question,
      petite question, tu peux m'aider, peux tu m'aider, vous pouvez m'aider, pouvez vous m'aider,
      pourriez vous m'aider, pourrais tu m'aider, tu pourrais m'aider, est ce que tu peux m'aider,
      est ce que vous pouvez m'aider, qui peut m'aider, aide moi, aidez moi, aidez moi svp, aide moi stp, à l'aide,
      au secours, besoin d'aide, j'ai besoin d'aide, jai besoin d'aide, j'ai besoin d'un coup de main,
      j'ai besoin de votre aide, j'ai besoin de ton aide, je peux te poser une question, je peux poser une question,
      puis je poser une question, je voudrais poser une question, je peux demander un truc
    `,
    thanks: listed`
      merci, mrc, mci, mercii, merci beaucoup, merci bcp, mrc bcp, merci bien, merci infiniment, merci mille fois,
      mille mercis, mille merci, un grand merci, grand merci, merci à toi, merci à vous, merci d'avance,
      merci pour tout, je te remercie, je vous remercie, je remercie, j'te remercie, remerciements, pour ton aide,
      pour votre aide, pour l'aide, de ton aide, de votre aide, de m'avoir aidé, de m'avoir aidée, de m'aider,
      pour la réponse, pour ta réponse, pour votre réponse, pour les infos, pour l'info, pour l'information,
      pour tout, pour ton temps, d'avoir répondu, pour ta patience, t'es le meilleur, tu es le meilleur,
      t'es la meilleure, t'es génial, tu es génial, t'es au top, tu gères, t'es un amour, t'es un chef, t'es un ange,
      bon bot, gentil bot, je t'aime, jtm, je t'aime bien, c'est gentil, c gentil, cest gentil, c'est très gentil,
      très gentil, trop gentil, c'est sympa, c'est très sympa, tu m'as sauvé, tu me sauves, tu me sauves la vie,
      tu m'as sauvé la vie, vous me sauvez la vie, très utile, c'est très utile, super utile, thanks, thx, ty,
      d'avance, d'avance merci, merci par avance, par avance, merci beaucoup d'avance
    `,
    goodbye: listed`
      stop, arrête, arrête ça, jarrête, annule, ça suffit,
      au revoir, aurevoir, a revoir, adieu, bye, bye bye, ciao, tchao, tchuss, à bientôt, a bientot, à plus, a plus,
      à plus tard, a+, à la prochaine, à demain, à tout à l'heure, à toute, a tte, bonne nuit, bonne journée,
      bonne soirée, bonne fin de journée, bonne fin de soirée, bon après midi, bonne après midi, bon week end,
      bon weekend, bonne continuation, bises, bisous, biz, cordialement, prends soin de toi, c'est tout, cest tout,
      c tout, ce sera tout, ça sera tout, c'est tout pour moi, rien d'autre, plus de questions, plus de question,
      je n'ai plus de question, j'ai plus de question, je n'ai plus de questions, je te laisse, j'y vais
    `,
    who: listed`
      qui es tu, t'es qui, tu es qui, tes qui, c'est qui, qui êtes vous, vous êtes qui, t'es quoi, tu es quoi,
      tes quoi, qu'es tu, tu es un bot, t'es un bot, tes un bot, es tu un bot, vous êtes un bot, c'est un bot,
      c un bot, cest un bot, tu es un robot, t'es un robot, es tu un robot, vous êtes un robot, êtes vous un robot,
      c'est un robot, tu es humain, t'es humain, es tu humain, tu es un humain, t'es un humain, es tu un humain,
      êtes vous humain, tu es une personne, tu es une vraie personne, t'es une vraie personne,
      es tu une vraie personne, vous êtes une vraie personne, êtes vous une vraie personne, tu es réel, es tu réel,
      t'es réel, tu es une machine, t'es une machine, tu es une ia, t'es une ia, es tu une ia, c'est une ia,
      êtes vous une ia, t'es chatgpt, tu es chatgpt, je parle à un robot, je parle à un bot, je parle à un humain,
      je parle à une personne, je parle à qui, à qui je parle, à qui ai je affaire, je parle avec qui,
      avec qui je parle, est ce que je parle à un robot, est ce que je parle à un humain, est ce que tu es un robot,
      est ce que tu es un bot, est ce que tu es humain, est ce que t'es un robot, comment tu t'appelles,
      tu t'appelles comment, comment t'appelles tu, quel est ton nom, c'est quoi ton nom, ton nom, qui t'a créé,
      qui ta créé, qui t'a fait, qui t'a programmé, qui te gère, tu es officiel, t'es officiel, es tu officiel,
      c'est officiel, tu es le bot officiel, c'est le bot officiel, tu travailles pour telegram, tu es de telegram,
      que fais tu, tu fais quoi, tu sais faire quoi, que sais tu faire, qu'est ce que tu sais faire,
      qu'est ce que tu peux faire, tu peux faire quoi, que peux tu faire, tu sers à quoi, à quoi tu sers,
      à quoi sers tu, comment tu marches, comment tu fonctionnes, c'est quoi ce bot, c'est quoi ça,
      en quoi peux tu m'aider
    `,
  },
  replies: {
    yes: listed`
      oui, ui, wi, oué, ouais, ouai, ouep, ouip, yep, yes, vi, mouais oui, oui oui, oui stp, oui svp,
      oui s'il te plaît, oui s'il vous plaît, oui merci, bien sûr, bien sur, bien sûr que oui, biensur, carrément,
      grave, tout à fait, exact, exactement, exactement ça, c'est ça, cest ça, c ça, c'est sa, c'est bien ça,
      c'est exact, voilà, voila, effectivement, absolument, évidemment, en effet, certainement, clairement, correct,
      c'est vrai, vrai, juste, c'est juste, celui là, celle là, celui ci, celle ci, oui celui là, oui celle là,
      oui c'est ça, oui voilà, si si, affirmatif, volontiers, je veux bien, oui je veux bien, je crois, je crois oui,
      je pense, je pense que oui
    `,
    no: listed`
      non, nn, nan, nope, nop, no, non non, mais non, ben non, bah non, non merci, pas du tout, absolument pas,
      pas vraiment, bien sûr que non, certainement pas, surtout pas, jamais, jamais de la vie, aucun, aucune,
      aucun des deux, aucune des deux, aucun de ceux là, aucune de celles là, aucun de ceux ci, aucune de celles ci,
      rien de tout ça, pas encore, toujours pas fait, pas tellement, moi non plus, non plus, ni l'un ni l'autre,
      je crois pas, je ne crois pas, je pense pas, je ne pense pas, même pas, que dalle, négatif, rien, rien merci,
      rien de spécial
    `,
    okay: listed`
      je sais pas, je ne sais pas, sais pas, chais pas, jsp, aucune idée, pas la moindre idée,
      ok, okay, okey, oki, okok, okk, k, d'accord, daccord, d acc, d'acc, dacc, dac, dak, ça marche alors, ça roule,
      entendu, compris, j'ai compris, jai compris, c'est compris, je comprends, je comprend, je vois, ah je vois,
      ah d'accord, ah ok, ah oui, ah oui d'accord, ah, ahh, oh, ha, hm, mm, hum, mmh, mouais, bof, bon, bon ben, bien,
      très bien, tres bien, c'est bien, parfait, c'est parfait, nickel, impec, impeccable, super, génial, excellent,
      top, au top, cool, trop cool, trop bien, c'est bon à savoir, bon à savoir, bonne réponse, chouette, magnifique,
      formidable, merveilleux, fantastique, sympa, pas mal, wow, waouh, ouah, intéressant, c'est intéressant, logique,
      c'est logique, ça a du sens, noté, c'est noté, bien noté, bien reçu, reçu, haha, hahaha, ahah, ahahah, hihi,
      lol, mdr, mdrr, ptdr, xd, ptdrr, j'essaie, j'essaye, je vais essayer, jvais essayer, je vais tester, je teste,
      je vais voir, je vais tenter, on va voir, je regarde, je vais regarder, laisse moi essayer, attends, attend,
      attendez, un instant, un moment, une minute, une seconde, deux secondes, 2 secondes, 2 sec, minute,
      pas de problème, pas de souci, pas de soucis, pas grave, c'est pas grave, ce n'est pas grave, c pas grave,
      tant pis, laisse tomber, laissez tomber, oublie, oubliez, peu importe, on s'en fout, de rien, je t'en prie,
      avec plaisir, pardon, désolé, désolée, dsl, déso, excuse moi, excusez moi, mes excuses, mauvaise conversation,
      mauvais chat, erreur de ma part, je me suis trompé, je me suis trompée, oups, ah bon, sérieux, sérieusement,
      vraiment, c'est vrai ça, comme ci comme ça, test, essai, je m'ennuie, dommage, c'est dommage, mince, zut
    `,
    helped: listed`
      ça marche, sa marche, ca marche, c'est bon, cest bon, c bon, c'est bon merci, ça a marché, sa a marché,
      ça a fonctionné, ça fonctionne, sa fonctionne, maintenant ça marche, ça marche maintenant, ça remarche,
      ça marche enfin, enfin ça marche, oui ça marche, oui ça a marché, ça m'a aidé, ça m'a aidée, ça m'aide,
      ça m'aide beaucoup, ça m'a bien aidé, ça m'a beaucoup aidé, ça aide, oui ça m'aide, oui ça m'a aidé,
      tu m'as aidé, tu m'as bien aidé, vous m'avez aidé, résolu, c'est résolu, problème résolu,
      le problème est résolu, j'ai résolu, réglé, c'est réglé, problème réglé, le problème est réglé, c'est arrangé,
      j'ai réussi, jai réussi, j'ai pu, j'y suis arrivé, j'y suis arrivée, j'y arrive maintenant, j'ai trouvé,
      jai trouvé, c'est trouvé, je l'ai trouvé, je l'ai, c'est fait, cest fait, c fait, fait, je l'ai fait,
      c'était ça, cétait ça, c'est ce que je cherchais, c'est exactement ce que je cherchais,
      exactement ce que je cherchais, c'est ce qu'il me fallait, exactement ce qu'il me fallait,
      c'est ce que je voulais, j'ai reçu le code, je l'ai reçu, reçu merci, tout est bon, tout bon, c'est tout bon,
      tout va bien, tout marche, tout fonctionne, c'est revenu, nickel ça marche, utile
    `,
    failed: listed`
      je ne reçois rien, je reçois rien, je reçois toujours rien, rien ne vient, toujours rien reçu,
      ça marche pas, ca marche pas, sa marche pas, ça ne marche pas, ca ne marche pas, sa ne marche pas, marche pas,
      ne marche pas, ça marche toujours pas, ça ne marche toujours pas, toujours pas, tjrs pas, tjs pas, tjr pas,
      toujours rien, tjrs rien, toujours pareil, tjrs pareil, toujours le même problème, toujours le même,
      ça n'a pas marché, ça a pas marché, sa a pas marché, pas marché, ça fonctionne pas, ça ne fonctionne pas,
      ne fonctionne pas, fonctionne pas, ça n'a pas fonctionné, ça a pas fonctionné, ça ne fonctionne toujours pas,
      ça fonctionne toujours pas, ça n'aide pas, ça aide pas, ça m'aide pas, ça ne m'aide pas, ça ne m'a pas aidé,
      ça m'a pas aidé, ça ne m'aide pas du tout, ça n'a pas aidé, tu ne m'aides pas plus, pas d'aide, ça change rien,
      ça ne change rien, ça n'a rien changé, ça a rien changé, rien ne change, rien n'a changé, rien à faire,
      rien n'y fait, rien ne se passe, il se passe rien, il ne se passe rien, ça fait rien, ça ne fait rien du tout,
      rien ne marche, rien marche, rien ne fonctionne, pareil, c'est pareil, c pareil, même problème,
      le même problème, même chose, la même chose, idem, même erreur, la même erreur, le problème persiste,
      le problème est toujours là, j'ai toujours le problème, j'ai toujours le même problème, déjà essayé,
      deja essayé, j'ai déjà essayé, jai déjà essayé, j'ai essayé, jai essayé, j'ai essayé ça, j'ai déjà essayé ça,
      j'ai tout essayé, jai tout essayé, déjà fait, deja fait, je l'ai déjà fait, j'ai déjà fait ça, j'ai fait ça,
      c'est déjà fait, c'est ce que j'ai fait, j'ai tout fait, j'ai fait tout ça, déjà testé, j'ai déjà testé,
      j'y arrive pas, jy arrive pas, je n'y arrive pas, j'arrive pas, je n'arrive pas, je n'y arrive toujours pas,
      j'y arrive toujours pas, impossible, c'est impossible, je peux pas, je ne peux pas, je trouve pas,
      je ne trouve pas, je le trouve pas, je ne le trouve pas, je ne la trouve pas, je la trouve pas, j'ai pas trouvé,
      je n'ai pas trouvé, j'ai pas, j'ai pas ça, je n'ai pas ça, j'ai pas cette option, je n'ai pas cette option,
      je n'ai pas l'option, je vois pas, je ne vois pas, je le vois pas, je ne le vois pas, je vois pas ça, y a pas,
      il n'y a pas, y a pas ça, il y a pas, cette option n'existe pas, ça n'existe pas, ça existe pas,
      ça n'apparaît pas, ça apparaît pas, ça s'affiche pas, ça ne s'affiche pas, ça veut pas, ça ne veut pas,
      sans succès, échec, ça échoue, ça bug, ça bug toujours, ça plante, pas moyen, ça je sais déjà,
      ça je le sais déjà, je sais déjà, je le sais déjà, je le savais déjà, l'option n'apparaît pas,
      j'ai pas l'option, je trouve pas cette option, je ne trouve pas cette option, je vois pas cette option
    `,
    refused: listed`
      c'est pas ça, cest pas ça, c pas ça, c pas sa, ce n'est pas ça, ce n'est pas cela, pas ça, pas sa, non pas ça,
      c'était pas ça, ce n'était pas ça, pas celui là, pas celle là, pas celui ci, pas celle ci, c'est pas celui là,
      c'est pas celle là, c'est pas ce que j'ai demandé, ce n'est pas ce que j'ai demandé,
      c'est pas ce que je demande, ce n'est pas ce que je demande, c pas ce que je demande,
      c'est pas ce que je t'ai demandé, j'ai pas demandé ça, je n'ai pas demandé ça, je t'ai pas demandé ça,
      je ne t'ai pas demandé ça, c'est pas ma question, ce n'est pas ma question, c'était pas ma question,
      ce n'était pas ma question, c pas ma question, c'est pas la question, ce n'est pas la question,
      c'est pas ce que je veux, ce n'est pas ce que je veux, c'est pas ce que je cherche,
      ce n'est pas ce que je cherche, ce n'est pas ce que je cherchais, c'est pas ce que je cherchais,
      c'est pas ce que je voulais, c'est pas ce que je voulais dire, ce n'est pas ce que je voulais dire,
      ce n'est pas ce que je voulais, c'est pas ce que je veux dire, c'est pas ce qu'il me faut, je parle pas de ça,
      je ne parle pas de ça, je parlais pas de ça, je parle d'autre chose, ça répond pas à ma question,
      ça ne répond pas à ma question, ça n'a pas répondu à ma question, tu réponds pas à ma question,
      tu ne réponds pas à ma question, vous ne répondez pas à ma question, tu n'as pas répondu,
      tu n'as pas répondu à ma question, t'as pas répondu à ma question, rien à voir, ça n'a rien à voir,
      ça a rien à voir, aucun rapport, c'est pas le sujet, ce n'est pas le sujet, hors sujet, c'est autre chose,
      autre chose, c'est un autre problème, faux, c'est faux, mauvaise réponse, c'est pas la bonne réponse,
      pas la bonne réponse, tu te trompes, vous vous trompez, tu t'es trompé, erreur, t'as pas compris,
      tu n'as pas compris, tas pas compris, vous n'avez pas compris, tu comprends pas, tu ne comprends pas,
      tu comprends rien, tu m'as mal compris, mal compris, tu as mal compris, pas exactement, pas tout à fait,
      pas vraiment ça, je veux pas ça, je ne veux pas ça, c'est pas bon, pas bon, c pas bon
    `,
    why: listed`
      pourquoi, pk, pq, pkoi, pourkoi, prq, mais pourquoi, et pourquoi, pourquoi ça, pourquoi pas, pour quoi faire,
      pour quelle raison, à quoi ça sert, ça sert à quoi, et à quoi ça sert, comment ça se fait
    `,
    unclear: listed`
      quoi, koi, hein, comment, comment ça, pardon quoi, plaît il, c'est à dire, cad, c a d, c'est quoi,
      ça veut dire quoi, sa veut dire quoi, qu'est ce que ça veut dire, que veux tu dire, tu veux dire quoi,
      vous voulez dire quoi, qu'est ce que tu veux dire, qu'est ce que vous voulez dire, qu'est ce que c'est,
      c'est quoi ça veut dire, je comprends pas, je comprend pas, je ne comprends pas, je ne comprend pas,
      jcomprends pas, jcomprend pas, comprends pas, comprend pas, j'ai pas compris, jai pas compris,
      je n'ai pas compris, pas compris, j'ai rien compris, jai rien compris, rien compris, je n'ai rien compris,
      je comprends rien, je ne comprends rien, je ne comprends pas du tout, je comprends toujours pas,
      je ne comprends toujours pas, je te comprends pas, je ne te comprends pas, pas clair, c'est pas clair,
      c pas clair, ce n'est pas clair, c'est confus, je suis perdu, je suis perdue, j'suis perdu, chui perdu,
      je suis confus, j'ai du mal à comprendre, explique, explique moi, expliquez, expliquez moi, explique mieux,
      explique moi mieux, tu peux expliquer, tu peux m'expliquer, peux tu expliquer, peux tu m'expliquer,
      vous pouvez m'expliquer, pouvez vous m'expliquer, pouvez vous expliquer, explique ça, plus simple,
      plus simplement, en plus simple, plus clair, plus clairement, en clair, en français, en bref, bref résume,
      résume, résumé, en résumé, en gros, trop long, c'est trop long, trop compliqué, c'est trop compliqué,
      c'est compliqué, compliqué, comment faire, comment on fait, comment on fait ça, comment je fais,
      comment je fais ça, comment faire ça, et comment, et comment on fait, et comment je fais, comment ça marche, où,
      c'est où, où ça, où c'est, où est ce, où est ce que c'est, ou ca, c'est où ça, où exactement, où se trouve,
      où ça se trouve, je trouve ça où, où je trouve ça, lequel, laquelle, lesquels, lesquelles, quel, quelle
    `,
    more: listed`
      plus, encore, dis m'en plus, dites m'en plus, plus d'infos, plus d'info, plus d'informations, plus de détails,
      plus de détail, quoi d'autre, et quoi d'autre, autre chose à savoir, y a autre chose, il y a autre chose,
      c'est tout ce que tu sais, et c'est tout, continue, continuez, vas y, la suite, suite, suivant, et après, après,
      et ensuite, ensuite, et puis, et maintenant, maintenant quoi, et maintenant quoi, je fais quoi maintenant,
      je fais quoi, et je fais quoi, et là je fais quoi, et là, qu'est ce que je fais, qu'est ce que je dois faire,
      qu'est ce que je fais maintenant, que faire, que dois je faire, et donc, donc, et alors, alors, et du coup,
      du coup, d'autres, autres, les autres, autres options, d'autres options, autre option, une autre option,
      y a d'autres options, autre solution, une autre solution, d'autres solutions, autre moyen, un autre moyen,
      il y a un autre moyen, y a un autre moyen, y a pas un autre moyen, autrement, montre m'en plus, voir plus,
      en savoir plus, je veux en savoir plus
    `,
    complaint: listed`
      inutile, t'es inutile, tu es inutile, vous êtes inutile, bot inutile, tu sers à rien, tu ne sers à rien,
      tu sert à rien, ça sert à rien, ça ne sert à rien, sert à rien, vous servez à rien, vous ne servez à rien,
      bot de merde, robot de merde, bot pourri, bot nul, nul, c'est nul, c nul, t'es nul, tu es nul, t'es naze, naze,
      trop nul, nul à chier, nulle, bot stupide, stupide, c'est stupide, tu es stupide, t'es stupide, t'es con,
      tu es con, t'es bête, tu es bête, con, débile, t'es débile, idiot, t'es un idiot, imbécile, abruti, crétin,
      connard, enfoiré, n'importe quoi, nimporte quoi, c'est n'importe quoi, c nimporte quoi, ridicule,
      c'est ridicule, honteux, c'est honteux, une honte, c'est une honte, scandaleux, c'est une blague, c une blague,
      c'est une plaisanterie, tu te fous de moi, tu te fous de ma gueule, tu te moques de moi,
      vous vous moquez de moi, vous vous foutez de moi, tu rigoles, tu plaisantes, foutage de gueule,
      c'est du foutage de gueule, horrible, terrible, lamentable, minable, catastrophique, mauvais bot,
      mauvais service, service nul, service de merde, quel service, quelle merde, c'est de la merde, merde,
      fait chier, ça fait chier, tu fais chier, putain, ptn, pute, bordel, va te faire foutre, vtff, fdp, ntm,
      va te faire, ta gueule, tg, ferme la, dégage, casse toi, je te déteste, je déteste ça, je déteste ce bot,
      ça m'énerve, ça m'enerve, tu m'énerves, vous m'énervez, énervant, c'est énervant, relou, c'est relou, chiant,
      c'est chiant, je suis énervé, je suis énervée, je suis en colère, j'en ai marre, jen ai marre, marre,
      ras le bol, j'en ai ras le bol, saoulé, ça me saoule, ça me soule, tu me saoules, j'abandonne, jabandonne,
      je laisse tomber, personne n'aide, personne ne m'aide, personne m'aide, personne ne répond, personne répond,
      tu n'aides pas, tu m'aides pas, tu ne m'aides pas, vous ne m'aidez pas, vous m'aidez pas, perte de temps,
      une perte de temps, quelle perte de temps, tu me fais perdre mon temps, je perds mon temps, tu sais rien,
      tu ne sais rien, tu connais rien, pire bot, le pire bot, réponse de merde, réponse nulle, réponse stupide,
      mauvais, conneries, des conneries, wtf
    `,
  },
  fillers: listed`
    s'il te plaît, s'il vous plaît, sil te plait, sil vous plait, s il te plait, s il vous plait, stp, svp, stpl,
    please, pls, mec, frère, frérot, frr, bro, gros, poto, mon ami, mon pote, ami, amie, madame, monsieur, mr, mme,
    chef, les gars, tout le monde, à tous, bot, alors, donc, du coup, dc, mais, et, ou, ah, oh, ben, bah, bin, beh,
    eh bien, enfin, hein, quoi, bref, lol, mdr, ptdr, haha, vraiment, franchement, sérieux, sincèrement, honnêtement,
    malheureusement, hélas, quand même, qd même, en fait, en vrai, tjrs, toujours, encore, là, ici, maintenant, aussi,
    non plus, juste, déjà, pour moi, à moi, chez moi, moi, toi, je, tu, vous, me, te, c'est, c, ce, cette, cet, ça,
    sa, cela, ceci, le, la, les, l, un, une, de, du, des, d, à, au, en, sur, avec, que, mon, ma, très, trop, tres,
    bien, beaucoup, bcp, tant, tout, rien, aujourd'hui, hier, même, pourtant, après, puis, bon, plutôt, simplement,
    vraiment pas, mes, genre, genre quoi, ta, ton
  `,
  failures: listed`
    marche pas, ne marche pas, marche toujours pas, ne marche toujours pas, marche plus, ne marche plus, pas marché,
    fonctionne pas, ne fonctionne pas, fonctionne toujours pas, fonctionne plus, ne fonctionne plus, pas fonctionné,
    m'aide pas, ne m'aide pas, pas aidé, toujours pas, tjrs pas, tjs pas, tjr pas, toujours rien, tjrs rien,
    toujours le même, toujours la même, toujours pareil, pareil, c'est pareil, même problème, même erreur,
    même message d'erreur, la même chose, même chose, le problème persiste, ne change rien, change rien, rien changé,
    rien ne change, rien ne se passe, il se passe rien, rien ne marche, rien n'y fait, rien à faire, déjà essayé,
    j'ai essayé, jai essayé, j'ai tout essayé, jai tout essayé, ai essayé, déjà fait, j'ai tout fait, déjà testé,
    j'arrive toujours pas, je n'arrive toujours pas, j'y arrive pas, je n'y arrive pas, arrive toujours pas,
    jamais reçu, reçois toujours pas, peux toujours pas, sans succès, en vain, personne ne répond, personne répond,
    personne ne me répond, pas de réponse, aucune réponse, sans réponse, on m'ignore, ça bug, ça plante, revient,
    est revenu, réapparaît, quand même pas, pas encore reçu, il n'y est pas, elle n'y est pas, je le trouve pas,
    je ne le trouve pas, je la trouve pas, je ne la trouve pas
  `,
  complaints: listed`
    inutile, nul à chier, personne n'aide, personne ne m'aide, tu lis pas, tu ne lis pas, vous ne lisez pas, tu
    comprends rien, je t'ai déjà dit, je l'ai déjà dit, perte de temps, bot stupide, bot débile, toujours
    pareil, la même réponse, j'en ai marre, parler à un mur
  `,
  ordinals: [
    listed`
      premier, première, 1er, 1ère, 1ere, 1re, un, une, numéro un, numéro 1, n 1, no 1, option 1, option un,
      celui du haut, celle du haut, du haut, en haut, tout en haut
    `,
    listed`
      deuxième, second, seconde, 2e, 2ème, 2eme, 2nd, 2nde, deux, numéro deux, numéro 2, n 2, no 2, option 2,
      option deux, celui du milieu, celle du milieu, du milieu, au milieu
    `,
    listed`
      troisième, 3e, 3ème, 3eme, trois, numéro trois, numéro 3, n 3, no 3, option 3, option trois
    `,
    listed`
      quatrième, 4e, 4ème, 4eme, quatre, numéro quatre, numéro 4, n 4, no 4, option 4, option quatre
    `,
    listed`dernier, dernière, celui du bas, celle du bas, du bas, en bas, tout en bas`,
  ],
  continuations: listed`
    et, et si, ok et, d'accord et, et pour, et sur, et avec, et dans, et en, et quand, et comment, et pourquoi,
    qu'en est il de, qu'en est il du, et qu'en est il de, et concernant, concernant, et à propos de, et aussi, aussi,
    mais, mais si, mais et, et donc, donc, du coup, et du coup, alors, et alors, pareil pour, pareil sur,
    même chose pour, même chose sur, ah et, oui mais, ok mais, d'accord mais, et puis, puis, par contre,
    et par contre, et sinon, sinon, et le, et la, et les
  `,
  pointers: listed`
    ça, ca, cela, ceci, celui, celle, ceux, celles, lui, elle, elles, ils, eux, leur, jy, jen, tout ça, ce dernier,
    cette dernière, dedans, dessus, sien, sienne, même, mêmes, tel, telle, aussi, pareil, alors, comment le,
    comment la, comment les, je le, je la, je les, j'le, tu le, tu la, tu les, on le, on la, on les, peux le, peux la,
    peux les, peut le, peut la, peut les, pouvoir le, pouvoir la, puis je le, puis je la, puis je les, de le, de les,
    à le, à les, veux le, veux la, veux les, dois le, dois la, dois les, faut le, faut la, faut les, ne le, ne la,
    ne les, me le, me la, me les, te le, te la, se le, vous le, vous la, où le, où la trouver, où les, pour le faire,
    le faire, le supprimer, le désactiver, le changer, le récupérer, la récupérer, la supprimer, les supprimer,
    les récupérer, les désactiver, les voir, le voir, la voir, le retrouver, la retrouver, les retrouver, l'ai, lai,
    je lai, lactiver, lenlever, larreter, lannuler, leviter, lutiliser, lajouter, leffacer, lenvoyer, lacheter,
    linstaller, louvrir, lavoir, leteindre, lautoriser, lempecher, linviter, lappeler, lacceder, lannule, lactive,
    lenleve, lutilise, cette, ces, cet, y accéder, y aller, y arrive, y avoir, y mettre, y ajouter, les deux, avec ça,
    c'est gratuit, c'est sûr, c'est normal, c'est payant, c'est obligatoire, c'est dangereux, c'est légal,
    c'est définitif, c'est réversible, est ce gratuit, est ce sûr, est ce payant, je peux annuler, comment annuler
  `,
  listPointers: listed`
    premier, première, deuxième, second, seconde, troisième, dernier, dernière, autre, autres, dautres, lautre, lun,
    lune
  `,
  functionWords,
  corrections: listed`
    je veux dire, je voulais dire, j'voulais dire, jvoulais dire, je parle de, je parle du, je parle des, je parle d,
    moi je parle de, moi je parle du, je parlais de, je parlais du, je parlais des, je pensais à, je demande,
    je demandais, je demandais comment, je demande comment, j'ai demandé comment, je te demande comment,
    je t'ai demandé comment, je veux savoir, je voulais savoir, je voulais parler de, je voulais parler du,
    ma question c'est, ma question est, ma question était, ma question porte sur, ma question portait sur,
    ma question concerne, ma question concernait, ce que je veux c'est, ce que je voulais c'est,
    ce que je veux dire c'est, ce que je veux savoir c'est, je veux plutôt, plutôt, il s'agit de, il s'agit du,
    enfin je veux dire, pardon je voulais dire, désolé je voulais dire, correction, je me corrige, mais le, mais la,
    mais les, mais celui, mais celle, mais plutôt, j'ai demandé pour, jai demandé pour, mais pour
  `,
  negations: listed`
    pas le, pas la, pas les, pas l, pas un, pas une, pas du, pas de, pas des, pas au, pas à, pas sur, pas dans,
    pas pour, pas avec, pas en, pas mon, pas ma, pas mes, pas celui, pas celle, non pas, et pas, et non, et non pas,
    mais pas, au lieu de, au lieu du, à la place de, à la place du, plutôt que, je ne parle pas de,
    je ne parle pas du, je parle pas de, je parle pas du, je parlais pas de, je parlais pas du, c'est pas le,
    c'est pas la, c'est pas les, c'est pas un, c'est pas une, c'est pas mon, ce n'est pas le, ce n'est pas la,
    ce n'est pas un, j'ai pas demandé pour, je n'ai pas demandé pour, j'ai pas demandé le, je n'ai pas demandé le
  `,
  newTopics: listed`
    autre question, une autre question, encore une question, j'ai une autre question, jai une autre question,
    dernière question, une dernière question, nouvelle question, question suivante, autre chose, une autre chose,
    encore une chose, encore un truc, autre sujet, changement de sujet, pour changer de sujet, rien à voir mais,
    sans rapport, autre problème, un autre problème, j'ai un autre problème, oublie ça, laisse tomber ça, à part ça,
    sinon autre question
  `,
  asides: listed`
    pardon, désolé, désolée, dsl, déso, excuse moi, excusez moi, désolé de déranger, désolé du dérangement,
    désolée du dérangement, désolé de te déranger, désolé de vous déranger, pardon de déranger, au fait, d'ailleurs,
    à propos, dis, dis moi, dites moi, écoute, écoutez, tiens, bon, bon ben, ben, bah, alors, alors voilà, voilà,
    donc, ok, okay, d'accord, parfait, super, génial, cool, merci, merci d'avance, merci beaucoup, merci de m'aider,
    merci de votre aide, merci de ton aide, s'il te plaît, s'il vous plaît, sil te plait, sil vous plait, stp, svp,
    pls, aide, aide moi, aidez moi, à l'aide, au secours, help, urgent, c'est urgent, cest urgent, question,
    une question, petite question, j'ai une question, jai une question, question bête, question con, question idiote,
    une question bête, question sérieuse, je voudrais savoir, j'aimerais savoir, jaimerais savoir, je voulais savoir,
    je veux savoir, je cherche à savoir, je me demande, je me demandais, je voulais demander, je voudrais demander,
    peux tu me dire, pouvez vous me dire, tu peux me dire, vous pouvez me dire, pourrais tu me dire,
    pourriez vous me dire, tu sais, vous savez, quelqu'un sait, est ce que quelqu'un sait, qui sait, svp aidez moi,
    lol, mdr, ptdr, haha, mec, frère, bro, les gars, gros, putain, ptn, merde, bordel, fait chier, la vache, mon dieu,
    wtf, idiot, bot de merde, espèce d'idiot, con, et, mais, en français, bref, enfin, peu importe, laisse tomber,
    oublie, par curiosité, juste par curiosité, juste une question, en fait, ah ok, ah oui, ah d'accord, ok merci,
    d'accord merci
  `,
  questionWords: listed`
    comment, cmt, quoi, que, qu, quest, quel, quelle, quels, quelles, qui, où, quand, combien, pourquoi, pk, pourkoi,
    est, esce, eske, puis, peux, peut, pouvez, peuton, puisje, dois, faut, existe, yatil, lequel, laquelle
  `,
  conjunctions: listed`et, aussi, puis, ensuite`,
  platforms: {
    ios: listed`iphone, iphones, ifone, ipad, ios, apple, ipod, liphone, lipad`,
    android: listed`
      android, androïd, androide, samsung, galaxy, xiaomi, redmi, poco, huawei, honor, oppo, vivo, realme, motorola,
      pixel, oneplus, nokia, wiko, tecno, infinix
    `,
    desktop: listed`
      desktop, pc, ordinateur, lordinateur, ordi, lordi, ordinateur portable, pc portable, laptop, windows, linux,
      ubuntu, telegram desktop, version pc, version bureau
    `,
    macos: listed`mac, macbook, imac, macos, mac os`,
    web: listed`
      web, navigateur, chrome, firefox, safari, edge, opera, version web, telegram web, site web, internet explorer
    `,
  },
  repeats: listed`
    j'ai demandé, jai demandé, j'ai déjà demandé, jai déjà demandé, je t'ai demandé, je t'ai déjà demandé, j'ai dit,
    jai dit, j'ai déjà dit, je t'ai dit, je t'ai déjà dit, comme j'ai dit, comme je l'ai dit, comme je disais,
    je répète, je le répète, je redemande, encore une fois, à nouveau, une fois de plus, combien de fois,
    lis ma question, lisez ma question, lis mon message, lis bien, réponds à ma question, répondez à ma question,
    répond à ma question, réponds moi, répondez moi, deuxième fois, je repose ma question, j'insiste
  `,
  timeQuestions: listed`
    combien de temps, cb de temps, combien de jours, combien d'heures, combien de mois, combien de minutes, quand,
    jusqu'à quand, depuis quand, dans combien de temps, au bout de combien de temps, pendant combien de temps,
    en combien de temps, à quelle heure, quel délai, quels délais, ça prend combien, ça dure combien,
    tous les combien, c'est long
  `,
  timeWords: listed`
    mois, jour, jours, semaine, semaines, heure, heures, minute, minutes, an, ans, année, années, seconde, secondes,
    immédiatement, instantanément, instant
  `,
};
