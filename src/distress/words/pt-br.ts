import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "ele ela eles elas alguém menina garota garoto cara homem mulher moça rapaz ex namorado namorada exnamorado " +
    "marido desconhecido desconhecida pessoa gente disse diz golpista hacker um uma",
  formerPartner: "ex exnamorado exmarido namorado namorada marido exnamorada",
  bare: "nu nua nus nuas nude nudes pelad* íntim* pornô porno sexual sexuais sexo",
  private: "privad*",
  images: "foto fotos vídeo vídeos video videos imagem imagens nudes nude prints print conversas",
  spreads:
    "manda mandar mandam mandou envia enviar enviam enviou posta postar postou postaram publica publicar publicou " +
    "vaza vazar vazou vazaram divulga divulgar divulgou espalha espalhar espalhou compartilha compartilhar " +
    "compartilhou mostra mostrar expor expõe colocou colocaram botou jogou vende contar conta soltar",
  public:
    "família familia familiares pais mãe pai amigos amigas contatos todos todo mundo escola trabalho chefe " +
    "facebook instagram insta internet redes canal grupo esposa seguidores parentes igreja",
  money:
    "pago pagar pague dinheiro reais dólares dolares pix bitcoin btc cripto deposito depositar transferir transfiro " +
    "grana",
  unless: "se senão senao até",
  threatens:
    "ameaça ameaçam ameaçou ameaçando ameaças ameaçaram ameaçar chantageia chantageando chantagem extorquindo",
  knows: "sabe sabem conhece descobriu descobriram achou",
  iLive: "moro moramos endereço casa escola trabalho família vivo",
  comesOrKills: "matar mata matarei vir vem vêm vão bater queimar buscar pegar estuprar",
  iAm: "anos ano fiz",
  age: "7 8 9 10 11 12 13 14 15 16 17 treze doze onze quatorze catorze quinze",
  minor:
    "filha filho filhas filhos menina menino criança crianças irmãzinha irmã irmão sobrinha sobrinho neta neto " +
    "aluna aluno menor menores enteada",
  adult:
    "homem homens cara adulto adultos desconhecido desconhecidos estranho estranhos velho senhor tiozão professor " +
    "treinador pedófilo maior pervertido alguém 30 35 40 45 50",
  asks: "pede pedem pediu pedindo quer querem exige fala manda ofereceu oferece falando",
  meets:
    "encontrar encontro conhecer pelada pelado nua nudes sozinha sozinho câmera webcam tirar roupa beijar " +
    "endereço buscar calcinha",
  secret: "segredo",
  pills:
    "remédio remédios remedio remedios comprimidos comprimido pílulas calmantes rivotril paracetamol dipirona",
  swallows: "tomei tomou tomado engoli engoliu tomar tomando ingeri",
  jumps: "pular pulo pula pulando jogar joga jogo atirar atira pulei",
  heights: "ponte prédio telhado trem trilhos sacada janela viaduto metrô terraço",
  coach: "treinador professor vizinho técnico",
  night: "noite madrugada",
  slur: "puta vagabunda piranha",
  think: "penso pensando pensar",
  death: "morrer morte morta",
  weapon: "cinto faca pau martelo",
  hit: "bateu bate batia",
  wakes: "acordar acordasse acorde",
  never: "nunca não mais",
  recorded: "gravou gravaram gravado gravada filmou videochamada",
  buried: "enterramos enterrei enterraram enterrado sepultamos",
  family:
    "marido esposo namorado ex pai padrasto irmão esposa namorada mãe companheiro tio chefe vizinho ele",
  strikes:
    "bate bateu quebrou espanca espancou chuta chutou enforcou enforca empurra empurrou puxou puxa queimou machuca " +
    "machucou soca socou agride agrediu estapeou mordeu",
  bodyPart:
    "braço nariz costela perna cabeça rosto cara cabelo cabelos pescoço olho dente dentes mão dedo barriga parede",
  dies: "morreu faleceu morto morta falecido falecida mataram assassinaram morrer falecer enforcou",
  relative:
    "mãe pai filho filha irmão irmã marido esposa esposo avó avô vó vô tio tia primo prima sogra sogro bebê " +
    "sobrinho neto mamãe papai",
  afraid: "medo fugir fugi escondida apavorada socorro ajuda pavor",
  parents: "mãe mamãe pais pai papai ninguém mae",
  not: "não nao nunca nada",
  tell: "contar conte contes falar fale fala dizer diga digas",
  planned: "planejei planejado decidi decidido preparei",
  tomorrow: "amanhã hoje breve noite",
};

