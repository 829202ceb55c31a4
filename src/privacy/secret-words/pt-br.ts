import type { SecretWords } from "./secret-words.ts";

/** Portuguese. */
export const ptBr: SecretWords = {
  codeStems: ["código", "codigo"],
  codeWords: ["sms"],
  arrivals: [
    "chegou",
    "recebi",
    "veio",
    "passei",
    "mandei",
    "enviei",
    "dei",
    "informei",
    "ditei",
    "digitei",
  ],
  digits: [
    "zero",
    "uma?",
    "dois|duas",
    "três|tres",
    "quatro",
    "cinco",
    "seis|meia",
    "sete",
    "oito",
    "nove",
  ],
  passwordWords: ["senhas?", String.raw`palavra[ \-]passe`, "minha pass", "snh"],
  ambiguousPasswordWords: ["chave", "palavra[ \\-]chave"],
  hintWords: ["dica", "lembrete"],
  fillers: "é e o de meu minha foi veio".split(" "),
  accountWords: "a ao pro do da no na para pra conta que".split(" "),
  verbs: ["(?:é|eh|era|seria|foi)(?: agora| sempre)?", "continua sendo"],
  remarks: [
    String.raw`\p{L}{2,}(?:ad|id)[oa]s?`,
    String.raw`\p{L}{3,}mente`,
    ...(
      "inútil inutil antiga atual original anterior perfeita péssima visível visivel horrível lixo oficial pessoal " +
      "incorreta correta errada certa ruim boa falsa fraca forte segura insegura longa curta fácil facil difícil " +
      "dificil simples complexa obrigatória opcional necessária importante secreta nova velha outra igual mesma " +
      "diferente inválida invalida válida valida única unica não nao muito pouco a o uma um minha sua privada " +
      "pública possível impossível alfanumérica numérica nada tudo sempre nunca também tambem só ainda já ja vazia " +
      "assim qual números letras"
    ).split(" "),
  ],
  continuations: (
    "e ou mas porque por que pq quando como onde não nao me minha a o ele ela se sim já ajuda ajude obrigado " +
    "obrigada valeu então agora embora eu está funciona consigo quero queria preciso posso"
  ).split(" "),
  loginWords: ["usu[aá]rio", "conta", "acesso"],
  seedPhrases: [
    "(?:frase|palavras?|chave) (?:semente|de recupera[cç][aã]o|secretas?|mnem[oôó]nicas?|de backup)",
    "frase[ \\-]semente",
    "sementes?",
    "(?:12|15|18|21|24|doze) palavras",
  ],
  smallWords: (
    "que não nao uma uns umas por para pra com sem mas porque como quando onde esta isso essa esse olá ajuda " +
    "conta tenho tem posso pode quero foi sou são estou nos meu minha seu sua você desde até entre também tambem " +
    "nada todos fazer"
  ).split(" "),
};
