import type { CasePhrases } from "./case-phrases.ts";

/** Spanish. */
export const es: CasePhrases = {
  fillers:
    "perdona perdón perdon disculpa un, una, unos, el, la, los, las, lo, yo, me, mi, tu, te, usted, ustedes, su, se, que, de, del, a, al, con, por, favor, para, " +
    "en, y, o, ya, ahora, mismo, solo, muy, mucho, muchas, muchos, todo, ok, vale, bueno, puedo, puede, pueden, podria, " +
    "podrian, quiero, quisiera, querria, necesito, deseo, gustaria, prefiero, mejor, es, esta, estoy, ha, he, aqui, ayuda, " +
    "porfa, porfavor, tengo, pueda, si, eso, esto, les, nos, sus",
  questions: "cómo, qué, por, cuándo, dónde, quién, cuál, puedo, hay, es, debo, se",
  greetings: "hola, buenas, buenos, días, tardes, noches, dia, saludos",
  thanks: "gracias, agradezco, adiós, chao, chau, hasta, luego",
  nudges:
    "hay novedades|noticias, van responder|contestar?, vais responder|contestar?, " +
    "hay? alguien ahí|allí?, ahí|ahi están|estas|estan?, cuánto tiempo? tarda|tardan|tardará|demora|falta|espero|esperar?, cuándo, " +
    "cuándo responden|contestan|respuesta|responderán|contestarán|respondes|contesta, sigo? esperando|espero todavía|aún?, " +
    "hay? novedades|noticias|novedad|alguna?, alguna novedad|noticia|respuesta hay?, nadie responde|contesta|está|hay?, " +
    "no responden|contestan|hay respuesta|nadie?, por? qué no responden|contestan, urgente|urge, apúrense|rápido, qué pasa|pasó|sucede, " +
    "se? olvidaron|olvidado mí?, siguen ahí, aún|todavía nada, nada",
  done:
    "resolvió|solucionó|arregló ya? problema?, ya está, quedó ya? todo?, cancela|cancelar|cancelen|anular|anula pregunta|solicitud?, mejor no, pude entrar|solucionarlo|resolverlo|arreglarlo, cerrarlo|cerrarla|cerrar pueden|puedes?, cambié idea|opinión, " +
    "listo|solucionado|resuelto|arreglado|terminé|terminado está|quedó? problema?, no hace? falta más?, no necesario más?, no necesito ayuda|más|nada, ya no necesito|necesario ayuda?, " +
    "olvídalo|olvidalo|olvida|olvídenlo, déjalo|dejalo|déjenlo así?, cierra|cerrar|cierren|ciérralo|cierralo|cierre caso|consulta|pregunta|número?, " +
    "funciona todo? bien?, encontré|encontre respuesta|solución|solucion, no importa, problema solucionado|resuelto|arreglado, pude lo? solo?, lo|pude arreglé|resolví|solucioné",
  person:
    "ponme|pónganme|póngame|comunícame|comuníquenme persona|humano|humana|agente|operador|asesor|alguien|representante, " +
    "persona|humano|humana|agente|operador|operadora|asesor|asesora|representante|ejecutivo real|verdadera|humano|humana|alguna?, " +
    "hablar|conversar|chatear|contactar|comunicarme|comunicar|comuníqueme|contacto|hablo persona|humano|humana|alguien|agente|operador|operadora|asesor|asesora|representante|ejecutivo|personas real|humano|humana|verdadera|reales|directamente? cómo?, " +
    "pásame|pásenme|paseme|pasame|pasar|conectar|conécteme|conectarme|conéctame|conectame|transfiere|transfiéreme|transferir persona|humano|agente|operador|operadora|asesor|representante|alguien real|humano?, " +
    "persona|gente|alguien real|reales|verdad|verdadera, hay persona|humano|alguien|agente|operador|personas real|humano|reales? hablar|atienda|pueda|responda|ahí?, " +
    "no bot|robot|máquina|bots hablar|quiero|más? persona|humano|sino?, atención|soporte|asistencia|ayuda humana|personal|persona|real, " +
    "preguntar|consultar persona|humano|agente|alguien real|humano?, atienda|atender|responda|conteste|ayude persona|humano|alguien|agente real|humano?, " +
    "cómo hablo|hablar|contacto|contactar persona|humano|agente|operador|alguien real?, dónde persona|humano|agente|humanos hay|están?, humanos, ser humano, quién hablar|hablo",
};
