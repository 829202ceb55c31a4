import { listed } from "../words/listed.ts";

export const ptBr = listed`
    eu, tu, você, vc, vcs, vocês, cê, ce, ele, ela, eles, elas, nós, a gente, me, mim, te, ti, se, si, lhe, lhes, nos,
    comigo, contigo, meu, minha, meus, minhas, teu, tua, seu, sua, seus, suas, nosso, nossa, dele, dela, deles, delas,
    o, a, os, as, um, uma, uns, umas, lo, la, los, las, este, esta, isto, estes, estas, esse, essa, isso, esses,
    essas, aquele, aquela, aquilo, algo, alguém, algum, alguma, alguns, algumas, nada, ninguém, ngm, nenhum, nenhuma,
    tudo, todo, toda, todos, todas, cada, qualquer, outro, outra, outros, outras, ambos, ambas, mesmo, mesma, msm,
    tal, tão, tanto, tanta, muito, muita, muitos, muitas, mt, mto, pouco, pouca, mais, menos, demais, bastante, quase,
    só, somente, apenas, também, tb, tbm, sim, não, nao, n, nem, já, ja, ainda, sempre, nunca, agora, depois, antes,
    então, entao, assim, aqui, aí, ai, ali, lá, bem, mal, melhor, pior, talvez, de, do, da, dos, das, em, no, na, nas,
    num, numa, por, pelo, pela, pelos, pelas, pra, pro, pras, pros, para, com, sem, sobre, até, ate, entre, desde,
    durante, contra, após, ao, à, aos, às, disso, disto, nisso, nisto, desse, dessa, desses, dessas, deste, desta,
    nesse, nessa, neste, nesta, nele, nela, daquele, daquela, e, ou, mas, porém, porque, pq, pois, que, q, oq, quê,
    como, cm, qual, quais, quando, qnd, qdo, onde, aonde, quem, quanto, quanta, quantos, quantas, ser, é, eh, são,
    sou, somos, era, foi, fui, seja, sendo, sido, estar, está, estou, estão, estava, esteja, tá, ta, tô, to, tava,
    ter, tem, tenho, têm, tinha, tenha, teve, haver, há, houve, poder, posso, pode, podem, podia, poderia, possa,
    pôde, dever, devo, deve, deveria, conseguir, consigo, consegue, consegui, conseguem, fazer, faço, faz, fazem, fiz,
    fez, feito, faça, fazendo, ir, vou, vai, vão, vamos, ia, querer, quero, quer, queria, gostaria, saber, sei, sabe,
    sabem, dizer, diz, digo, disse, dizem, ver, vejo, vê, viu, vendo, dar, dá, dou, dão, deu, ficar, fica, fico,
    ficou, usar, uso, usa, usando, preciso, precisa, precisar, acho, parece, acontece, aconteceu, acontecer, serve,
    funciona, funcionam, funcionar, significa, aparece, deixa, deixou, chega, encontro, continua, existe, tentei,
    tento, vez, vezes, coisa, coisas, forma, jeito, modo, maneira, parte, caso, tipo, lado, exemplo, pessoa, pessoas,
    gente, amigo, amiga, amigos, irmão, irmã, mãe, pai, marido, esposa, namorado, namorada, filho, filha, app,
    aplicativo, celular, cel, telefone, fone, aparelho, dispositivo, favor, pfv, obrigado, obrigada, oi, olá, ok, blz,
    beleza, né, kkk, rs, primeiro, primeira, segundo, segunda, terceiro, terceira, último, última, igual, exatamente,
    realmente, simplesmente, possível, normal, certo, certeza, enquanto, além, tempo, demora, demoram, dura, duram,
    leva, levam, ah, oh, opa, ué, dnv
  `;