/** Portuguese, as it's written in Brazil. */
export const ptBr: DistressWords = {
  lists: {
    ...combined,
    online:
      "telegram tele app aplicativo grupo grupos chat chats canal canais busca buscas pesquisa lista listas " +
      "internet redes contatos número numero conta perfil resultados bot online agenda",
    kin:
      "mãe mae pai filho filha irmão irmao irmã irma marido esposa mulher amigo amiga amigos avô avó avo vô vó tio tia primo prima " +
      "sobrinho sobrinha namorado namorada noivo noiva companheiro companheira sogro sogra colega vizinho vizinha parente esposo bebê cunhado",
    partner:
      "ele ela marido ex namorado companheiro pai padrasto irmão irmao esposo mulher esposa alguém alguem homem cara quem que",
    hits: "bate bateu batendo agride agrediu espanca espancou estupra estuprou estrangula maltrata violenta enforca enforcou machuca machucou",
    nudes:
      "nua nu nuas nus pelada pelado íntima intima íntimas intimas íntimo intimo íntimos intimos nudes nude sexuais pack",
    pics: "foto fotos vídeo video vídeos videos imagem imagens nudes prints nude",
    child:
      "filha filho criança crianca crianças criancas menina menino menor menores sobrinha sobrinho neta neto irmãzinha filhos aluna meninas",
    man: "homem homens cara caras adulto adultos desconhecido desconhecidos estranho estranhos pedófilo velho alguém alguem moço",
    things:
      "celular cel telefone bateria app aplicativo grupo link canal chat conta bot servidor internet pc notebook tela tablet chip " +
      "conexão wifi carregador computador",
  },
  patterns: {
    "self-harm": [
      "filha|filho|irmã|irmão|amiga|amigo|ela|ele|namorada|namorado|prima|aluna|esposa se corta|machuca",
      "quero|queria|vontade|quer ?de ?só sumir|desaparecer",
      "ninguém|ninguem .. liga|importa|ama|gosta|quer .. mim|me",
      "não|nao vou|vai ?mais estar|existir|acordar + amanhã|mais|aqui",
      "estou|to|tô|ele|ela|em .. ponte|telhado|terraço|trilhos|parapeito|sacada",
      "vou|quero ?me acabar|sumir|desaparecer|morrer|matar com|de|.|hoje|mesmo tudo|vez|isso|.",
      "ele|ela|amigo|amiga|irmão|irmã|filho|filha|alguém .. vai|quer|disse|tentou ?que ?vai se matar|enforcar|jogar|cortar|suicidar",
      "vou|quero me jogar|matar|enforcar",
      "vai|quer se jogar|matar|enforcar",
      "não|nao aguento ?mais ?estar mais|estar|viver|acordar|existir ?viver ?estar ?nesse .|aqui|mais|viva|vivo",
      "não|nao quero ?mais estar|viver|acordar|existir ?viver ?estar ?nesse .|aqui|mais|viva|vivo",
      ". ?eu não|nao quero mais .",
      "dormir .. não|nao|nunca acordar",
      "me corto|cortei|cortando|machuco|machucar|cortar .. braço|braços|pulso|pulsos|de|novo|gilete",
      "me corto|cortando|machuco .",
      "se corta|cortou|cortando|machuca .. braço|braços|pulso|pulsos|gilete",
      "sou|fardo|peso um|para|pra fardo|peso|todos|família",
      "carta ?de despedida",
      "sem|perdi .. vontade|razão|motivo|sentido|esperança .. viver|vida",
      "perdi ?a ?toda ?o vontade|esperança|sentido .",
      "sem esperança|vontade ?nenhuma .",
      ...combinations["self-harm"],
      "quero sumir|desaparecer desse|deste|do|dessa mundo|vida",
      "me ?eu corto|cortei|cortando todo|toda|de ?os dia|noite|novo|sempre|sozinha|sozinho",
      "quer|tentou|tentar|vai|pensa ?em se matar|enforcar|cortar",
      "quero|vou morrer|sumir ?logo .",
      "quero|qro|queria|vontade|quer|prefiro|desejo|pensando ?de ?só ?so ?muito ?em ?me morrer|suicidar",
      "quero|qro|queria|vou|vontade|penso|pensando|pensei|tentei|pensa ?de ?em ?só ?so me matar|enforcar|cortar|machucar|suicidar",
      "suicid*|suicídio~|suisid*|sucidio",
      "me enforcar|suicidar|automutilar",
      "me mato",
      "se matar|matando .",
      "me ?eu corto|cortei|cortando ?os ?de ?meus braços|bracos|pulsos|novo|eu|toda|.",
      "cortar os|meus pulsos",
      "tirar|tiro|tirou|tirando ?a ?com minha|própria|propria|sua ?própria ?propria vida",
      "acabar|terminar com ?a tudo|minha|isso|própria ?vida .",
      "acabar|terminar com ?a minha|própria ?própria vida",
      "por fim|pôr|dar|colocar ?fim ?um ?a ?na fim|na|em|à minha|tudo ?vida .",
      "não|nao|n|nem quero|qro|consigo|aguento|suporto|tenho ?vontade ?de ?mais viver|existir|acordar|continuar ?vivendo .",
      "não|nao|n quero|qro|consigo|aguento|aguentando mais viver|existir|acordar",
      "não|nao|n consigo|aguento|aguentando mais .",
      "não|nao|n aguento|guento|suporto mais ?viver ?essa ?a vida|viver|.",
      "não|nao|n tenho|há|ha|vejo|existe ?mais ?mais motivo|motivos|razão|razao|sentido|vontade|porque ?pra|para|de|em|por ?viver viver|continuar",
      "motivo|motivos|razão|razao|vontade|sentido pra|para|de|em viver",
      "sem vontade|motivo|razão ?de|pra|para viver",
      "vida .. não|nao|n|perdeu .. sentido|pena",
      "minha vida ?não ?nao ?já acabou|sentido|lixo",
      "cansei|cansado|cansada ?de ?da da|de|dessa ?minha vida|viver|existir",
      "melhor|melhores sem mim",
      "melhor .. morto|morta|morresse",
      "ninguém|ninguem|nem .. minha|sentir|sentiria|notaria falta|ausência",
      "queria|preferia|deveria|quem ?não ?nao ?me ?nunca ?estar ?dera ter|morto|morta|morrer|dera nascido|.",
      "odeio ?a minha|viver|me vida|mesmo|mesma",
      "odeio minha vida",
      "pular|jogar|atirar|pulo ?me ?da ?de ?na ?do ?debaixo ?uma ?um ponte|janela|prédio|predio|trem|sacada|metrô|viaduto",
      "tomei|tomar|engoli|vou ?tomar .. remédios|remedios|comprimidos|cartela",
      "overdose",
      "automutil*|autolesão",
      "tô|to|estou|sinto|tou|me ?me ?tão ?muito ?com ?em ?sinto deprimido|deprimida|depressão|depressao|depre|inútil",
      "tô|to|estou|sinto|tou ?me ?tão ?muito desesperada|desesperado .",
    ],
    child: [
      "tenho <age> anos|e|.|mas|um|uma & <adult> & <images>|<bare>|<meets>|<secret>",
      "<child> + um|alguém|alguem|conta|perfil + contatada|contatado|contatou|chamou|escreveu|escreve|falando|adicionou & pede|pedindo|pediu|quer|manda & <pics>|pelada|pelado|nua|nu",
      "não|nao conta ?nada ?isso pra|para|pro|a|ao ?a ?o ?sua ?seu ?seus ?teus ?tua mãe|mae|pai|pais|ninguém|ninguem|mamãe|papai & <minor>|<age>|<adult>",
      ...combinations.child,
      "pedofil*|pedófil*|pedofilia~",
      "pornografia|porno|pornô|abuso|sexo|exploração ?sexual ?de ?com ?infanto infantil|crianças|criancas|criança|menores",
      "aliciamento|aliciando|grooming",
      "<man> + <child> + escreve|mandando|manda|conversando|falando|pede|pedindo|pediu|mensagem|mensagens|contato|encontrar|fotos|chamou|assediando|foto",
      "tenho|anos 9|10|11|12|13|14|15|16|e + homem|cara|ele|adulto|velho|moço + fotos|foto|nudes|nude|nua|pelada|encontrar|sexo|pelado",
      "<nudes> de <child>",
    ],
    threats: [
      "<recorded>|<images>|<bare> & <money> & ou manda|mandam|posta|vaza|publica|divulga|espalha",
      "postou|postaram|divulgaram|divulgou|vazaram|publicaram|colocou|colocaram .. meu|meus|nosso número|endereço|telefone|numero|dados",
      "vou|vamos|vão ?te ?me te|me|atrás achar|pegar|matar|quebrar|encontrar",
      "assediando|fazem|sofro|sofrendo|fazendo ?bullying ?comigo bullying|comigo|me|assédio",
      ...combinations.threats,
      "chantag*|chantagem~|chantage|extors*|sextors*|extorqu*",
      "me|nos|tô|estou|sendo|fui|recebi|recebendo ?estão ?tá ?está ?sendo ?estao ameaç*|ameac*",
      "ameaç*|ameac* ?me ?de ?a ?em me|de|vazar|morte|postar|divulgar|publicar|expor|mandar|mostrar",
      "ameaçando|ameacando|ameaçou|ameaçado|ameaçada|ameacou|ameacado|ameaçaram me|eu|minha|vazar|mandar|divulgar|por|de|expor|.",
      "ameaça|ameaca|ameaças|ameacas de morte",
      "vazar|divulgar|postar|mandar|enviar|publicar|espalhar|vazou|vazaram|postou|postaram|espalhou|divulgou|expor|vai|mostrar|compartilhou + minhas|meus|minha|meu <pics> + família|familia|amigos|contatos|todos|todo|nua|íntimas|intimas|nudes|se|grupo|canal|pais|escola|pagar|namorado|mãe|trabalho|telegram",
      "<nudes> + vazar|vazou|vazaram|postou|espalhou|divulgou|dinheiro|ameaç*|família|familia|contatos|pix|divulgar|expor|vazando|vazado|vazada",
      "tem|têm .. <pics> .. <nudes>|minhas|dinheiro",
      "doxx*|doxado|doxada|doxaram",
      "exposed de ?mim mim|mim|minha|meu",
      "postaram|publicaram|divulgaram|vazaram|postou meu|nosso endereço|endereco",
    ],
    violence: [
      "pai|padrasto|tio|avô|primo|vizinho|professor|treinador|irmão|chefe .. me toca|tocou",
      "me toca e|quando|ali|lá|embaixo",
      "não|nao me|nos deixa|deixam falar|ver .. família|familia|amigas|amigos|mãe|filhos",
      ...combinations.violence,
      "não|nao me|nos deixa|deixam sair|trabalhar",
      "marido|namorado|ex|companheiro|pai|padrasto|esposa|mãe|ele|ela + não|nao me|nos deixa|deixam falar|ver|ter",
      "me empurrou|empurra|enforcou|enforca|chutou|chuta|tranca|trancou|obriga|estapeia|xinga|espanca|espancou",
      "<partner> .. me toca|tocou",
      "me espera|vigia|segue|persegue|stalkeia + casa|trabalho|escola|porta|todo|lugar|medo",
      "medida protetiva",
      "casar + obrigam|obrigar|obrigada|forçada",
      "medo|fugir|fugi|escondida + marido|ex|namorado|dele|pai|padrasto",
      "meu|um stalker",
      "me stalkeando|stalkeia",
      "apanhando|apanho|apanhei do|de ?meu marido|namorado|ex|pai|companheiro|padrasto|esposo",
      "<partner> ?sempre ?já ?ja ?me me|nos|em|na|bate|batia <hits>|em ?mim .",
      "<partner> ?sempre ?já ?ja me|nos ?sempre <hits>",
      "<partner> ?sempre bate|bateu|batendo|espanca|batia em|na|no mim|minha|nós|nos|mãe|mae|meus|nas",
      "me|nos|fui ?já batem|bate|espanca|agride|estuprou|estuprada|agredida|espancada|estuprado|agredido|bateu|abusada|violentada",
      "bate|batendo|espanca na|em|minha ?minha mãe|mae|mim|irmã",
      "me|nos ?está ?ta ?tá ?estão segue|seguindo|perseguindo|persegue|perseguem|stalkeia|stalkeando|vigiando ?até ?na ?em ?por rua|casa|trabalho|toda|todo|escola|e|tem|sempre|faz|há|.",
      "me persegue|perseguindo|stalkeando|stalkeia|perseguindo",
      "stalker .. me|perseg*",
      "vai|quer|jurou|disse|diz|fala|falou|ameaça|ameaçou|querem|prometeu|tentou .. me|te|nos matar|mata|estuprar|bater",
      "vai me|nos matar",
      "violência|violencia doméstica|domestica|contra",
      "<partner> .. agressivo|violento|abusivo",
      "relacionamento abusivo|tóxico",
      "medo|fugi|fugindo|fugir|escondida do|de|dele|da ?meu ?marido marido|ex|namorado|companheiro|pai|padrasto|.",
      "marido|ex|namorado|companheiro me|controla|vigia ?controla controla|vigia|meu|tudo|minha",
      "estupr*",
    ],
    death: [
      ...combinations.death,
      "<kin> .. não|nao|descansou está|mais|entre",
      "velório|enterro|luto|viúva|viúvo|inventário + conta|celular|fotos|mensagens|telegram|grupo|áudios",
      "certidão|atestado ?de óbito",
      "<kin> ?se partiu|faleceu|foi ?dessa .|ontem|semana|mês",
      "<kin> ?que ?já ?acabou ?de ?ontem ?hoje morreu|faleceu|falecido|falecida|faleceram|morto|morta",
      "<kin> ?que ?já ?acabou ?de ?ontem ?hoje ?veio ?a morreu|faleceu|falecido|falecida|falecer|morto|morta",
      "<kin> .. morreu|faleceu|falecido|falecida|falecer",
      "morreu|faleceu ?o ?a meu|minha|um|uma ?melhor <kin>",
      "perdi ?a ?o meu|minha <kin>",
      "morte|falecimento do|da|de ?meu ?minha <kin>",
      "conta|perfil|telegram + falecid*|morreu|faleceu|morto|morta|morre|falecimento|morte",
    ],
  },
  figurative: [
    "advogado|advogada|prefeito|prefeitura|governo|juiz|empresa|banco .. ameaçou|ameaça|ameaçam",
    "coisas|assuntos íntimas|íntimos",
    "pode|podem receber|mandar|escrever",
    "direito|direitos .. violado|violados",
    "se me corta|corto|cortó",
    "sair de|do|da|dum ?um ?uma grupo|grupos|canal|conta|chat",
    "privacidade .. morreu",
    "posso|pode|podemos|dá tomar",
    "chat|chats|conversa|conversas secreto|secretos|secreta|secretas",
    "sumir|desaparecer ?completamente ?de ?vez do|das|dos|da|de|no|na|nos|nas ?uma ?um ?meus ?minha ?todos ?os ?todas ?as ?resultado ?desse <online>",
    "sumir|desaparecer com ?todas ?todos ?as ?os ?a ?o ?meu ?minha ?meus ?minhas ?essas ?esse ?esses ?essa msgs|mensagens|mensagem|fotos|foto|conversas|conversa|chat|conta|número|grupo|coisas|histórico|nome|perfil",
    "<things> ?que ?tá ?ta ?está ?já ?do ?meu morreu|morre|morto|morta|morrendo|morrer|parado",
    "morreu|morto|morta|morrendo ?o ?a ?meu ?minha <things>",
    "<things> .. morreu|morta|morto|morrendo",
    "morri|morrendo|morrer|morro|morto|morta|morta ?tô ?de de|kkk|kkkk|kkkkk|rindo|pra ?tanto rir|rindo|fome|sono|vergonha|medo|saudade|rir|calor|curiosidade|raiva|ver|saber|preguiça|tédio",
    "morri|morta|morto kk|kkk|kkkk|rsrs|haha|lol",
    "matar|mata|matando|encerrar o|a|as|saudade|tempo tempo|bateria|notificações|app|processo|sessões|saudade|saudades",
    "matar|matando ?o tempo|saudade|saudades|aula",
    "me mata|matando esse|essa|a|o|de ?espera rir|app|espera|bateria|barulho|vergonha|calor",
    "mãe|mae|chefe|professora|esposa vai me matar",
    "esquadrão|esquadrao suicida",
    "suicídio|suicidio político|politico|social",
    "overdose de figurinhas|mensagens|notificações|stickers",
    "me segue|seguem|seguindo no|na|instagram|telegram|insta",
    "não|nao|n aguento|consigo mais esse|essa|esperar|receber|entrar|tanta|tantas",
    "não|nao|n consigo|posso|vivo ?viver viver|sem sem|telegram",
    "ameaça|ameaçou|ameaçam ?de bloquear|banir|fechar|suspender|excluir",
    "não quero acordar meu|minha|meus|o|a|todos|os",
    "bate|bater papo|ponto|foto|o",
    "sumir online",
  ],
  insult: {
    curses:
      "porra caralho merda puta puto fdp vsf vtnc idiota burro burra imbecil inútil inutil lixo otário otario " +
      "babaca cuzão cuzao desgraça desgraçado arrombado fodase foda foder fuder cu bosta estúpido estupido " +
      "retardado corno vagabundo krl pqp cacete fuck tomar_no_cu filho_da_puta",
    fillers:
      "vai se no na o a de da do você voce vc é e um uma seu sua bot app telegram que muito tão só so mesmo filha " +
      "tu es está esse essa aqui robo robô não nao serve pra para nada cala boca te ta tá tudo isso mãe mae sem " +
      "mais meu minha bem ser máquina maldito tomar filho",
  },
  thanks:
    "obrigado obrigada obg brigado brigada valeu vlw agradeço agradecida agradecido grata grato obgd",
  leaving: [
    "apag*|exclu*|delet*|encerr*|elimin* + tudo|conta|dados|perfil|mensagens|telegram",
    "adeus|tchau ?mundo ?a ?para ?pra todos|sempre|.",
    "adeus",
    "para|pra sempre",
    "última|ultima|últimas mensagem|palavras",
  ],
};
