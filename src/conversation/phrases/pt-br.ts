import { ptBr as functionWords } from "../../match/function-words/pt-br.ts";
import { listed } from "../../match/words/listed.ts";
import type { Phrases } from "./phrases.ts";

/** Portuguese as it's written in Brazil. */
export const ptBr: Phrases = {
  smallTalk: {
    greeting: listed`
      oi, oie, oii, oiê, olá, ola, opa, e aí, eai, eae, iae, fala, fala aí, salve, alô, bom dia, bomdia, bdia,
      boa tarde, boa noite, tudo bem, tudo bom, td bem, td bom, tudo certo, tudo joia, tudo tranquilo, oi tudo bem,
      olá tudo bem, como vai, como você está, como vc ta, como vc está, como está, como cê tá, oi bot,
      olá bot, tem alguém aí, alguém aí, tem alguem ai, vc ta ai, você está aí, tá aí, saudações, prezados, prezado,
      tenho uma pergunta, tenho uma dúvida, tenho uma duvida, estou com uma dúvida, tô com uma dúvida, uma dúvida,
      uma pergunta, uma perguntinha, pode me ajudar, vc pode me ajudar, você pode me ajudar, me ajuda, me ajude,
      pode me ajudar por favor, poderia me ajudar, consegue me ajudar, preciso de ajuda, preciso da sua ajuda, ajuda,
      socorro, posso perguntar, posso fazer uma pergunta, posso te fazer uma pergunta, posso tirar uma dúvida,
      queria tirar uma dúvida, gostaria de tirar uma dúvida, prazer, muito prazer
    `,
    thanks: listed`
      obrigado, obrigada, brigado, brigada, brigadão, brigadao, obg, obgd, obgda, obgdo, obrigadão, obrigadao,
      muito obrigado, muito obrigada, mto obrigado, mto obrigada, muito obg, mt obrigado, mt obg, valeu, vlw, valeuu,
      vlww, vlw mesmo, valeu mesmo, vlw demais, valeu demais, tmj, tamo junto, agradeço, agradecido, agradecida,
      eu agradeço, fico grato, fico grata, grato, grata, gratidão, obrigado pela ajuda, obrigada pela ajuda,
      pela ajuda, pela sua ajuda, por me ajudar, por ajudar, pela atenção, pela informação, pela info, pela resposta,
      por responder, pelo seu tempo, por tudo, pela força, você é demais, vc é demais, vc é top, você é o melhor,
      vc é o melhor, você é incrível, vc é 10, te amo, amo vc, amo você, deus abençoe, deus te abençoe, que gentil,
      muito gentil, que fofo, me salvou, você me salvou, vc me salvou, salvou, salvou minha vida, ajudou demais,
      muito útil, bom bot, ótimo bot, thanks, thx, desde já obrigado, desde já obrigada, desde já agradeço,
      agradeço desde já, obrigado desde já, obrigada desde já, grato desde já, desde já, desde já grato
    `,
    goodbye: listed`
      stop, pare, pode parar, para por favor, para com isso, chega, já chega,
      tchau, tchauzinho, xau, flw, falou, falows, até, até logo, até mais, ate mais, até breve, até amanhã,
      até a próxima, fui, adeus, um abraço, abraço, abraços, abs, bjs, beijo, beijos, bjos, bye, tenha um bom dia,
      tenha um ótimo dia, tenha uma boa tarde, tenha uma boa noite, bom fim de semana, boa semana, fica com deus,
      se cuida, é só isso, é isso, só isso, era só isso, era isso, por hoje é só, isso é tudo, mais nada, nada mais,
      não tenho mais dúvidas, sem mais dúvidas, sem mais perguntas
    `,
    who: listed`
      quem é você, quem é vc, quem e vc, quem és, quem é tu, o que é você, o que vc é, o que você é, você é um bot,
      vc é um bot, vc é bot, você é bot, você é um robô, vc é um robô, vc é robo, você é robô, é um robô, é um bot,
      é robô, isso é um bot, isso é um robô, você é humano, vc é humano, vc é gente, você é gente, você é uma pessoa,
      vc é uma pessoa, você é real, vc é real, vc é de verdade, você é uma pessoa real, você é uma máquina,
      você é uma ia, vc é uma ia, vc é ia, você é ia, vc é o chatgpt, você é o chatgpt, é inteligência artificial,
      é uma pessoa ou um robô, tô falando com um robô, estou falando com um robô, estou falando com uma pessoa,
      tô falando com uma pessoa, estou falando com quem, to falando com quem, com quem estou falando, falo com quem,
      com quem eu falo, quem fala, quem está falando, qual seu nome, qual é o seu nome, qual o seu nome,
      como você se chama, como vc se chama, quem te criou, quem te fez, quem criou você, quem criou vc,
      você é oficial, vc é oficial, é oficial, esse bot é oficial, você é do telegram, vc é do telegram,
      você é o suporte do telegram, o que você faz, o que vc faz, oq vc faz, o que você sabe fazer,
      o que você pode fazer, oq vc pode fazer, pra que você serve, pra que vc serve, para que serve você,
      como você funciona, como vc funciona, que bot é esse, o que é isso, o que é este bot
    `,
  },
  replies: {
    yes: listed`
      sim, s, ss, simm, sii, si, siim, aham, arram, uhum, uhun, isso, isso mesmo, isso aí, isso sim, é isso mesmo,
      exato, exatamente, correto, certo isso, claro, claro que sim, com certeza, ctz, cm ctz, óbvio, sim por favor,
      sim pfv, é sim, é, eh, essa, esse, essa mesma, esse mesmo, essa mesmo, essa aí, esse aí, é essa, é esse,
      verdade, é verdade, pode ser, pode, quero, quero sim, sim quero, positivo, perfeitamente, justamente, yes
    `,
    no: listed`
      não, nao, n, nn, naum, nã, num, nop, nope, negativo, de jeito nenhum, claro que não, lógico que não, nada disso,
      nenhum, nenhuma, nenhuma dessas, nenhum desses, nenhuma delas, nenhum deles, nenhuma das opções,
      nenhuma das duas, nenhum dos dois, ainda não, ainda nao, não obrigado, não obrigada, nao obg, nunca, jamais,
      acho que não, não muito, na verdade não, nem, nem um pouco, também não, tb nao, nada, que nada
    `,
    okay: listed`
      calma, não sei, nao sei, n sei, sei lá, sei la, não faço ideia, firmeza,
      ok, okay, okey, oks, okk, k, tá, ta, tá bom, ta bom, tabom, tá bem, tá certo, ta certo, tá ok, ta ok, tá joia,
      certo, certinho, beleza, blz, blza, bele, suave, tranquilo, de boa, dboa, fechou, fechado, combinado, show,
      show de bola, top, massa, legal, que legal, bacana, que bacana, da hora, perfeito, perfeita, ótimo, otimo,
      excelente, maravilha, maravilhoso, muito bom, mt bom, bom, boa, que bom, bom saber, é bom saber, entendi,
      entendido, entendii, intendi, saquei, sacou, compreendi, compreendo, entendo, ah entendi, agora entendi, tendi,
      ah, ah ta, ah tá, ata, atá, ah sim, ahh, oh, hm, hmm, humm, hum, interessante, faz sentido, pode crer, pdc, uau,
      nossa, eita, caramba, putz, kkk, kkkk, kk, kkkkk, rs, rsrs, rsrsrs, haha, hahaha, lol, vou tentar, vou testar,
      vou ver, deixa eu ver, deixa eu tentar, vou fazer isso, peraí, perai, pera, espera, um momento, um minuto,
      só um momento, só um minuto, um segundo, já volto, anotado, sem problema, sem problemas, sem prob,
      tudo bem então, de nada, por nada, imagina, deixa, deixa pra lá, deixa para lá, esquece, esquece isso,
      tanto faz, não importa, não precisa, desculpa, desculpe, foi mal, mals, foi engano, engano, chat errado,
      mandei errado, ops, opa foi mal, sério, serio, é sério, será, mais ou menos, teste, testando, boa resposta,
      que pena, tô entediado, poxa
    `,
    helped: listed`
      funcionou, funciona, agora funcionou, agora funciona, funcionou aqui, deu certo, deu certo aqui,
      agora deu certo, deu certinho, deu bom, deu, agora deu, agora foi, foi, foi aqui, ajudou, ajudou muito,
      me ajudou, me ajudou muito, isso ajudou, ajudou sim, sim ajudou, sim funcionou, sim deu certo, resolveu,
      resolvido, resolvi, consegui, consegui sim, já consegui, agora consegui, consegui resolver, consegui entrar,
      já resolvi, problema resolvido, tá resolvido, ta resolvido, está resolvido, achei, já achei, encontrei,
      já encontrei, voltou, voltou ao normal, voltou a funcionar, já voltou, chegou, já chegou, o código chegou,
      era isso mesmo, era isso que eu queria, era isso que eu precisava, era o que eu queria, era o que eu precisava,
      exatamente o que eu precisava, era isso que eu procurava, feito, já fiz, pronto, prontinho, tudo certo agora,
      tá tudo certo, tá funcionando, ta funcionando, está funcionando, já tá funcionando, agora tá funcionando,
      agora sim, tudo ok agora, show funcionou, foi útil
    `,
    failed: listed`
      não chega, nao chega, não chega nada, não recebi, nao recebi, não recebi nada, não chegou, nao chegou,
      não funcionou, nao funcionou, n funcionou, não funciona, nao funciona, n funciona, não está funcionando,
      não tá funcionando, nao ta funcionando, n ta funcionando, não deu, nao deu, n deu, não deu certo, nao deu certo,
      n deu certo, deu errado, não foi, nao foi, não vai, não resolve, não resolveu, nao resolveu, n resolveu,
      não adiantou, nao adiantou, não adianta, não ajudou, nao ajudou, n ajudou, não me ajudou, não ajuda,
      isso não ajuda, isso não ajudou, isso não funciona, isso não funcionou, isso não resolve, isso não resolveu,
      isso não deu certo, não serviu, continua igual, continua a mesma coisa, continua o mesmo, continua o problema,
      o problema continua, continua, continua dando erro, continua sem funcionar, continua não funcionando,
      continua sem, ainda não funciona, ainda não funcionou, ainda não deu, ainda não consegui, ainda nada,
      nada ainda, nada mudou, não mudou nada, não mudou, mesma coisa, a mesma coisa, tá na mesma, na mesma,
      mesmo problema, o mesmo problema, mesmo erro, o mesmo erro, igual, tudo igual, já tentei, já tentei isso,
      já tentei de tudo, ja tentei, tentei, tentei de tudo, tentei isso, tentei e nada, tentei e não deu, já fiz isso,
      ja fiz isso, isso eu já fiz, isso já fiz, já fiz tudo isso, já fiz tudo, fiz tudo isso, fiz isso e nada,
      fiz e não deu certo, fiz e nada, não consegui, nao consegui, n consegui, não consigo, nao consigo, n consigo,
      não consegui fazer, não consigo fazer isso, não acho, não achei, não encontro, não encontrei, não aparece,
      não aparece pra mim, nao aparece, n aparece, não tem essa opção, não tenho essa opção, não tem, não tenho,
      não tem isso, não tenho isso, não existe, não existe essa opção, essa opção não aparece, essa opção não existe,
      não vejo isso, não vejo, não está lá, não tá lá, não acontece nada, nada acontece, nada funciona, nada resolve,
      nada adianta, sem sucesso, impossível, falhou, não rolou, tb não funcionou, também não funcionou,
      também não deu, não aparece essa opção, não aparece a opção, não tem a opção, isso eu já sei, isso já sei,
      já sei disso, já sabia, isso eu já sabia, eu já sei isso, nao aparece essa opcao
    `,
    refused: listed`
      não é isso, nao é isso, n é isso, não é isso não, não era isso, nao era isso, n era isso, isso não, isso nao,
      não isso, essa não, esse não, não essa, não esse, não é essa, não é esse, não foi isso que perguntei,
      não foi isso que eu perguntei, não foi o que perguntei, não foi o que eu perguntei, não perguntei isso,
      nao perguntei isso, eu não perguntei isso, não é o que eu perguntei, não é isso que eu perguntei,
      não é o que eu quero, não é isso que eu quero, não era isso que eu queria, não é o que eu queria,
      não era o que eu queria, não é o que eu preciso, não é isso que eu preciso, não foi isso que eu quis dizer,
      não foi o que eu quis dizer, não quis dizer isso, não me refiro a isso, não falei isso, não respondeu,
      não respondeu minha pergunta, você não respondeu, vc não respondeu, vc não respondeu minha pergunta,
      você não respondeu minha pergunta, isso não responde, não responde minha pergunta,
      isso não responde minha pergunta, nada a ver, não tem nada a ver, isso não tem nada a ver, nd a ver,
      outra coisa, é outra coisa, falo de outra coisa, tô falando de outra coisa, errado, tá errado, ta errado,
      está errado, resposta errada, você errou, vc errou, errou, incorreto, você não entendeu, vc não entendeu,
      vc n entendeu, não entendeu, entendeu errado, você entendeu errado, vc entendeu errado, não exatamente,
      não exatamente isso, não bem isso, não é bem isso, quase isso, não quero isso, eu não quero isso,
      não preciso disso
    `,
    why: listed`
      por que, porque, por quê, pq, pqq, porquê, e por que, mas por que, por que isso, por que não, pq não, pq isso,
      como assim não, para que, pra que, pra quê, pra que isso, pra que serve, qual o motivo, por qual motivo
    `,
    unclear: listed`
      o que, oq, o quê, que, quê, hã, hein, han, ué, ue, como, como assim, cm assim, o que quer dizer,
      o que isso quer dizer, o que significa, o que significa isso, o que isso significa, o que você quer dizer,
      oq vc quer dizer, oq é isso, que isso, não entendi, nao entendi, n entendi, num entendi, não entendi nada,
      nao entendi nada, não entendo, não tô entendendo, nao to entendendo, não estou entendendo, não compreendi,
      não ficou claro, não está claro, não tá claro, continuo sem entender, ainda não entendi, ainda nao entendi,
      boiei, fiquei confuso, fiquei confusa, tô confuso, tô confusa, to confuso, confuso, que confuso, muito confuso,
      é confuso, explica, explica melhor, me explica, me explica melhor, explique, explique melhor, me explique,
      pode explicar, pode explicar melhor, pode me explicar, pode me explicar melhor, dá pra explicar,
      da pra explicar melhor, explica isso, mais simples, mais fácil, mais devagar, em português, traduz,
      de forma simples, em palavras simples, fala simples, resume, resume aí, resumo, em resumo, resumindo,
      muito longo, muito complicado, complicado, muito texto, mto texto, como faço isso, como eu faço isso,
      como que faz isso, como faz isso, como faz, como fazer isso, e como, como que eu faço isso, como que faz, onde,
      aonde, onde fica, onde fica isso, onde é isso, onde está isso, onde tá isso, onde acho isso, onde encontro isso,
      onde que fica, onde exatamente, qual, quais, qual delas
    `,
    more: listed`
      mais, mais informações, mais info, mais detalhes, fala mais, fale mais, me conta mais, me fale mais, conta mais,
      o que mais, oq mais, que mais, e o que mais, tem mais, tem mais alguma coisa, mais alguma coisa, algo mais,
      é só isso mesmo, só isso mesmo, e aí o que mais, continue, segue, próximo, próxima, e, e então, então, e agora,
      e agora o que eu faço, e agora oq eu faço, agora o que, e aí o que faço, e depois, depois, e depois disso,
      o que faço agora, oq faço agora, o que eu faço agora, o que faço, e o que eu faço, outras, outros,
      outras opções, outra opção, tem outra opção, tem outra forma, tem outro jeito, outro jeito, outra forma,
      de outra forma, de outro jeito, quais outras opções, alguma outra, mostra mais, ver mais, mostrar mais,
      mais uma, mais um
    `,
    complaint: listed`
      inútil, você é inútil, vc é inútil, vc é inutil, bot inútil, não serve pra nada, não serve para nada,
      vc não serve pra nada, você não serve pra nada, bot burro, burro, seu burro, você é burro, vc é burro, bot ruim,
      bot lixo, lixo, que lixo, um lixo, isso é um lixo, bot idiota, idiota, imbecil, estúpido, babaca, ridículo,
      isso é ridículo, que ridículo, absurdo, um absurdo, isso é um absurdo, palhaçada, que palhaçada,
      isso é uma palhaçada, tá de brincadeira, ta de brincadeira, é brincadeira, só pode ser brincadeira,
      tá de sacanagem, sacanagem, que sacanagem, tá zoando, vc ta zoando, péssimo, péssima, que péssimo,
      péssimo atendimento, atendimento péssimo, péssimo suporte, suporte péssimo, horrível, terrível, que bosta,
      bosta, uma bosta, merda, que merda, uma merda, porra, que porra, que porra é essa, caralho, cacete, pqp,
      puta que pariu, vsf, vtnc, vai se foder, vai tomar no cu, tnc, fdp, filho da puta, desgraça, que desgraça,
      que raiva, que ódio, odeio isso, odeio esse bot, te odeio, odeio vc, tô com raiva, to com raiva,
      estou com raiva, tô puto, to puto, que droga, droga, saco, que saco, cansei, já cansei, tô cansado disso,
      desisto, eu desisto, ninguém ajuda, ninguém me ajuda, ninguém responde, ngm responde, ngm ajuda, você não ajuda,
      vc não ajuda, vc não me ajuda, você não me ajuda, não ajuda em nada, vc não ajuda em nada, perda de tempo,
      que perda de tempo, tô perdendo meu tempo, só perco tempo, você não sabe nada, vc não sabe nada,
      vc não sabe de nada, pior bot, pior suporte, pior bot do mundo, resposta idiota, resposta burra,
      que resposta idiota, resposta ruim, que resposta ruim, wtf, aff, afff, affs
    `,
  },
  fillers: listed`
    por favor, pfv, pf, pfvr, pfvor, plmds, pelo amor de deus, pls, mano, mn, cara, véi, vei, véio, meu, gente,
    galera, pessoal, amigo, amiga, amg, moço, moça, querido, querida, parça, irmão, senhor, senhora, sr, bot, então,
    entao, mas, mais, e, ah, oh, opa, ai, aí, né, ne, po, pô, uai, ué, nossa, olha, kkk, kkkk, kkkkk, kk, rs, rsrs,
    haha, lol, agora, aqui, lá, já, ja, também, tb, tbm, só, me, pra mim, para mim, comigo, eu, você, vc, é, eh, isso,
    esse, essa, este, esta, aquilo, o, a, os, as, um, uma, minha, de, do, da, em, no, na, com, que, muito, mt, mto,
    muita, tanto, tudo, mesmo, msm, demais, hoje, ainda, enfim, infelizmente, sinceramente, na verdade, na real, tipo,
    bem, assim, tá, ta, acho, por enquanto, de novo, a todos, ele, ela, à
  `,
  failures: listed`
    não funcionou, não funciona, não está funcionando, não tá funcionando, n funciona, n funcionou, não deu certo,
    n deu certo, não deu, deu errado, não adiantou, não adianta, não resolveu, n resolveu, não resolve, não ajudou,
    n ajudou, não ajuda, não consegui, n consegui, continua, continua igual, continua dando, continua aparecendo,
    continuo sem, segue igual, ainda não, ainda n, mesma coisa, mesmo problema, mesmo erro, já tentei, ja tentei,
    tentei, já fiz, ja fiz, fiz tudo, fiz isso, nada muda, nada mudou, não mudou, nada funciona, nada acontece,
    não acontece nada, não está lá, sem resposta, ninguém responde, ngm responde, ninguém respondeu, não respondem,
    não responderam, não me responderam, sem sucesso, em vão, voltou a aparecer, volta a aparecer, deu erro,
    ignoraram, me ignoram, também não, nem assim, nunca chegou, ainda não chegou, continua sem chegar, não tá lá,
    não tem lá, não aparece lá, dá o mesmo erro, e dá erro, mas dá erro
  `,
  complaints: listed`
    inútil, ninguém ajuda, ninguém me ajuda, você não lê, vc não lê, não escuta, não entende nada, já falei, já
    disse, perda de tempo, bot burro, bot idiota, pior bot, sempre a mesma coisa, a mesma resposta, tô de saco
    cheio, cansei disso, falando com a parede
  `,
  ordinals: [
    listed`
      primeiro, primeira, 1o, 1a, um, uma, número um, opção 1, opção um, número 1, op 1, o de cima, a de cima, de cima
    `,
    listed`
      segundo, segunda, 2o, 2a, dois, duas, número dois, opção 2, opção dois, número 2, op 2, o do meio, a do meio,
      do meio
    `,
    listed`terceiro, terceira, 3o, 3a, três, número três, opção 3, opção três, número 3, op 3`,
    listed`quarto, quarta, 4o, 4a, quatro, número quatro, opção 4, opção quatro, número 4, op 4`,
    listed`último, última, ultimo, o de baixo, a de baixo, de baixo`,
  ],
  continuations: listed`
    e, e se, ok e, tá e, ta e, blz e, e no caso, e sobre, e quanto a, e quanto ao, e o, e a, e pra, e para, mas,
    mas e, mas e se, mas se, e também, também, além disso, então, e então, ou seja, mesma coisa pra, mesma coisa no,
    e no, e na, e com, ah e, agora e, e como, e aí, sim mas, ok mas, mas como, aí
  `,
  pointers: listed`
    isso, isto, aquilo, esse, essa, esses, essas, este, estes, aquele, aquela, ele, ela, eles, elas, dele, dela,
    deles, delas, disso, disto, nisso, nisto, desse, dessa, desses, dessas, deste, desta, nesse, nessa, neste, nesta,
    nele, nela, neles, nelas, daquele, daquela, lo, los, las, lhe, lhes, lá, aí, mesmo, mesma, mesmos, tal, então,
    também, pra lá, com isso, por isso, dai, daí, os dois, as duas, é grátis, é seguro, é normal, é obrigatório,
    é perigoso, quanto custa, quanto demora, dá pra desfazer, tem como desfazer, tem volta, é pago
  `,
  listPointers: listed`
    primeiro, primeira, segundo, segunda, terceiro, terceira, último, última, ambos, ambas, outro, outra, outros,
    outras
  `,
  functionWords,
  corrections: listed`
    quero dizer, quis dizer, eu quis dizer, queria dizer, eu queria dizer, me refiro a, me refiro ao, me refiro à,
    me referia a, me referia ao, eu me refiro a, eu me referia a, falo de, falo do, falo da, eu falo do,
    tô falando de, to falando do, tô falando do, tô falando da, estou falando de, estou falando do, estou falando da,
    eu tava falando de, eu tava falando do, tava falando do, tava falando da, estava falando do, estava falando da,
    estava falando de, eu estava falando de, ou melhor, quero saber, queria saber, eu queria saber,
    queria saber sobre, eu quero saber, quero saber sobre, perguntei sobre, perguntei do, perguntei como,
    eu perguntei sobre, eu perguntei como, estou perguntando sobre, to perguntando sobre, tô perguntando sobre,
    minha pergunta é sobre, minha pergunta era sobre, minha dúvida é sobre, minha dúvida era sobre, minha pergunta é,
    minha dúvida é, o que eu quero é, o que eu queria era, o que quero saber é, corrigindo, correção, digo, sim o,
    mas sim o, e sim o, e sim a, mas sim a, perguntei de, perguntei da, perguntei dos
  `,
  negations: listed`
    não o, não a, não os, não as, não do, não da, não de, não em, não no, não na, não um, não uma, não meu, não minha,
    não para, não pra, não sobre, não por, não com, e não, e não o, e não a, e n, e n o, e n a, n o, n a, n do, n da,
    em vez de, em vez do, em vez da, ao invés de, ao invés do, ao invés da, no lugar de, no lugar do, não falo do,
    não falo da, não falo de, não me refiro a, não me refiro ao, não é o, não é a, não é um, não é uma, não é meu,
    não é minha, não são os, não são as, eu não perguntei de, não perguntei de, eu não perguntei sobre,
    não perguntei sobre
  `,
  newTopics: listed`
    outra pergunta, outra dúvida, mais uma pergunta, mais uma dúvida, uma última pergunta, uma última dúvida,
    última pergunta, última dúvida, só mais uma pergunta, só mais uma dúvida, só mais uma coisa, outra coisa,
    mais uma coisa, outro assunto, mudando de assunto, nova pergunta, nova dúvida, tenho outra pergunta,
    tenho outra dúvida, tenho mais uma dúvida, tenho mais uma pergunta, esquece isso, esquece, deixa pra lá,
    outro problema, tenho outro problema, próxima pergunta, fora isso, nada a ver mas
  `,
  asides: listed`
    desculpa, desculpe, me desculpa, me desculpe, desculpa incomodar, desculpe incomodar, desculpa o incômodo,
    desculpe o incômodo, foi mal, perdão, com licença, licença, aliás, por falar nisso, a propósito, olha, olha só,
    escuta, então, entao, bom, bem, tá, ta, tá bom, ok, okay, beleza, blz, certo, legal, ótimo, show, valeu, obrigado,
    obrigada, obg, vlw, desde já obrigado, desde já agradeço, agradeço desde já, obrigado desde já, grato desde já,
    por favor, pfv, pfvr, pf, pls, ajuda, me ajuda, me ajude, me ajudem, ajuda aí, ajuda por favor, socorro, urgente,
    é urgente, pergunta, uma pergunta, uma dúvida, dúvida, tenho uma dúvida, tenho uma pergunta, estou com uma dúvida,
    tô com uma dúvida, tô com um problema, estou com um problema, queria saber, gostaria de saber, quero saber,
    eu queria saber, eu gostaria de saber, queria perguntar, preciso saber, queria uma ajuda, pode me dizer,
    você pode me dizer, vc pode me dizer, poderia me dizer, vc sabe, você sabe, alguém sabe, alguém sabe me dizer,
    sabe me dizer, me diz, me diga, me fala, diz aí, pergunta idiota, dúvida boba, pergunta boba, kkk, kkkk, kkkkk,
    rs, rsrs, haha, lol, mano, cara, véi, amigo, amiga, gente, galera, pessoal, moço, moça, meu deus,
    pelo amor de deus, plmds, nossa, poxa, porra, caralho, merda, pqp, puta que pariu, cacete, droga, aff, wtf,
    bot burro, seu idiota, idiota, burro, e, mas, em português, enfim, tanto faz, é que, tipo, só por curiosidade,
    por curiosidade, ah ta, ah tá, ah sim, ah ok, ok obrigado, ok obrigada
  `,
  questionWords: listed`
    como, cm, que, o que, oq, q, qual, quais, onde, aonde, quando, qnd, qdo, quanto, quanta, quantos, quantas, quem,
    pq, porque, posso, pode, podem, consigo, tem, existe, será, devo
  `,
  conjunctions: listed`e, também, tb, tbm, além disso, ou, mais`,
  platforms: {
    ios: listed`iphone, iphones, ifone, aifone, ipad, ios, apple, ipod`,
    android: listed`
      android, androide, andoid, androi, samsung, galaxy, xiaomi, redmi, poco, motorola, moto g, moto, huawei, honor,
      realme, oppo, vivo, lg, pixel, nokia, oneplus, asus, zenfone, infinix, positivo
    `,
    desktop: listed`
      desktop, pc, computador, comput, compu, notebook, note, laptop, windows, linux, ubuntu, telegram desktop,
      versão desktop, micro
    `,
    macos: listed`mac, macbook, imac, macos, mac os`,
    web: listed`
      web, navegador, chrome, firefox, safari, edge, opera, versão web, telegram web, browser, site
    `,
  },
  repeats: listed`
    já perguntei, ja perguntei, eu perguntei, perguntei, já te perguntei, já falei, ja falei, já disse, ja disse,
    como eu disse, como falei, como já disse, eu disse, eu falei, repito, repetindo, de novo, dnv, outra vez,
    mais uma vez, quantas vezes, lê minha pergunta, leia minha pergunta, leia minha mensagem, leia direito,
    lê direito, responde minha pergunta, responda minha pergunta, me responde, responde, segunda vez, tô perguntando,
    estou perguntando
  `,
  timeQuestions: listed`
    quanto tempo, qto tempo, quanto demora, quando, qnd, qdo, até quando, desde quando, em quanto tempo,
    por quanto tempo, quantos dias, quantas horas, quantos meses, quantos minutos, de quanto em quanto tempo,
    que horas, a que horas, qual o prazo, quanto falta, demora quanto, demora muito, leva quanto
  `,
  timeWords: listed`
    mês, meses, dia, dias, semana, semanas, hora, horas, minuto, minutos, ano, anos, segundo, segundos, imediatamente,
    instantes, imediato
  `,
};
