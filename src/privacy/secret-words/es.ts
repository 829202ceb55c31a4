import type { SecretWords } from "./secret-words.ts";

/** Spanish. */
export const es: SecretWords = {
  codeStems: ["código", "codigo"],
  codeWords: ["sms", "clave"],
  arrivals: [
    "lleg[oó]",
    "(?:ha|han) llegado",
    "recib[ií]",
    "recibido",
    "di",
    "he dado",
    "pas[eé]",
    "mand[eé]",
    "envi[eé]",
    "dict[eé]",
    "ingres[eé]",
  ],
  digits: ["cero", "un[oa]?", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
  passwordWords: [
    "contrase(?:ñ|n|ni)as?",
    "contrasenya",
    "contraseñ",
    "(?:mi|tu|la) contra",
    "mi clave",
    "mi pass",
    "contrsñ",
  ],
  ambiguousPasswordWords: ["clave"],
  hintWords: ["pista", "sugerencia"],
  fillers: "es era el la mi de me llegó llego ese este".split(" "),
  accountWords: "al del en para cuenta correo mis que tengo uso".split(" "),
  verbs: ["(?:es|era|ser[ií]a)(?: ahora| siempre)?", "sigue siendo"],
  remarks: [
    String.raw`\p{L}{2,}(?:ad|id)[oa]s?`,
    String.raw`\p{L}{3,}mente`,
    ...(
      "antigua anticuada inútil inutil actual original anterior perfecta pésima visible horrible basura oficial " +
      "personal incorrecta correcta errónea erronea mala mal buena falsa débil debil fuerte segura insegura larga " +
      "corta fácil facil difícil dificil simple sencilla compleja obligatoria opcional necesaria importante secreta " +
      "nueva vieja otra igual misma distinta diferente inválida invalida válida valida única unica no muy demasiado " +
      "poco la el una un mía mia tuya privada pública publica correcto incorrecto necesario posible imposible " +
      "alfanumérica numérica nada todo siempre nunca también tambien solo sólo todavía aún ya vacía vacia así asi " +
      "cuál cual números letras cosa"
    ).split(" "),
  ],
  continuations: (
    "y e o pero porque por qué que cuando cómo como dónde donde no me mi la el lo se si sí ya ayuda ayúdame " +
    "ayudame gracias entonces ahora aunque yo está esta funciona sirve puedo quiero quisiera necesito debo"
  ).split(" "),
  loginWords: ["usuario", "cuenta", "correo", "inicio de sesi[oó]n", "acceso"],
  seedPhrases: [
    "(?:frase|palabras?|clave) (?:semilla|de recuperaci[oó]n|secretas?|mnem[oó]nicas?|mnemot[eé]cnicas?|de respaldo)",
    "frase de semillas?",
    "semillas?",
    "(?:12|15|18|21|24|doce) palabras",
  ],
  smallWords: (
    "que los las del unos por para con sin pero porque como cuando donde esta eso esa ese muy mas más hola " +
    "gracias cuenta tengo tiene puedo puede quiero hay fue soy son estoy nos les sus mis cómo qué mensajes desde " +
    "hasta entre ahora también nada todos"
  ).split(" "),
};
