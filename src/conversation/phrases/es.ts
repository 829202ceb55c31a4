import { es as functionWords } from "../../match/function-words/es.ts";
import { listed } from "../../match/words/listed.ts";
import type { Phrases } from "./phrases.ts";

/** Spanish, of Spain and of Latin America. */
export const es: Phrases = {
  smallTalk: {
    greeting: listed`
      hola, holi, holis, holaa, ola, hla, buenas, buen día, buenos días, buenas tardes, buenas noches, muy buenas,
      buen dia bot, hola bot, hola buenas, hola qué tal, qué tal, q tal, k tal, qué tal estás, cómo estás, como estas,
      cómo está, cómo te va, cómo andas, cómo vas, qué hubo, quiubo, qué onda, q onda, qué pasa, q pasa, ey, hey, oye,
      oiga, alguien ahí, hay alguien, hay alguien ahí, estás ahí, aló, saludos, un saludo, estimados,
      estimado bot, tengo una pregunta, tengo una duda, tengo una consulta, una pregunta, una duda, una consulta,
      una preguntita, me puedes ayudar, me podés ayudar, puedes ayudarme, podrías ayudarme, me ayudas,
      me podrías ayudar, me pueden ayudar, necesito ayuda, ayuda, ayúdame, ayudame porfa, necesito tu ayuda,
      te puedo preguntar algo, puedo preguntarte algo, puedo hacer una pregunta, quiero hacer una pregunta,
      quisiera hacer una consulta, encantado, mucho gusto
    `,
    thanks: listed`
      te pasaste, te luciste,
      gracias, muchas gracias, mil gracias, muchísimas gracias, grax, grx, grs, gcs, graciaas, grasias, gracia,
      te lo agradezco, se lo agradezco, te agradezco, muy agradecido, muy agradecida, agradecido, agradecida,
      gracias por tu ayuda, gracias por la ayuda, gracias por su ayuda, por tu ayuda, por la ayuda, por su ayuda,
      por ayudarme, por ayudar, por la info, por la información, por responder, por contestar, por tu tiempo,
      por todo, por la respuesta, por tu respuesta, eres un sol, eres un crack, sos un crack, eres el mejor,
      eres la mejor, sos un genio, eres un genio, eres genial, sos un capo, un crack, crack, buen bot, te amo,
      te quiero, tqm, dios te bendiga, bendiciones, que amable, qué amable, muy amable, eres muy amable, me salvaste,
      me has salvado, me salvaste la vida, de gran ayuda, fue de gran ayuda, fuiste de gran ayuda, muy útil, qué útil,
      thank you, thanks, thx, ty, gracias de antemano, muchas gracias de antemano, de antemano gracias, de antemano,
      desde ya, desde ya gracias, desde ya muchas gracias, gracias desde ya, gracias por adelantado, por adelantado
    `,
    goodbye: listed`
      stop, detente, cancélalo, basta, basta ya, para ya, pará, ya no quiero seguir,
      no quiero seguir,
      adiós, adiosito, chao, chau, chaito, bye, hasta luego, hasta pronto, hasta mañana, hasta otra, nos vemos,
      cuídate, hasta la próxima, hasta la vista, que tengas buen día, que tengas un buen día, que tenga buen día,
      que tengas linda tarde, feliz día, feliz noche, feliz tarde, que estés bien, que descanses, un abrazo, abrazo,
      abrazos, eso es todo, es todo, eso era todo, nada más, eso sería todo, sería todo, ya no tengo más preguntas,
      no tengo más preguntas, me voy
    `,
    who: listed`
      quién eres, quién sos, quien es usted, qué eres, qué sos, eres un bot, sos un bot, eres un robot, eres humano,
      eres humana, eres una persona, eres una persona real, eres real, es un bot, esto es un bot, es un robot,
      eres una máquina, eres un bot o una persona, eres una ia, eres ia, sos una ia, eres chatgpt, eres chat gpt,
      eres inteligencia artificial, hablo con una persona, hablo con un robot, hablo con un bot, hablo con un humano,
      estoy hablando con un bot, estoy hablando con una persona, estoy hablando con un robot, con quién hablo,
      con quien estoy hablando, cómo te llamas, cuál es tu nombre, quién te creó, quién te hizo, quién te programó,
      quién te maneja, eres oficial, eres el bot oficial, es oficial, esto es oficial, eres de telegram,
      eres el soporte de telegram, qué haces, qué puedes hacer, qué sabes hacer, qué podés hacer, para qué sirves,
      para qué servís, cómo funcionas, qué es esto, qué es este bot, qué hace este bot, para qué es este bot,
      en qué puedes ayudarme, en qué me puedes ayudar
    `,
  },
  replies: {
    yes: listed`
      sí, si, sip, sep, siii, s, yes, claro, claro que sí, por supuesto, exacto, exactamente, eso, eso es, eso mismo,
      así es, correcto, efectivamente, desde luego, sí por favor, si porfa, simón, obvio, obvio que sí, cierto,
      es cierto, verdad, es verdad, ese, esa, esa misma, ese mismo, esa es, ese es, tal cual, afirmativo, sí esa,
      sí ese, sí eso, sí es, justo eso, justo, ajá, aja si, de acuerdo sí, vale sí, así mismo, seguro que sí
    `,
    no: listed`
      no, nop, nope, nel, nah, na, noo, n, para nada, nada, nada gracias, claro que no, qué va, ninguno, ninguna,
      ninguno de estos, ninguna de estas, ninguno de esos, ninguna de esas, ninguna de las anteriores,
      ninguno de los dos, ninguna de las dos, nada de eso, nada de esto, todavía no, aún no, no gracias, nunca, jamás,
      de ninguna manera, en absoluto, negativo, creo que no, no creo, no mucho, la verdad no, la verdad que no,
      no realmente, tampoco
    `,
    okay: listed`
      disculpa, disculpe, no sé, no lo sé, ni idea, no sabría decir, quién sabe,
      ok, oki, okis, okey, okay, okk, k, va, vale, vale vale, dale, dale gracias, bueno, bien, muy bien, está bien,
      ta bien, tá, de nada, listo, perfecto, genial, excelente, estupendo, fenomenal, guay, de acuerdo, entendido,
      entiendo, ya entendí, ya entiendo, entendí, comprendo, comprendido, ya veo, ya, ah, ah ya, ah ok, ahh, oh, ajá,
      mmm, hm, mm, uh, anda, venga, órale, sale, sale y vale, bacán, chévere, bárbaro, copado, joya, buenísimo, chido,
      padre, súper, super, wow, guau, interesante, qué interesante, qué bueno, qué bien, me parece bien, suena bien,
      de una, de lujo, tiene sentido, jaja, jajaja, jeje, jajajaja, jsjs, lol, xd, lo intentaré, voy a intentar,
      voy a probar, lo voy a probar, lo pruebo, probaré, déjame probar, déjame ver, a ver, un momento, un segundo,
      espera, espérame, ahora lo intento, ahora pruebo, lo tendré en cuenta, tomo nota, bueno saberlo,
      es bueno saberlo, no hay problema, no pasa nada, ni modo, da igual, no importa, olvídalo, déjalo, perdón,
      perdona, lo siento, me equivoqué, me equivoqué de chat, chat equivocado, ups, en serio, de verdad, más o menos,
      prueba, probando, test, buena respuesta, estoy aburrido, qué pena, qué lástima
    `,
    helped: listed`
      ya me deja, ya me deja entrar, ya me dejó, ya me dejó entrar,
      funciona, funcionó, ya funciona, ya funcionó, ahora funciona, ahora sí funciona, me funcionó, ya me funcionó,
      sí funcionó, sí funciona, me sirvió, sirvió, me sirve, sí sirvió, sí me sirvió, me ayudó, ayudó, me ayudaste,
      sí me ayudó, me ha servido, me ha ayudado, ya está, ya quedó, quedó, ya quedo listo, solucionado, resuelto,
      problema resuelto, problema solucionado, ya lo solucioné, lo solucioné, ya se solucionó, se solucionó,
      ya lo resolví, lo resolví, se arregló, ya se arregló, arreglado, lo arreglé, ya lo arreglé, ya pude, pude,
      ya puedo, ahora sí, ya puedo entrar, ya entré, lo logré, ya lo logré, lo conseguí, ya lo conseguí,
      ya lo encontré, lo encontré, ya me salió, ya me llegó, ya salió, me salió, eso era, era eso,
      eso era lo que buscaba, era lo que buscaba, justo lo que buscaba, lo que necesitaba, justo lo que necesitaba,
      era lo que necesitaba, eso era lo que necesitaba, hecho, ya lo hice, todo bien, todo bien ahora, todo en orden,
      todo ok, ya va, ya jala, ya me jala, ya anda, ahora anda, va perfecto, me valió, ya pude entrar, pude entrar,
      ya puedo usarlo, pude hacerlo, ya pude hacerlo
    `,
    failed: listed`
      no me llega, no llega, no me llega nada, sigue sin llegar, sigue sin llegarme, no me ha llegado, no llegó,
      no funciona, no funcionó, no me funciona, no me funcionó, no ha funcionado, no me ha funcionado, no funciono,
      no sirve, no sirvió, no me sirve, no me sirvió, no me ha servido, no ha servido, no anda, no me anda, no jala,
      no va, no me va, no furula, nada de nada, sigue igual, sigo igual, todo igual, igual, lo mismo, sigue lo mismo,
      es lo mismo, el mismo problema, mismo problema, mismo error, el mismo error, sigue el problema,
      el problema sigue, sigue sin funcionar, sigue sin servir, sigue sin ir, sigue sin andar, sigue fallando,
      aún no funciona, todavía no funciona, todavía no, sigue sin, ni así, ni con esas, ni aun así, tampoco funciona,
      tampoco funcionó, tampoco sirve, tampoco sirvió, tampoco me funciona, eso no funciona, eso no funcionó,
      eso no sirve, eso no sirvió, eso no me sirve, eso no me ayuda, no me ayuda, no me ayudó, no ayuda, no ayudó,
      no me ayudaste, no me has ayudado, ya lo hice y no, ya lo intenté, ya lo he intentado, lo intenté,
      lo he intentado, ya intenté, ya intenté eso, ya intenté todo, ya lo probé, ya lo he probado, ya probé,
      ya probé eso, ya probé todo, ya probé con eso, lo probé, probé todo, he probado todo, lo he probado todo,
      ya lo hice todo, ya hice eso, ya hice todo eso, eso ya lo hice, eso ya lo intenté, eso ya lo probé,
      ya hice todo, no pude, no puedo, no lo logro, no lo logré, no lo consigo, no lo conseguí, no me sale,
      no me salió, no me deja, no me aparece, no aparece, no lo encuentro, no la encuentro, no encuentro eso,
      no lo veo, no me aparece eso, no tengo eso, no tengo esa opción, no tengo esa opcion, no está, no está ahí,
      no existe, no existe esa opción, esa opción no existe, no hay esa opción, no me sale esa opción, no sale,
      imposible, es imposible, no cambia nada, no pasa nada cuando lo hago, no hace nada, no pasó nada, nada funciona,
      nada sirve, nada cambia, nada cambió, falla, falló, fallo, no aparece esa opción, no me aparece esa opción,
      no sale esa opción, no me sale la opción, no aparece la opción, eso ya lo sé, ya lo sé, ya lo sabía,
      eso ya lo sabía, ya sé eso
    `,
    refused: listed`
      no es eso, eso no es, no era eso, eso no era, eso no, esa no, ese no, esto no, esta no, no esa, no ese, no eso,
      no es esa, no es ese, no es esto, no es lo que pregunté, eso no es lo que pregunté, no pregunté eso,
      no te pregunté eso, yo no pregunté eso, eso no te pregunté, eso no fue lo que pregunté, no es lo que busco,
      no es lo que buscaba, no es lo que quiero, no es lo que quería, no es lo que necesito, no es lo que necesitaba,
      no me refiero a eso, no me refería a eso, no era lo que buscaba, eso no responde mi pregunta,
      no responde mi pregunta, no responde a mi pregunta, no respondiste mi pregunta, no respondiste,
      no me respondiste, no has respondido mi pregunta, no contestas mi pregunta, no contestaste mi pregunta,
      eso no es lo que quiero, eso no es lo que quise decir, no quise decir eso, no dije eso,
      eso no tiene nada que ver, no tiene nada que ver, nada que ver, no tiene que ver, es otra cosa, otra cosa,
      me refiero a otra cosa, hablo de otra cosa, es otro problema, respuesta equivocada, respuesta incorrecta,
      incorrecto, equivocado, te equivocas, te equivocaste, está mal, estás equivocado, no me entendiste,
      no entendiste, no me entiendes, no entiendes, no me has entendido, me entendiste mal, entendiste mal, mal,
      no no es eso, no exactamente, no del todo, no precisamente, no quiero eso, no quiero esto, yo no quiero eso,
      no busco eso
    `,
    why: listed`
      por qué, porque, xq, pq, porq, porké, y por qué, y eso por qué, por qué no, por qué eso, a qué se debe,
      cómo así que no, para qué, para qué sirve, y para qué, por qué razón, xk
    `,
    unclear: listed`
      qué, que, q, cómo, como, cómo así, cómo que, qué quieres decir, qué quiere decir, qué quiere decir eso,
      qué significa eso, qué significa, qué es eso, a qué te refieres, a qué te refieres con eso, no entiendo,
      no entiendo nada, no entendí, no entendí nada, no te entiendo, no te entendí, no lo entiendo, no lo entendí,
      no le entiendo, no le entendí, no comprendo, no comprendí, no cacho, no caché, no me queda claro,
      no me quedó claro, no está claro, no queda claro, no es claro, poco claro, sigo sin entender,
      sigo sin entenderlo, eh, ehh, mande, perdón qué, disculpa qué, explícame, explícame mejor, explica, explícate,
      explícalo, explícamelo, me lo explicas, me explicas, puedes explicar, puedes explicarlo, me puedes explicar,
      me lo puedes explicar, puedes explicarme, podrías explicarlo mejor, puedes explicarlo mejor, más simple,
      más fácil, más sencillo, más despacio, en palabras simples, con palabras simples, con peras y manzanas,
      en español, en cristiano, demasiado largo, muy largo, es muy largo, muy complicado, es muy complicado,
      qué complicado, resumen, resúmelo, en resumen, estoy confundido, estoy confundida, me confundí, me perdí,
      confuso, es confuso, cómo hago eso, cómo se hace eso, cómo lo hago, cómo se hace, y cómo hago eso, y cómo,
      dónde, en dónde, dónde está eso, dónde está, dónde queda, dónde lo encuentro, dónde es eso, dónde exactamente,
      cuál, cuál de todas
    `,
    more: listed`
      más, más info, más información, más detalles, dime más, cuéntame más, algo más, qué más hay, qué más,
      hay algo más, hay más, y qué más, algo más que deba saber, eso es todo lo que hay, es todo, sigue, continúa,
      continua, siguiente, y entonces, entonces, y ahora, y ahora qué, ahora qué, y luego, y luego qué, luego qué,
      y después, y después qué, después qué, qué sigue, y qué sigue, qué hago ahora, y qué hago, y ahora qué hago,
      otras, otros, otras opciones, otra opción, qué otras opciones hay, qué otra opción hay, hay otra opción,
      hay otra forma, hay otra manera, otra forma, otra manera, alguna otra, muéstrame más, ver más, los demás,
      las demás, otra más, otro más
    `,
    complaint: listed`
      me tienes harto, me tienes harta, no me estás ayudando, no estás ayudando, qué bot más malo, qué bot tan malo,
      inútil, eres inútil, eres un inútil, sos inútil, no sirves, no sirves para nada, no servís para nada,
      no sirve para nada, bot inútil, maldito bot, bot estúpido, bot tonto, bot de mierda, estúpido, estúpida, idiota,
      tonto, imbécil, pendejo, eres tonto, eres estúpido, eres idiota, eres un idiota, qué tonto eres, pura basura,
      basura, esto es basura, es una basura, qué basura, una mierda, mierda, esto es una mierda, qué mierda,
      vaya mierda, menuda mierda, una porquería, qué porquería, qué asco, qué asco de bot, qué asco de servicio,
      qué mal servicio, mal servicio, pésimo servicio, pésimo, pésima atención, malísimo, horrible, terrible, fatal,
      qué malo, qué mal, ridículo, es ridículo, esto es ridículo, absurdo, es una burla, esto es una burla,
      es una broma, esto es una broma, me estás jodiendo, me estás tomando el pelo, es en serio, no manches, no mames,
      no jodas, no inventes, joder, coño, carajo, la puta madre, hdp, hijo de puta, vete a la mierda,
      andate a la mierda, qué fastidio, qué coraje, qué rabia, qué bronca, estoy harto, estoy harta, harto,
      ya me harté, me rindo, estoy enojado, estoy enojada, estoy molesto, estoy molesta, estoy cabreado,
      estoy furioso, te odio, odio esto, odio este bot, nadie ayuda, nadie me ayuda, nadie ayuda aquí, nadie responde,
      nadie contesta, no ayudas, no me ayudas, no ayudas en nada, no ayudas nada, no me ayudas en nada,
      pérdida de tiempo, qué pérdida de tiempo, una pérdida de tiempo, me haces perder el tiempo, no sabes nada,
      no sabés nada, peor bot, el peor bot, el peor soporte, tonterías, puras tonterías, respuesta estúpida,
      mala respuesta, mal bot, wtf
    `,
  },
  fillers: listed`
    por favor, porfa, porfi, porfis, plis, pls, x favor, xfa, xfavor, bro, hermano, hno, amigo, amiga, tío, tía, wey,
    güey, we, che, boludo, compa, parce, man, señor, señora, señorita, joven, estimado, la verdad, de verdad, verdad,
    bueno, pues, pos, ps, entonces, pero, y, e, o, ah, oh, uy, ay, mmm, jaja, jajaja, jeje, lol, xd, ya, ahora, aquí,
    acá, ahí, allí, también, tampoco, además, me, te, a mí, para mí, conmigo, es, eso, esto, ese, esa, esta, este, lo,
    la, el, los, las, un, una, mi, de, del, en, con, al, que, muy, mucho, muchas, mucha, tan, tanto, todo, nada, hoy,
    igual, igualmente, bot, mi amigo, querido, querida, chicos, gente, equipo, a todos, todavía, aún, así, pues nada,
    lamentablemente, por desgracia, desgraciadamente, sinceramente, de todos modos, de todas formas, simplemente,
    solo, creo, en serio, oye, mira, tú, usted, vos, yo
  `,
  failures: listed`
    no funciona, no funcionó, no me funciona, no me funcionó, no ha funcionado, no sirve, no sirvió, no me sirve,
    no me sirvió, no me ha servido, no me ayuda, no me ayudó, no ayuda, no ayudó, no jala, sigue sin, sigo sin,
    sigue igual, sigo igual, sigue apareciendo, sigue saliendo, sigue fallando, sigue diciendo, me sigue, todavía no,
    aún no, lo mismo, el mismo error, mismo error, el mismo problema, mismo problema, ya intenté, ya lo intenté,
    lo intenté, intenté, he intentado, ya probé, ya lo probé, lo probé, probé, he probado, ya lo hice, ya hice,
    hice todo, hice eso, nada funciona, nada sirve, nada cambió, nada cambia, no cambia nada, no pasa nada,
    no hace nada, no pasó nada, no lo encuentro, no la encuentro, no hay respuesta, sin respuesta, no responden,
    no responde, nadie responde, nadie me responde, nadie contesta, no contestan, no me contestan, no me respondieron,
    no me han respondido, sin éxito, en vano, ni así, ni aun así, otra vez sale, vuelve a aparecer, volvió a aparecer,
    vuelve a salir, volvió, me rechaza, me ignoran, tampoco, nunca llegó, nunca me llegó, sigue sin llegar, no lo veo,
    ahí no está, no está ahí, no me deja hacerlo
  `,
  complaints: listed`
    inútil, nadie ayuda, nadie me ayuda, no lees, no me lees, no escuchas, no entiendes nada, te lo dije, ya te
    dije, pérdida de tiempo, perdida de tiempo, qué bot tan malo, bot estúpido, bot tonto, siempre lo mismo, la
    misma respuesta, estoy harto, estoy harta, hablar con la pared
  `,
  ordinals: [
    listed`
      primero, primera, primer, 1ro, 1ra, 1era, 1er, 1o, 1a, uno, la uno, número uno, opción 1, opción uno, opción a,
      número 1, el de arriba, la de arriba, de arriba, de más arriba
    `,
    listed`
      segundo, segunda, 2do, 2da, 2o, 2a, dos, número dos, opción 2, opción dos, número 2, el de en medio,
      la de en medio, la del medio, el del medio
    `,
    listed`
      tercero, tercera, tercer, 3ro, 3ra, 3era, 3o, 3a, tres, número tres, opción 3, opción tres, número 3
    `,
    listed`
      cuarto, cuarta, 4to, 4ta, 4o, 4a, cuatro, número cuatro, opción 4, opción cuatro, número 4
    `,
    listed`último, última, el de abajo, la de abajo, de abajo, de más abajo, ultimito`,
  ],
  continuations: listed`
    y, e, ok y, vale y, y si, y qué pasa con, qué pasa con, y qué pasa si, y qué hay de, qué hay de, y qué tal,
    y para, pero, pero y si, pero si, y también, también, además, entonces, y entonces, o sea, o sea que, bueno y,
    bueno pero, sí pero, ok pero, vale pero, lo mismo para, lo mismo en, y en, y con, ah y, ahora y, y cómo, pues y,
    así que
  `,
  pointers: listed`
    eso, esto, ese, esa, esos, esas, este, estos, aquello, aquel, aquella, lo, le, les, ella, ellos, ellas, ello,
    cómo la, cómo los, cómo las, dónde la, dónde los, dónde las, cuándo la, cuándo los, por qué la borran, quién la,
    quién los, me la, me las, me los, te la, te las, te los, se la, se las, se los, no la, no las, no los, ya la,
    ya los, ya las, si la borro, la borro, la puedo, los puedo, las puedo, la tengo, las tengo, los tengo, la he,
    los he, las he, la recupero, la cambio, la quito, la quiero, los quiero, suyo, suya, suyos, suyas, mismo, misma,
    mismos, mismas, tal, entonces, ahí, allí, darlo, darla, verlo, verla, verlos, verlas, usarlo, usarla, usarlos,
    irlo, serlo, leerlo, leerla, unirme ahí, dichos, dicho, dicha, a él, de él, con él, y él, esta última, estas dos,
    los dos, las dos, es gratis, es seguro, es normal, es obligatorio, es peligroso, es legal, cuánto cuesta,
    cuánto vale, cuánto tarda, cuánto dura, se borra, se pierde, se puede deshacer, es reversible
  `,
  pointerEndings: listed`
    arlo, arla, arlos, arlas, arle, arles, erlo, erla, erlos, erlas, erle, irlo, irla, irlos, irlas, irle, irles,
    ándolo, andolo, andola, endolo, iendolo, arselo, arsela, armelo, armela, ermelo, irmelo
  `,
  listPointers: listed`
    primero, primera, primer, segundo, segunda, tercero, tercera, último, última, ambos, ambas, otro, otra, otros,
    otras, demás
  `,
  functionWords,
  corrections: listed`
    me refiero a, me refiero al, me refería a, me refería al, me refiero, me refería, quiero decir, quise decir,
    quería decir, digo, o sea, quise preguntar, quería preguntar, quiero saber, quería saber, quería saber sobre,
    hablo de, hablo del, estoy hablando de, estoy hablando del, hablaba de, hablaba del, pregunto por, preguntaba por,
    pregunté por, pregunté cómo, te pregunté cómo, te pregunté por, estoy preguntando por, te estoy preguntando por,
    yo pregunto por, mi pregunta es sobre, mi pregunta era sobre, mi pregunta es, mi pregunta era, lo que quiero es,
    lo que quería era, lo que pregunto es, lo que quiero saber es, corrección, corrijo, perdón digo,
    perdón quise decir, sino, sino el, sino la, sino al
  `,
  negations: listed`
    no el, no al, no del, no en, no de, no a, no con, no un, no una, no mi, no para, no sobre, no por, y no, y no el,
    y no la, y no los, y no las, y no al, en vez de, en vez del, en lugar de, en lugar del, no me refiero a,
    no me refiero al, no me refería a, no hablo de, no hablo del, no es el, no es la, no es un, no es una, no es mi,
    no son los, no son las, yo no pregunté por, no pregunté por, no te pregunté por
  `,
  newTopics: listed`
    otra pregunta, otra duda, otra consulta, una pregunta más, una duda más, una última pregunta, una última duda,
    última pregunta, otra cosa, una cosa más, otra cosita, otro tema, cambiando de tema, cambio de tema, tema aparte,
    pregunta nueva, nueva pregunta, nueva duda, tengo otra pregunta, tengo otra duda, tengo otra consulta, olvida eso,
    olvídalo, aparte de eso, por otro lado, siguiente pregunta, otro problema, tengo otro problema,
    no tiene nada que ver pero
  `,
  asides: listed`
    perdón, perdona, perdone, perdón por molestar, perdona que moleste, disculpa, disculpe, disculpen,
    disculpa la molestia, disculpe la molestia, disculpa que moleste, lo siento, mil disculpas, mil perdones,
    por cierto, oye, oiga, oigan, oíme, mira, mirá, che, a ver, bueno, pues, pues bien, vale, ok, okey, ok entonces,
    entonces, listo, genial, perfecto, gracias, muchas gracias, gracias de antemano, desde ya gracias,
    desde ya muchas gracias, de antemano gracias, gracias por adelantado, por favor, porfa, porfis, porfi, xfa,
    x favor, plis, pls, ayuda, ayuda por favor, ayúdame, ayúdenme, ayuden, auxilio, urgente, es urgente, pregunta,
    una pregunta, una duda, una consulta, tengo una pregunta, tengo una duda, tengo una consulta,
    te hago una pregunta, te hago una consulta, quería preguntar, quiero preguntar, quisiera preguntar,
    quisiera saber, quería saber, quiero saber, me gustaría saber, necesito saber, me podrías decir, me puedes decir,
    puedes decirme, podrías decirme, sabes, alguien sabe, dime, decime, pregunta tonta, pregunta seria, duda tonta,
    jaja, jajaja, jeje, lol, xd, wey, güey, bro, hermano, amigo, amiga, tío, tía, parce, compa, señor, joder, coño,
    mierda, maldita sea, carajo, puta madre, la puta madre, no mames, no manches, wtf, idiota, estúpido bot,
    bot inútil, inútil, y, pero, en español, en fin, da igual, ah, es que, resulta que, una cosa, solo por curiosidad,
    por curiosidad, ah ok, ah vale, ah ya, ok gracias, vale gracias
  `,
  questionWords: listed`
    cómo, qué, q, cuál, cuáles, dónde, cuándo, cuánto, cuánta, cuántos, cuántas, quién, quiénes, xq, pq, porque,
    puedo, puede, pueden, puedes, podés, podría, podrías, hay, existe, debo
  `,
  conjunctions: listed`y, e, además, también, o, más`,
  platforms: {
    ios: listed`iphone, iphones, ifone, aifon, ipad, ios, apple, ipod`,
    android: listed`
      android, androi, androit, androide, samsung, galaxy, xiaomi, redmi, poco, huawei, honor, motorola, moto g, oppo,
      vivo, realme, pixel, oneplus, nokia, tecno, infinix, zte
    `,
    desktop: listed`
      desktop, pc, compu, computadora, computador, ordenador, ordenata, portátil, laptop, lap, notebook, windows,
      linux, ubuntu, telegram desktop, escritorio, versión de escritorio, de escritorio, pc de escritorio
    `,
    macos: listed`mac, macbook, imac, macos, mac os`,
    web: listed`
      web, navegador, explorador, chrome, firefox, safari, edge, versión web, telegram web, página web, versión online
    `,
  },
  repeats: listed`
    ya te pregunté, ya pregunté, pregunté, te pregunté, ya te dije, te dije, ya dije, como dije, como te dije,
    como ya dije, repito, te repito, lo repito, otra vez, de nuevo, una vez más, cuántas veces,
    cuantas veces tengo que, lee mi pregunta, lee mi mensaje, lee bien, lee lo que escribí, responde mi pregunta,
    responde a mi pregunta, contesta mi pregunta, contéstame, respóndeme, segunda vez, vuelvo a preguntar,
    te estoy preguntando, insisto
  `,
  timeQuestions: listed`
    cuánto tiempo, cuanto tarda, cuánto demora, cuanto se tarda, cuánto dura, cuanto tengo que esperar,
    cuánto hay que esperar, cuánto falta, cuándo, hasta cuándo, desde cuándo, en cuánto tiempo, en cuánto,
    cuántos días, cuántas horas, cuántos meses, cada cuánto, qué tiempo, a qué hora, qué tan rápido, por cuánto tiempo
  `,
  timeWords: listed`
    mes, meses, día, días, semana, semanas, hora, horas, minuto, minutos, año, años, segundo, segundos,
    inmediatamente, instante, inmediato, enseguida
  `,
};
