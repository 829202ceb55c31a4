import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) =>
  `Sei de cor estas perguntas frequentes${product ? ` (${product})` : ""}.`;

export const ptBr = {
  language: "pt-br",
  platforms: {
    ios: "iPhone e iPad",
    android: "Android",
    desktop: "Computador",
    macos: "Mac",
    web: "No navegador",
  },
  profile: {
    shortDescription: "Pergunte do seu jeito: respondo com as perguntas frequentes.",
    description:
      "Pergunte do seu jeito. Sei de cor estas perguntas frequentes e, se a resposta não estiver lá, eu aviso.",
    commands: {
      start: "Comece por aqui",
      troubleshoot: "Resolver um problema passo a passo",
      faq: "Todos os assuntos e perguntas",
      search: "Buscar nas perguntas frequentes",
      ask: "Fazer uma pergunta ou pedir que eu responda a uma mensagem",
      language: "Mudar o idioma em que eu falo",
      privacy: "O que guardo sobre você",
      forget: "Apagar o que guardo sobre você",
      help: "Como me usar",
      cancel: "Interromper o que estou perguntando",
    },
  },
  welcome: {
    greeting: (name) => `Olá${name ? `, ${name}` : ""}!`,
    invitation: "O que você gostaria de saber?",
    introduction:
      "Escreva do seu jeito o que não está funcionando ou o que você quer saber; erros de digitação não atrapalham. Se a resposta não estiver lá, eu aviso.",
    understands: (languages) => `Por enquanto, só entendo perguntas em ${languages}.`,
    examples: "O que mais perguntam:",
    unknownLink: "Não conheço a pergunta a que este link leva. Pergunte com as suas palavras.",
    help: [
      "Escreva sua pergunta como se falasse com alguém de confiança, em uma única mensagem.",
      "/troubleshoot ajuda você a resolver um problema passo a passo",
      "/faq mostra todos os assuntos e perguntas",
      "/search com algumas palavras mostra o que combina com elas",
      "/ask com uma pergunta traz a resposta em um grupo; enviado como resposta a uma mensagem, responde a ela",
      "/language muda o idioma em que eu falo",
      "/privacy mostra o que guardo sobre você, e /forget apaga tudo",
      "/cancel interrompe o que estou perguntando a você",
      "/help mostra esta ajuda",
      "Se eu entender errado, edite sua mensagem e eu corrijo minha resposta.",
      "Não consigo ver nem alterar sua conta. Nunca me envie códigos ou senhas.",
    ],
  },
  browse: {
    topics: "Escolha um assunto.",
    pageOf: (page, pages) => `${number("pt-br", page)} de ${number("pt-br", pages)}`,
  },
  search: {
    ask: "O que você procura? Envie algumas palavras, ou /cancel para deixar para lá.",
    results: (count) =>
      plural("pt-br", count, {
        one: "# resultado",
        many: "# de resultados",
        other: "# resultados",
      }),
    none: "Nenhum resultado nas perguntas frequentes",
    old: "Esta lista é antiga demais. Faça a busca de novo, por favor.",
    cancelled: "Tudo bem, parei. Pode perguntar outra coisa.",
  },
  answer: {
    suggest: "Não sei bem qual destas é a sua pergunta:",
    suggestOne: "É isto que você quer saber?",
    unknown:
      "Não encontro a resposta nas perguntas frequentes, e prefiro não chutar. Tente com outras palavras ou veja os assuntos.",
    otherLanguage: (written, understood) =>
      `Parece que isto está em ${written}. Por enquanto, infelizmente, só entendo perguntas em ${understood}. ` +
      "Bastam algumas palavras, ou então dê uma olhada nos assuntos.",
    borrowed: (language) => `Isto está em ${language}: ainda não tenho em português.`,
    official: "Da página original, palavra por palavra:",
    empty: "Sua mensagem parece vazia. Escreva sua pergunta em palavras, por favor.",
    gone: "Esta pergunta não está mais entre as perguntas frequentes. Envie /faq para ver as que existem.",
  },
  conversation: {
    greeting: "Olá! O que você gostaria de saber? Escreva com as suas palavras.",
    thanks: "De nada! Se quiser saber mais alguma coisa, é só perguntar.",
    goodbye: "Até mais! Estarei aqui sempre que precisar.",
    who: "Sou um bot, não uma pessoa, e não consigo ver nem alterar sua conta.",
    listening: "Estou aqui. Pergunte o que quiser, com as suas palavras.",
    okay: "Tudo bem. Se precisar de mais alguma coisa, é só perguntar.",
    glad: "Que bom! Se precisar de mais alguma coisa, é só perguntar.",
    tell: "Me diga em poucas palavras o que você quer saber, e eu procuro.",
    honest:
      "Isso não está nas perguntas frequentes, e prefiro dizer isso a chutar. Pergunte de outro jeito, e eu procuro de novo.",
    tapOne:
      "Esse número não está na minha lista. Toque em um dos botões ou diga com as suas palavras.",
    several: "Você perguntou mais de uma coisa. Por qual começamos?",
    which: "A qual delas você se refere? Toque nela ou me envie o número.",
    again: "É a melhor resposta que tenho. Se não for o que você precisa, talvez seja uma destas:",
    more: "Sobre o mesmo assunto:",
    separately: (platform) =>
      `As perguntas frequentes não explicam isso à parte para esta versão: ${platform}.`,
    noMore: "Sobre isso, só sei o que está na resposta.",
    failed:
      "Sinto muito que ainda não tenha resolvido. As perguntas frequentes não dizem mais nada. Conte mais, com as suas palavras, e eu procuro de novo.",
    failedSteps: "Sinto muito que ainda não tenha resolvido. Vamos ver juntos, passo a passo:",
    complaint:
      "Sinto muito que não esteja dando certo. Me diga em poucas palavras do que você precisa, e eu procuro de novo.",
  },
  feedback: {
    helped: "Ajudou",
    missed: "Não era isso",
    thanks: "Que bom, obrigado por avisar!",
    noted: "Obrigado, está anotado.",
    others: "Desculpe por isso. É uma destas?",
    elsewhere: "Desculpe por isso. Diga com outras palavras, faça uma busca ou veja os assuntos.",
  },
  share: {
    share: "Enviar",
    copyLink: "Copiar link",
    words: (question) => `Uma resposta das perguntas frequentes: ${question}`,
  },
  dialog: {
    choose: "Qual é o problema? Vou fazer algumas perguntas e mostrar um passo de cada vez.",
    none: "Não há ajuda passo a passo aqui. Pergunte com as suas palavras.",
    all: "Resolver um problema passo a passo",
    fix: "Vamos resolver passo a passo",
    works: "Agora funciona",
    still: "Ainda não funciona",
    back: "‹ Voltar",
    stop: "Parar",
    read: "Ler a resposta completa",
    copy: "Copiar o texto",
    again: "Começar de novo",
    from: (question) => `Das perguntas frequentes: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Voltamos",
    stopped: "Paramos aqui",
    stoppedNow:
      "Tudo bem, paramos por aqui. Você pode recomeçar quando quiser com /troubleshoot, ou simplesmente me perguntar algo.",
    backTo: "De volta ao ponto em que estávamos:",
    unclear: "Não entendi isso como resposta. Toque em um botão ou diga com outras palavras.",
    first: "Esta é a primeira pergunta, não dá para voltar mais. Para parar, envie /cancel.",
    repeated: "Você já escolheu isso. A continuação está logo abaixo.",
    late: "Este passo já passou. Envie /troubleshoot para começar de novo.",
    foreign: "Estes botões são de outra pessoa. Envie /troubleshoot para ter os seus.",
    changed: "Estes passos foram melhorados desde a sua última visita, então dê mais uma olhada.",
    gone: "Infelizmente, os passos que estávamos seguindo não existem mais. Envie /troubleshoot para ver os que há.",
    expired: (title) =>
      `Já faz mais de um dia, então encerrei nossa ajuda passo a passo (${title}). Envie /troubleshoot para começar de novo.`,
    explained: "Veja o que as perguntas frequentes dizem sobre isso:",
    ifNoHelp: (still) => `Se isso não ajudar, escolha “${still}” e seguimos a partir daí.`,
    allThereIs: (still) =>
      `É tudo o que as perguntas frequentes dizem sobre este passo. Se não ajudar, escolha “${still}” e seguimos a partir daí.`,
    why: "Pergunto para mostrar os passos certos. Escolha o que chegar mais perto:",
    whyOrUnsure: (unsure) =>
      `Pergunto para mostrar os passos certos. Escolha o que chegar mais perto, ou “${unsure}”:`,
    unclearAgain: (labels) =>
      `Desculpe, ainda não entendi. Você pode responder: ${labels}. Para parar, envie /cancel.`,
    sorry: "Sinto muito. Vamos continuar daqui:",
    noRush: "Sem pressa. Estávamos aqui:",
    ready: "Tudo bem. Estou aqui quando você quiser.",
    welcome: "De nada! Estávamos aqui:",
    didItHelp: "Ótimo! E ajudou?",
    glad: "Que bom que agora funciona! Se surgir mais alguma coisa, é só perguntar.",
    notInFaq:
      "Desculpe, não encontrei isso nas perguntas frequentes. De volta ao ponto em que estávamos:",
  },
  cases: {
    ask: "Perguntar a uma pessoa",
    tell: "Avise quando houver resposta",
    describe:
      "Escreva em uma única mensagem o que não está funcionando ou o que você quer saber; uma imagem também ajuda. Uma pessoa vai ler e responder aqui. Não inclua códigos, senhas nem números de telefone. Se mudar de ideia, envie /cancel.",
    offer: "Uma pessoa vai ler sua pergunta e responder aqui. Isto é o que vou enviar:",
    pass: "Enviar à equipe",
    reword: "Dizer de outro jeito",
    usual: (time: string) => `A resposta costuma levar cerca de ${time}.`,
    unsure: "Não sei dizer quanto tempo leva, mas fico de olho.",
    away: (when: string) => `Não há ninguém agora. O atendimento recomeça: ${when}.`,
    opened: (id: string) =>
      `Enviado com o número ${id}. Uma pessoa vai responder a você aqui. O que você escrever aqui a partir de agora vai para ela; se as perguntas frequentes tiverem uma resposta certa, eu mando na hora.`,
    already: "Nossa equipe já está com a sua pergunta. O que você escrever aqui vai para ela.",
    done: "Terminei, pode encerrar",
    cancel: "Cancelar",
    notSent: "Tudo bem, não enviei nada. Se quiser a ajuda de uma pessoa depois, é só dizer.",
    describeAgain:
      "Claro, mas antes preciso saber do que se trata. Escreva em uma única mensagem, e eu envio à equipe.",
    passedOn: "Enviado. A partir de agora, vou só colocar 👀 no que eu já enviei.",
    passedOnToo: "Isso também foi enviado.",
    passedOnAsWell: "Nossa equipe agora tem isso também.",
    waiting: "Nossa equipe sabe que você está esperando: acabei de enviar isso também.",
    waitingStill: "Também enviado. Assim que alguém responder, aparece aqui.",
    thanked: (id: string) =>
      `Já repassei. Se estiver tudo resolvido, você pode encerrar o número ${id} aqui.`,
    closeOffer: (id: string) => `Encerro o número ${id}? Nossa equipe não vai mais cuidar dele.`,
    closeOfferAgain: (id: string) => `O número ${id} ainda está aberto. Encerro?`,
    close: "Sim, encerrar",
    keep: "Deixar aberto",
    kept: "Continua aberto. O que você escrever aqui ainda vai para a nossa equipe.",
    openNow: (id: string) =>
      `O número ${id} está com a nossa equipe. O que você escrever aqui vai para ela.`,
    send: "Enviar à equipe também",
    sent: "Enviado à nossa equipe.",
    fromFaq: "Isto vem das perguntas frequentes. Sua mensagem só vai para a equipe se você enviar.",
    nobody:
      "Infelizmente nenhuma pessoa responde aqui: sou um bot. Se me contar o que houve, procuro nas perguntas frequentes.",
    unpassableAgain:
      "Esse tipo também não dá, desculpe. Tente texto, uma imagem, um arquivo ou uma mensagem de voz.",
    unreachableAgain:
      "Ainda não consigo falar com a nossa equipe, então sua mensagem não chegou. Tente mais tarde, por favor.",
    closed: (id: string) =>
      `O atendimento número ${id} foi encerrado, e volto a responder pelas perguntas frequentes. Ajudou?`,
    yes: "Sim",
    no: "Não",
    glad: "Que bom!",
    sorry: "Sinto muito. Você pode perguntar de novo, e nossa equipe já foi avisada.",
    support: "Nossa equipe (uma pessoa)",
    edited: "Correção:",
    late: "Infelizmente, ninguém conseguiu ver sua pergunta ainda. Ela não foi esquecida: acabei de lembrar nossa equipe.",
    blocked:
      "Nossa equipe não recebe mais mensagens suas. Continuo respondendo pelas perguntas frequentes.",
    unreachable: "Nossa equipe não está disponível agora. Tente mais tarde, por favor.",
    unpassable:
      "Não consigo enviar uma mensagem desse tipo. Textos, imagens, arquivos e mensagens de voz chegam à nossa equipe.",
    privately: "Para isso, escreva para mim no privado.",
    willTell:
      "Vou escrever uma única vez, quando as perguntas frequentes responderem a isto. Até lá, por no máximo seis meses, guardo sua pergunta (sem dados pessoais) junto com o número do nosso chat; /forget apaga.",
    tooManyWishes: "Você já está esperando dez respostas, e não consigo guardar mais do que isso.",
    news: (question: string) =>
      `Você queria saber quando as perguntas frequentes teriam a resposta a isto: “${question}” Agora elas têm:`,
    privacy:
      "Se você perguntar a uma pessoa, suas mensagens vão para o grupo da equipe, sem o seu nome, a menos que o responsável pelo bot o mostre lá, e ficam nele; por seis meses guardo sua pergunta (sem dados pessoais) e qual mensagem corresponde a qual, mas nada do que as outras dizem. Se você pedir um aviso quando as perguntas frequentes responderem a algo, guardo essa pergunta junto com o número do nosso chat até avisar, por no máximo seis meses.",
  },
  groups: {
    introduction: (name, product) =>
      `Olá! ${knows(product)} Mencione ${name} com uma pergunta, responda a uma mensagem minha ou ` +
      "envie /ask com a sua pergunta. Para que eu responda à pergunta de outra pessoa, responda à mensagem dela com /ask. Fora isso, fico em silêncio.",
    how: "Envie /ask com a sua pergunta, ou responda com /ask à mensagem que eu devo responder.",
    wordless: "Só consigo responder a textos, e nessa mensagem não há nenhum.",
    more: "Mais no privado",
    unknown:
      "Não encontro a resposta nas perguntas frequentes. No privado posso mostrar onde mais procurar.",
    suggest: "Qual destas é a pergunta?",
    tooMany:
      "São mais perguntas neste grupo do que consigo responder. No privado respondo na hora.",
    onBehalf:
      "Você escreve em nome de um grupo ou canal, então não tenho como saber quem você é nem perguntar nada de volta. Coloque tudo em uma só mensagem, ou escreva para mim no privado.",
  },
  inline: {
    troubleshoot: "Resolver um problema passo a passo",
    nothing: "Nada encontrado. Pergunte no privado",
    ask: "Perguntar ao bot",
  },
  account: {
    language: {
      choose: "Em que idioma você quer que eu fale?",
      likeTelegram: "O mesmo do meu Telegram",
      now: (language) =>
        `Com você eu falo em ${language}. No nosso chat privado você pode escolher outro idioma.`,
      choosePrivately: "Escolher idioma",
    },
    privacy: {
      title: "O que guardo, para quê e por quanto tempo",
      lines: [
        "O idioma que você escolheu, para eu falar nele; suas últimas perguntas, só pelo número, para corrigir minha resposta se você as editar; seus votos nas respostas, para que cada um conte uma vez só; e em que ponto de uma ajuda passo a passo você está, para continuarmos depois de uma pausa. Tudo isso é apagado 60 dias depois da última vez que você escrever aqui, ou na hora com /forget.",
        "De quais respostas falamos por último qual aparelho você mencionou e em que idioma escreveu, para que você possa continuar perguntando, e, depois de uma mensagem sobre uma emergência, de que tipo ela era. Levo isso em conta por meia hora, e nunca são as suas palavras.",
        "O que você escreve passa por uma fila até ser respondido, o que leva instantes, e então é apagado. Só o número da mensagem fica guardado, por 3 dias, para que nada seja respondido duas vezes. Se o Telegram estiver fora do ar, continuo tentando por até um dia. Se algo der errado, sua mensagem fica até 7 dias para que quem cuida de mim veja o que houve; /forget a apaga.",
        "Quando não tenho uma resposta segura, ou não a que você queria, guardo suas palavras por 30 dias para que alguém possa me ensinar: sem seu nome nem seu número, e depois de retirar telefones, códigos, endereços, links e nomes, até onde eu os reconheço. O que me ensinarem com elas fica, sem nada sobre você.",
        "Conto perguntas, respostas e votos por 400 dias, sempre de todo mundo em conjunto.",
        "Nunca peço códigos nem senhas, não vejo sua conta e não repasso nada sem você pedir. O Telegram tem as próprias regras para o que você envia por ele.",
      ],
      forget: "Apague o que você guarda sobre mim",
    },
    forget: {
      done: "Apagado. Isto é o que eu guardava sobre você:",
      nothing: "Não guardo nada sobre você aqui.",
      kept: {
        language: "o idioma que você escolheu",
        replies: "qual das minhas respostas corresponde a cada uma das suas últimas mensagens",
        votes: "seus votos nas respostas",
        dialog: "em que ponto de uma ajuda passo a passo você estava",
        awaited: "o que eu esperava que você escrevesse",
        givenUp: "mensagens suas que não consegui responder porque algo deu errado",
        cases: "suas perguntas a pessoas e aquelas para as quais você pediu um aviso",
        other: "algumas anotações da conversa em andamento",
      },
      groups:
        "Apaguei o que guardava sobre você neste grupo. Para o nosso chat privado, envie /forget por lá.",
    },
  },
  guards: {
    tooFast:
      "Você escreve mais rápido do que eu consigo ler. Espere um pouquinho e pergunte de novo.",
    secret:
      "Cuidado, por favor: parece que há um código, uma senha ou um número de telefone na sua mensagem. Não guardei nada disso " +
      "e não preciso. Apague a mensagem e nunca passe códigos ou senhas a ninguém, nem mesmo a quem disser que é do suporte.",
  },
  faults: {
    failed: "Algo deu errado por aqui. Tente de novo daqui a pouco, por favor.",
    late: "Desculpe a demora para responder.",
    givenUp:
      "Sinto muito, não consegui fazer isso, mesmo depois de várias tentativas. Tente de novo, por favor.",
  },
  distress: {
    "self-harm":
      "Sinto muito que você esteja passando por isso. Sou só um bot e não consigo ajudar com isso, mas há pessoas que conseguem, agora mesmo.\n\nSe você ou a pessoa com quem você se preocupa corre perigo, ligue para o número de emergência. Conte a alguém de confiança como está difícil: você não precisa passar por isso sem apoio. Pessoas que escutam, no seu país, por telefone ou chat: https://findahelpline.com",
    child:
      "Isso é sério, e a culpa nunca é da criança. Sou só um bot e não consigo ajudar com isso.\n\nConte a um adulto de confiança e à polícia; em caso de perigo, ligue para o número de emergência. Não responda a essa pessoa, não se encontre com ela, não envie nada. Guarde as mensagens como prova, mas nunca salve nem repasse imagens sexuais de crianças.\n\nAjuda para crianças e pais: https://childhelplineinternational.org\nTirar do ar imagens íntimas de menores de 18 anos: https://takeitdown.ncmec.org",
    threats:
      "Sinto muito que isso esteja acontecendo com você. A culpa não é sua. Sou só um bot e não consigo parar isso, mas há pessoas que podem ajudar.\n\nNão pague e não envie mais nada. Tire prints como prova antes de bloquear alguém. Conte a alguém de confiança e denuncie à polícia; em caso de perigo, ligue para o número de emergência.\n\nContra a divulgação de imagens íntimas: https://stopncii.org, menores de 18: https://takeitdown.ncmec.org\nPessoas que escutam: https://findahelpline.com",
    violence:
      "Sinto muito que isso esteja acontecendo com você. Ninguém tem o direito de fazer isso. Sou só um bot e não consigo ajudar com isso.\n\nSe você está em perigo agora, ligue para o número de emergência ou para a polícia e vá para onde haja gente. Conte a alguém de confiança. Guarde mensagens e fotos como prova onde essa pessoa não veja. Se ela olha o seu celular, apague esta conversa.\n\nLinhas de ajuda no seu país: https://findahelpline.com",
    death:
      "Meus sentimentos pela sua perda. Sou só um bot e só posso dizer o que está nas perguntas frequentes. Se quiser falar do seu luto com alguém, aqui há pessoas que escutam: https://findahelpline.com\n\nSe tiver outra pergunta, faça quando quiser.",
    unusedAccount:
      "Sobre a conta: uma que ninguém usa se apaga sozinha depois de um tempo, como você pode ler aqui. As perguntas frequentes não dizem mais nada sobre contas de pessoas que morreram.",
    insult:
      "Imagino como isso é frustrante. Diga em uma frase o que não funciona, e vou fazer o que puder.",
    after:
      "Sou só um bot, então não sou a melhor companhia para conversar sobre isso, e não quero dar uma resposta que não tem a ver. Por favor, fale com alguém de confiança ou com pessoas que escutam: https://findahelpline.com. Em caso de perigo, ligue para o número de emergência. Nada precisa ser apagado nem decidido hoje.\n\nSe tiver uma pergunta, faça quando quiser.",
    afterThanks:
      "Que bom que você escreveu. Fale também com alguém de confiança, ou com pessoas que escutam: https://findahelpline.com",
  },
  fallback: {
    onlyText: "Só consigo ler texto. Escreva sua pergunta em palavras, por favor.",
    oldButton: "Este botão não funciona mais. Envie /faq para começar de novo.",
    unknownCommand: "Não conheço esse comando. Envie /help para ver o que sei fazer.",
    nothingToCancel: "Não há nada para interromper. Pergunte o que quiser.",
  },
  buttons: {
    website: "Site",
    official: "Texto oficial",
    short: "Resposta curta",
    full: "Resposta completa",
    more: "Mais",
    related: "Parecidas",
    back: "‹ Voltar",
    topics: "‹ Assuntos",
    browse: "Assuntos",
    search: "Buscar",
    none: "Nenhuma destas",
    previous: "‹ Anterior",
    next: "Próxima ›",
  },
  about: {
    knows,
    official: "Sou o ajudante oficial.",
    unofficial: "Sou um ajudante não oficial.",
    topics: (product) => `${product}: escolha um assunto.`,
    sharing: (product, question) =>
      `Uma resposta das perguntas frequentes (${product}): ${question}`,
    search: (words) =>
      `/search com algumas palavras mostra o que combina com elas, por exemplo: /search ${words}`,
    contact: {
      unknown:
        "Não encontro a resposta nas perguntas frequentes, e prefiro não chutar. Tente com outras palavras, veja os assuntos ou use o último botão abaixo.",
      elsewhere:
        "Desculpe por isso. Diga com outras palavras, faça uma busca, veja os assuntos ou use o último botão abaixo.",
      nobody:
        "Infelizmente nenhuma pessoa responde aqui: sou um bot. Para falar com alguém, use o último botão abaixo. Se me contar o que houve, procuro nas perguntas frequentes.",
    },
    support: {
      failed:
        "Sinto muito que ainda não tenha resolvido. As perguntas frequentes não dizem mais nada, mas talvez o suporte possa ajudar:",
      failedSteps:
        "Sinto muito que ainda não tenha resolvido. Vamos ver juntos, passo a passo, ou pergunte ao suporte:",
      complaint:
        "Sinto muito que não esteja dando certo. Me diga em poucas palavras do que você precisa, ou pergunte a quem pode fazer mais do que eu:",
    },
  },
} satisfies Texts;
