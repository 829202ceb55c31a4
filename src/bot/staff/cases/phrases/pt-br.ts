import type { CasePhrases } from "./case-phrases.ts";

/** Portuguese. */
export const ptBr: CasePhrases = {
  fillers:
    "pessoal um, uma, o, a, os, as, de, do, da, dos, das, com, para, pra, pro, por, favor, em, na, e, ou, que, eu, me, mim, meu, minha, você, vc, voce, " +
    "vocês, vcs, te, se, agora, já, só, muito, muita, tudo, ok, tá, ta, bom, bem, posso, pode, podem, poderia, podia, quero, queria, " +
    "gostaria, preciso, prefiro, melhor, é, está, estou, tem, tenho, aqui, ajuda, pfv, pf, isso, isto, ainda, mesmo, ter, seu, sua",
  questions: "como, o, que, por, quando, onde, quem, qual, posso, é, tem, devo, existe",
  greetings: "oi, olá, ola, bom, boa, dia, tarde, noite, opa, eai",
  thanks: "obrigado, obrigada, valeu, brigado, vlw, agradeço, tchau, adeus, até, logo",
  nudges:
    "demorar|demora vai muito?, cadê resposta|equipe?, então, alguém|alguem responde|responder vai?, " +
    "alguém|alguem aí|ai?, aí|ai estão|está?, quanto tempo demora|leva|falta|vai|demorar?, quanto demora, quando, quando respondem|resposta|vão|responder|vai|respondem?, " +
    "esperando|aguardando|espero|aguardo continuo?, novidade|novidades|notícia|notícias alguma?, alguma novidade|resposta|notícia, ninguém|ninguem responde|aí?, não responde|respondem|responderam ninguém?, " +
    "sem|nenhuma resposta, urgente|urgência|rápido, que houve|aconteceu|acontece, esqueceram|esqueceu, demora|demorando, por? que não|ninguém respondem|responde, nada",
  done:
    "cancela|cancelar|cancele|cancelem pergunta|pedido?, resolvido foi, mudei ideia, " +
    "pronto|resolvido|resolvi|resolveu|terminei|consertado|consegui problema|sozinho?, não precisa|necessário|preciso mais|ajuda?, esquece|esqueça|esqueçam, deixa|deixe lá|quieto|pra?, " +
    "fecha|fechar|feche|encerra|encerrar|encerre|encerrem atendimento|pergunta|caso|chamado?, funciona|funcionou|funcionando, achei|encontrei resposta|solução, não importa, problema resolvido|resolveu|sumiu, " +
    "certo deu, deu certo, entendi, desisto",
  person:
    "alguém|alguem|pessoa verdade|real aí|ai?, " +
    "pessoa|humano|humana|atendente|operador|operadora|agente|representante|consultor real|verdade|humano|humana|outra?, " +
    "falar|conversar|contato|contatar|comunicar|chat|falo pessoa|humano|humana|alguém|alguem|atendente|operador|operadora|agente|representante|gente real|verdade|humano|humana|direto? como?, " +
    "passa|passar|passe|conecta|conectar|conecte|transfere|transferir|transfira|chama|chame|chamar pessoa|humano|atendente|operador|agente|alguém|alguem|representante real|humano?, " +
    "pessoa|gente|alguém|pessoas verdade|real|reais, ser humano, alguém|alguem|humano|pessoa|atendente|existe real|humano|humana? falar|atender|atenda|responda|responder existe?, " +
    "não|nao|chega|sem robô|robo|bot|máquina|bots falar|mais? humano|pessoa|mas?, atendimento|suporte|assistência|contato humano|humana|humanizado|pessoal, perguntar pessoa|humano|atendente real?, " +
    "atenda|responda|atender|responder pessoa|humano|humana|atendente real?, como falar|falo|contato|contatar atendente|pessoa|humano|alguém|operador real?, cadê|onde atendente|humano|pessoa|atendentes, atendentes|humanos, quem falar",
};
