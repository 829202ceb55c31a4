import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) =>
  `Me sé de memoria estas preguntas frecuentes${product ? ` (${product})` : ""}.`;

export const es = {
  language: "es",
  platforms: {
    ios: "iPhone y iPad",
    android: "Android",
    desktop: "Computadora",
    macos: "Mac",
    web: "En el navegador",
  },
  profile: {
    shortDescription: "Pregúntame con tus palabras: respondo con las preguntas frecuentes.",
    description:
      "Pregúntame con tus palabras. Me sé de memoria estas preguntas frecuentes y, si la respuesta no está ahí, te lo digo.",
    commands: {
      start: "Empieza aquí",
      troubleshoot: "Resolver un problema paso a paso",
      faq: "Todos los temas y preguntas",
      search: "Buscar en las preguntas frecuentes",
      ask: "Hacerme una pregunta, o pedirme que conteste un mensaje",
      language: "Cambiar el idioma en que hablo",
      privacy: "Qué guardo sobre ti",
      forget: "Borrar lo que guardo sobre ti",
      help: "Cómo usarme",
      cancel: "Detener lo que te estoy preguntando",
    },
  },
  welcome: {
    greeting: (name) => `¡Hola${name ? `, ${name}` : ""}!`,
    invitation: "¿Qué te gustaría saber?",
    introduction:
      "Cuéntame con tus palabras qué falla o qué quieres saber; las faltas al escribir no importan. Si la respuesta no está ahí, te lo digo.",
    understands: (languages) => `Por ahora solo entiendo preguntas en ${languages}.`,
    examples: "Lo que más se pregunta:",
    unknownLink: "No conozco la pregunta a la que lleva este enlace. Pregúntame con tus palabras.",
    help: [
      "Escribe tu pregunta como se la harías a alguien de confianza, en un solo mensaje.",
      "/troubleshoot te ayuda a resolver un problema paso a paso",
      "/faq muestra todos los temas y preguntas",
      "/search con unas palabras muestra lo que encaja",
      "/ask con una pregunta te da la respuesta en un grupo; si lo envías como respuesta a un mensaje, contesto ese mensaje",
      "/language cambia el idioma en que te hablo",
      "/privacy explica qué guardo sobre ti, y /forget lo borra",
      "/cancel detiene lo que te estoy preguntando",
      "/help muestra esta ayuda",
      "Si te entendí mal, edita tu mensaje y corregiré mi respuesta.",
      "No puedo ver ni cambiar tu cuenta. Nunca me envíes códigos ni contraseñas.",
    ],
  },
  browse: {
    topics: "Elige un tema.",
    pageOf: (page, pages) => `${number("es", page)} de ${number("es", pages)}`,
  },
  search: {
    ask: "¿Qué buscas? Envíame unas palabras, o /cancel para dejarlo.",
    results: (count) =>
      plural("es", count, { one: "# resultado", many: "# de resultados", other: "# resultados" }),
    none: "Sin resultados en las preguntas frecuentes",
    old: "Esta lista es demasiado antigua. Haz la búsqueda otra vez, por favor.",
    cancelled: "Listo, lo dejamos. Pregúntame lo que quieras.",
  },
  answer: {
    suggest: "No sé bien a cuál de estas te refieres:",
    suggestOne: "¿Te refieres a esto?",
    unknown:
      "No encuentro la respuesta en las preguntas frecuentes y prefiero no adivinar. Prueba con otras palabras o mira los temas.",
    otherLanguage: (written, understood) =>
      `Me parece que esto está en ${written}. Lo siento, por ahora solo entiendo preguntas en ${understood}. ` +
      "Bastan unas pocas palabras, o puedes mirar los temas.",
    borrowed: (language) => `Esto está en ${language}: todavía no lo tengo en español.`,
    official: "De la página original, palabra por palabra:",
    empty: "Tu mensaje parece vacío. Escribe tu pregunta con palabras, por favor.",
    gone: "Esta pregunta ya no está entre las frecuentes. Envía /faq para ver las que hay.",
  },
  conversation: {
    greeting: "¡Hola! ¿Qué te gustaría saber? Escríbelo con tus palabras.",
    thanks: "¡De nada! Si quieres saber algo más, solo pregunta.",
    goodbye: "¡Hasta luego! Aquí estaré cuando me necesites.",
    who: "Soy un bot, no una persona, y no puedo ver ni cambiar tu cuenta.",
    listening: "Aquí estoy. Pregúntame con tus palabras lo que quieras.",
    okay: "De acuerdo. Si necesitas algo más, pregúntame.",
    glad: "¡Me alegra mucho! Si necesitas algo más, pregúntame.",
    tell: "Dime en pocas palabras qué quieres saber y lo busco.",
    honest:
      "No está en las preguntas frecuentes, y prefiero decírtelo antes que inventar. Dímelo de otra manera y vuelvo a mirar.",
    tapOne: "Ese número no está en mi lista. Toca uno de los botones o dímelo con tus palabras.",
    several: "Preguntas por más de una cosa. ¿Por cuál empezamos?",
    which: "¿A cuál te refieres? Tócala o envíame su número.",
    again:
      "Es la mejor respuesta que tengo. Si no es lo que necesitas, quizá te sirva una de estas:",
    more: "Sobre lo mismo:",
    separately: (platform) =>
      `Las preguntas frecuentes no lo explican aparte para esta versión: ${platform}.`,
    noMore: "De esto no sé más que lo que dice la respuesta.",
    failed:
      "Siento que siga sin resolverse. Las preguntas frecuentes no dicen más. Cuéntame más con tus palabras y vuelvo a mirar.",
    failedSteps: "Siento que siga sin resolverse. Veámoslo juntos, paso a paso:",
    complaint:
      "Siento que esto no vaya bien. Dime en pocas palabras qué necesitas y vuelvo a mirar.",
  },
  feedback: {
    helped: "Me sirvió",
    missed: "No del todo",
    thanks: "¡Qué bien, gracias por decírmelo!",
    noted: "Gracias, queda anotado.",
    others: "Lo siento. ¿Es alguna de estas?",
    elsewhere: "Lo siento. Dilo con otras palabras, haz una búsqueda o mira los temas.",
  },
  share: {
    share: "Compartir",
    copyLink: "Copiar enlace",
    words: (question) => `Una respuesta de las preguntas frecuentes: ${question}`,
  },
  dialog: {
    choose:
      "¿Qué problema tienes? Te haré unas preguntas y te iré mostrando los pasos de uno en uno.",
    none: "Aquí no hay ayuda paso a paso. Pregúntame con tus palabras.",
    all: "Resolver un problema paso a paso",
    fix: "Vamos a resolverlo paso a paso",
    works: "Ya funciona",
    still: "Sigue sin funcionar",
    back: "‹ Atrás",
    stop: "Dejarlo aquí",
    read: "Leer la respuesta completa",
    copy: "Copiar el texto",
    again: "Empezar de nuevo",
    from: (question) => `De las preguntas frecuentes: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Vuelta atrás",
    stopped: "Hasta aquí",
    stoppedNow:
      "De acuerdo, lo dejamos aquí. Puedes empezar otra vez cuando quieras con /troubleshoot, o simplemente preguntarme algo.",
    backTo: "Volvemos a donde estábamos:",
    unclear: "No entendí eso como respuesta. Toca un botón o dilo con otras palabras, por favor.",
    first: "Esta es la primera pregunta, no se puede ir más atrás. Para dejarlo, envía /cancel.",
    repeated: "Eso ya lo elegiste. Seguimos más abajo.",
    late: "Este paso ya pasó. Envía /troubleshoot para empezar de nuevo.",
    foreign: "Estos botones son de otra persona. Envía /troubleshoot para tener los tuyos.",
    changed: "Estos pasos han mejorado desde la última vez, así que échales otro vistazo.",
    gone: "Lo siento, los pasos que estábamos siguiendo ya no existen. Envía /troubleshoot para ver cuáles hay.",
    expired: (title) =>
      `Ha pasado más de un día, así que cerré nuestra ayuda paso a paso (${title}). Envía /troubleshoot para empezar de nuevo.`,
    explained: "Esto dicen las preguntas frecuentes al respecto:",
    ifNoHelp: (still) => `Si eso no te ayuda, elige «${still}» y seguimos desde ahí.`,
    allThereIs: (still) =>
      `Es todo lo que dicen las preguntas frecuentes sobre este paso. Si no te ayuda, elige «${still}» y seguimos desde ahí.`,
    why: "Te lo pregunto para darte los pasos correctos. Elige lo que más se acerque:",
    whyOrUnsure: (unsure) =>
      `Te lo pregunto para darte los pasos correctos. Elige lo que más se acerque, o «${unsure}»:`,
    unclearAgain: (labels) =>
      `Perdona, sigo sin entenderlo. Puedes responder: ${labels}. Para dejarlo, envía /cancel.`,
    sorry: "Vaya, lo siento. Sigamos desde aquí:",
    noRush: "Sin prisa. Estábamos aquí:",
    ready: "De acuerdo. Aquí estoy cuando quieras.",
    welcome: "¡De nada! Estábamos aquí:",
    didItHelp: "¡Bien! ¿Y te sirvió?",
    glad: "¡Qué bien que ya funcione! Si surge algo más, pregúntame.",
    notInFaq:
      "Lo siento, eso no lo encontré en las preguntas frecuentes. Volvemos a donde estábamos:",
  },
  cases: {
    ask: "Preguntar a una persona",
    tell: "Avísame cuando haya respuesta",
    describe:
      "Escribe en un solo mensaje qué falla o qué quieres saber; una imagen también ayuda. Lo leerá una persona y te responderá aquí. No pongas códigos, contraseñas ni números de teléfono. Si cambias de idea, envía /cancel.",
    offer: "Una persona leerá tu pregunta y te responderá aquí. Esto es lo que le enviaré:",
    pass: "Enviarlo al equipo",
    reword: "Decirlo de otra manera",
    usual: (time: string) => `La respuesta suele tardar alrededor de ${time}.`,
    unsure: "No puedo decir cuánto tardará, pero estaré pendiente.",
    away: (when: string) => `Ahora mismo no hay nadie. Próximo horario de atención: ${when}.`,
    opened: (id: string) =>
      `Enviado como consulta número ${id}. Una persona te responderá aquí. Lo que escribas aquí a partir de ahora le llegará; si las preguntas frecuentes tienen una respuesta segura, te la doy al momento.`,
    already: "Nuestro equipo ya tiene tu pregunta. Lo que escribas aquí le llegará.",
    done: "Ya está, ciérrala",
    cancel: "Cancelar",
    notSent: "De acuerdo, no envié nada. Si al final quieres que te ayude una persona, solo dilo.",
    describeAgain:
      "Con gusto, pero antes necesito saber de qué se trata. Escríbelo en un solo mensaje y se lo paso al equipo.",
    passedOn: "Enviado. A partir de ahora solo pondré 👀 en lo que haya enviado.",
    passedOnToo: "Eso también está enviado.",
    passedOnAsWell: "Nuestro equipo ya tiene esto también.",
    waiting: "Nuestro equipo sabe que estás esperando: acabo de enviarle esto también.",
    waitingStill: "Enviado también. En cuanto alguien responda, lo verás aquí.",
    thanked: (id: string) =>
      `Ya se lo hice llegar. Si ya está todo resuelto, puedes cerrar la consulta número ${id} aquí.`,
    closeOffer: (id: string) =>
      `¿Cierro la consulta número ${id}? Después nuestro equipo ya no se ocupará de ella.`,
    closeOfferAgain: (id: string) => `La consulta número ${id} sigue abierta. ¿La cierro?`,
    close: "Sí, ciérrala",
    keep: "Dejarla abierta",
    kept: "Sigue abierta. Lo que escribas aquí le sigue llegando a nuestro equipo.",
    openNow: (id: string) =>
      `Nuestro equipo tiene tu consulta número ${id}. Lo que escribas aquí le llegará.`,
    send: "Enviarlo también al equipo",
    sent: "Enviado a nuestro equipo.",
    fromFaq:
      "Esto viene de las preguntas frecuentes. Tu mensaje solo le llega al equipo si se lo envías.",
    nobody:
      "Lo siento, aquí no responde ninguna persona: soy un bot. Si me cuentas qué pasa, lo busco en las preguntas frecuentes.",
    unpassableAgain:
      "Ese tipo tampoco se puede, lo siento. Prueba con texto, una imagen, un archivo o un mensaje de voz.",
    unreachableAgain:
      "Sigo sin poder contactar con nuestro equipo, así que tu mensaje no ha llegado. Inténtalo más tarde, por favor.",
    closed: (id: string) =>
      `La consulta número ${id} está cerrada y vuelvo a responder con las preguntas frecuentes. ¿Te sirvió?`,
    yes: "Sí",
    no: "No",
    glad: "¡Me alegro!",
    sorry: "Lo siento. Puedes volver a preguntar, y nuestro equipo ya está al tanto.",
    support: "Nuestro equipo (una persona)",
    edited: "Corrección:",
    late: "Lo siento, nadie ha podido mirar tu pregunta todavía. No está olvidada: acabo de recordársela a nuestro equipo.",
    blocked:
      "Nuestro equipo ya no acepta mensajes tuyos. Yo sigo respondiendo con las preguntas frecuentes.",
    unreachable:
      "Ahora mismo no se puede contactar con nuestro equipo. Inténtalo más tarde, por favor.",
    unpassable:
      "No puedo enviarle al equipo un mensaje de este tipo. Sí le llegan textos, imágenes, archivos y mensajes de voz.",
    privately: "Para eso, escríbeme en privado.",
    willTell:
      "Te escribiré una sola vez, cuando las preguntas frecuentes respondan a esto. Hasta entonces, medio año como mucho, guardo tu pregunta (sin datos personales) junto con el número de nuestro chat; /forget la borra.",
    tooManyWishes: "Ya estás esperando diez respuestas, y no puedo recordar más.",
    news: (question: string) =>
      `Querías saber cuándo habría respuesta a esto en las preguntas frecuentes: «${question}» Ya la hay:`,
    privacy:
      "Si preguntas a una persona, tus mensajes van al grupo de nuestro equipo, sin tu nombre salvo que quien administra el bot lo muestre allí, y se quedan en él; durante medio año guardo tu pregunta (sin datos personales) y qué mensaje corresponde a cuál, pero no lo que dicen los demás mensajes. Si pides que te avise cuando las preguntas frecuentes respondan a algo, guardo esa pregunta junto con el número de nuestro chat hasta avisarte, medio año como mucho.",
  },
  groups: {
    introduction: (name, product) =>
      `¡Hola! ${knows(product)} Menciona a ${name} con tu pregunta, responde a un mensaje mío o envía ` +
      "/ask con tu pregunta. Para que conteste la pregunta de otra persona, responde a su mensaje con /ask. Si no, me quedo en silencio.",
    how: "Envía /ask con tu pregunta, o responde con /ask al mensaje que quieres que conteste.",
    wordless: "Solo puedo contestar textos, y en ese mensaje no hay ninguno.",
    more: "Más en privado",
    unknown:
      "No encuentro la respuesta en las preguntas frecuentes. En privado puedo mostrarte dónde más buscar.",
    suggest: "¿Cuál de estas preguntas es?",
    tooMany:
      "En este grupo hay más preguntas de las que puedo contestar. En privado contesto enseguida.",
    onBehalf:
      "Escribes en nombre de un grupo o de un canal, así que no puedo saber quién eres ni preguntarte nada. Ponlo todo en un solo mensaje, o escríbeme en privado.",
  },
  inline: {
    troubleshoot: "Resolver un problema paso a paso",
    nothing: "Sin resultados. Pregúntame en privado",
    ask: "Preguntar al bot",
  },
  account: {
    language: {
      choose: "¿En qué idioma quieres que te hable?",
      likeTelegram: "Como mi Telegram",
      now: (language) =>
        `Contigo hablo en ${language}. En nuestro chat privado puedes elegir otro idioma.`,
      choosePrivately: "Elegir idioma",
    },
    privacy: {
      title: "Qué guardo, para qué y por cuánto tiempo",
      lines: [
        "El idioma que elegiste, para hablarte en él; tus últimas preguntas, solo por su número, para corregir mi respuesta si las editas; tus votos sobre las respuestas, para que cada uno cuente una sola vez; y en qué punto de una ayuda paso a paso estás, para poder seguir después de una pausa. Todo eso se borra 60 días después de la última vez que escribas aquí, o al momento con /forget.",
        "De qué respuestas hablamos por última vez qué dispositivo mencionaste y en qué idioma escribiste, para que puedas seguir preguntando, y, tras un mensaje sobre una emergencia, de qué tipo era. Lo tengo en cuenta durante media hora, y nunca son tus palabras.",
        "Lo que escribes espera en una cola hasta que te contesto, apenas unos instantes, y entonces se borra. Solo queda el número del mensaje, durante 3 días, para no contestar nada dos veces. Si no puedo comunicarme con Telegram, lo sigo intentando hasta un día. Si algo falla, tu mensaje se queda hasta 7 días para que quien me administra vea qué pasó; /forget lo borra.",
        "Cuando no tengo una respuesta segura, o no la que buscabas, guardo tus palabras 30 días para que alguien me pueda enseñar: sin tu nombre ni tu número, y después de quitar números de teléfono, códigos, direcciones, enlaces y nombres, hasta donde los reconozco. Lo que me hayan enseñado con ellas se queda, sin nada sobre ti.",
        "Cuento las preguntas, las respuestas y los votos durante 400 días, siempre de todo el mundo en conjunto.",
        "Nunca pido códigos ni contraseñas, no veo tu cuenta y no paso nada a nadie si no me lo pides. Telegram tiene sus propias reglas para lo que envías a través de su servicio.",
      ],
      forget: "Borra lo que guardas sobre mí",
    },
    forget: {
      done: "Borrado. Esto es lo que guardaba sobre ti:",
      nothing: "Aquí no guardo nada sobre ti.",
      kept: {
        language: "el idioma que elegiste",
        replies: "cuál de mis respuestas corresponde a cada uno de tus últimos mensajes",
        votes: "tus votos sobre las respuestas",
        dialog: "en qué punto de una ayuda paso a paso estabas",
        awaited: "lo que esperaba que me escribieras",
        givenUp: "mensajes tuyos que no pude contestar porque algo falló",
        cases: "tus preguntas a personas y aquellas de cuya respuesta querías que te avisara",
        other: "algunas notas de la conversación en curso",
      },
      groups:
        "Ya está borrado lo que guardaba sobre ti en este grupo. Para nuestro chat privado, envía allí /forget.",
    },
  },
  guards: {
    tooFast: "Escribes más rápido de lo que puedo leer. Dame un momento y vuelve a preguntar.",
    secret:
      "Ten cuidado, por favor: parece que en tu mensaje hay un código, una contraseña o un número de teléfono. No lo guardé " +
      "ni lo necesito. Borra ese mensaje y nunca le des códigos ni contraseñas a nadie, ni siquiera a quien diga ser del soporte.",
  },
  faults: {
    failed: "Algo salió mal por mi parte. Inténtalo de nuevo en un momento, por favor.",
    late: "Perdona que haya tardado tanto en responder.",
    givenUp:
      "Lo siento, no lo conseguí ni después de varios intentos. Inténtalo otra vez, por favor.",
  },
  distress: {
    "self-harm":
      "Siento mucho que estés pasando por esto. Solo soy un bot y no puedo ayudarte con ello, pero hay personas que sí pueden, ahora mismo.\n\nSi tú o la persona que te preocupa corre peligro, llama al número de emergencias de tu país. Cuéntale a alguien de confianza lo difícil que es esto: no tienes que pasar por esto a solas. Personas que escuchan, en tu país, por teléfono o chat: https://findahelpline.com",
    child:
      "Esto es serio, y la culpa nunca es del niño o de la niña. Solo soy un bot y no puedo ayudar con ello.\n\nHabla con un adulto de confianza y con la policía; si hay peligro, llama al número de emergencias. No le respondas a esa persona, no te veas con ella, no le envíes nada. Guarda los mensajes como prueba, pero nunca guardes ni reenvíes imágenes sexuales de menores.\n\nAyuda para menores y padres: https://childhelplineinternational.org\nRetirar imágenes íntimas de menores: https://takeitdown.ncmec.org",
    threats:
      "Siento que te esté pasando esto. No es culpa tuya. Solo soy un bot y no puedo pararlo, pero hay personas que pueden ayudarte.\n\nNo pagues ni envíes nada más. Haz capturas como prueba antes de bloquear a nadie. Cuéntaselo a alguien de confianza y denúncialo a la policía; si hay peligro, llama al número de emergencias.\n\nContra la difusión de imágenes íntimas: https://stopncii.org, menores de 18: https://takeitdown.ncmec.org\nPersonas que escuchan: https://findahelpline.com",
    violence:
      "Siento que te esté pasando esto. Nadie tiene derecho a hacerlo. Solo soy un bot y no puedo ayudarte con ello.\n\nSi ahora corres peligro, llama al número de emergencias o a la policía y ve a donde haya gente. Cuéntaselo a alguien de confianza. Guarda mensajes y fotos como prueba donde esa persona no los vea. Si mira tu teléfono, borra este chat.\n\nLíneas de ayuda en tu país: https://findahelpline.com",
    death:
      "Siento mucho tu pérdida. Solo soy un bot y solo puedo darte lo que dicen las preguntas frecuentes. Si quieres hablar con alguien de tu duelo, aquí hay personas que escuchan: https://findahelpline.com\n\nSi tienes otra pregunta, hazla cuando te venga bien.",
    unusedAccount:
      "Sobre la cuenta: una que nadie usa se elimina sola al cabo de un tiempo, como puedes leer aquí. Las preguntas frecuentes no dicen nada más sobre las cuentas de personas fallecidas.",
    insult: "Siento que esto sea frustrante. Dime en una frase qué falla y haré lo que pueda.",
    after:
      "Solo soy un bot, así que no soy con quien mejor puedes hablar de esto, y no quiero darte una respuesta que no venga al caso. Habla, por favor, con alguien de confianza o con personas que escuchan: https://findahelpline.com. Si hay peligro, llama al número de emergencias. Hoy no hace falta borrar ni decidir nada.\n\nSi tienes una pregunta, hazla cuando quieras.",
    afterThanks:
      "Me alegra que hayas escrito. Habla también con alguien de confianza, o con personas que escuchan: https://findahelpline.com",
  },
  fallback: {
    onlyText: "Solo puedo leer texto. Escribe tu pregunta con palabras, por favor.",
    oldButton: "Este botón ya no funciona. Envía /faq para empezar de nuevo.",
    unknownCommand: "No conozco ese comando. Envía /help para ver qué puedo hacer.",
    nothingToCancel: "No hay nada que detener. Pregúntame lo que quieras.",
  },
  buttons: {
    website: "Sitio web",
    official: "Texto oficial",
    short: "Respuesta breve",
    full: "Respuesta completa",
    more: "Más",
    related: "Similares",
    back: "‹ Atrás",
    topics: "‹ Todos los temas",
    browse: "Todos los temas",
    search: "Buscar",
    none: "Ninguna de estas",
    previous: "‹ Anterior",
    next: "Siguiente ›",
  },
  about: {
    knows,
    official: "Soy el ayudante oficial.",
    unofficial: "Soy un ayudante no oficial.",
    topics: (product) => `${product}: elige un tema.`,
    sharing: (product, question) =>
      `Una respuesta de las preguntas frecuentes (${product}): ${question}`,
    search: (words) =>
      `/search con unas palabras muestra lo que encaja; por ejemplo: /search ${words}`,
    contact: {
      unknown:
        "No encuentro la respuesta en las preguntas frecuentes y prefiero no adivinar. Prueba con otras palabras, mira los temas o toca el último botón de abajo.",
      elsewhere:
        "Lo siento. Dilo con otras palabras, haz una búsqueda, mira los temas o toca el último botón de abajo.",
      nobody:
        "Lo siento, aquí no responde ninguna persona: soy un bot. Para hablar con alguien, toca el último botón de abajo. Si me cuentas qué pasa, lo busco en las preguntas frecuentes.",
    },
    support: {
      failed:
        "Siento que siga sin resolverse. Las preguntas frecuentes no dicen más, pero quizá el soporte pueda ayudarte:",
      failedSteps:
        "Siento que siga sin resolverse. Veámoslo juntos, paso a paso, o pregunta al soporte:",
      complaint:
        "Siento que esto no vaya bien. Dime en pocas palabras qué necesitas, o pregúntale a alguien que pueda hacer más que yo:",
    },
  },
} satisfies Texts;
