import type { DistressWords } from "../distress-words.ts";

/** Spanish. */
export const es: DistressWords = {
  lists: {
    kin:
      "madre mamá mama padre papá papa hijo hija hermano hermana esposo esposa marido mujer amigo amiga amigos abuelo abuela " +
      "tío tía tio tia primo prima sobrino sobrina novio novia pareja suegro suegra compañero compañera vecino vecina nieto " +
      "nieta bebé abuelito abuelita familiar cuñado",
    partner:
      "él el ella marido esposo novio ex pareja padre papá padrastro hermano esposa novia exnovio exmarido mamá alguien hombre tipo",
    nudes:
      "desnuda desnudo desnudas desnudos íntimas intimas íntimos intimos íntimo intimo íntima intima nudes packs pack sexuales " +
      "sexual encuerada encueradas",
    pics: "foto fotos vídeo video vídeos videos imagen imágenes imagenes nudes pack packs capturas",
    child:
      "hija hijo niña niño nina nino niñas niños hijos menor menores sobrina sobrino nieta nieto hermanita hermanito alumna",
    man: "hombre hombres tipo tipos adulto adultos desconocido desconocidos extraño extraños señor viejo alguien pederasta",
    things:
      "celular cel móvil movil teléfono telefono batería bateria pila app aplicación grupo enlace link canal chat cuenta bot " +
      "servidor internet pc pantalla tablet sim conexión wifi cargador",
  },
  patterns: {
    "self-harm": [
      "no|ni ?le ?la veo|encuentro ?ningún ?mucho sentido a|de ?la vivir|vida",
      "se quiere|va|intentó|quiso ?a matar|suicidar|morir|ahorcar",
      "quiero|quisiera desaparecer del|de ?este ?este mundo|todo",
      "quiero|kiero|quisiera|queria|quería|ganas|quiere|deseo|prefiero|voy ?de ?a ?solo ?ya ?que morir|morirme|morirse|matarme|matarse|suicidarme",
      "quiero|quisiera|prefiero|deseo|ojalá|ojala ?estar ?ya ?solo ?estuviera muerto|muerta",
      "suicid*|suicidarme~|suisid*",
      "matarme|matarse|ahorcarme|ahorcarse|cortarme las|los ?las ?venas ?brazos venas|brazos|muñecas",
      "voy|quiero|pienso|pensando|ganas|quiere|intentó|intente|intenté|pensado ?a ?en ?de matarme|matarse|ahorcarme|colgarme|cortarme|dañarme",
      "me mato|mataré|matare hoy|ya|yo|.",
      "me voy|quiero|kiero ?a matar|suicidar|ahorcar|cortar|colgar|morir",
      "me corto|corté|corte ?con ?otra ?los brazos|venas|vez|piel|muñecas|yo",
      "quitarme|quitarse|quito|quitó|quitarle ?me ?se la vida",
      "acabar|terminar con ?mi ?todo mi|todo|esto ?mi vida|ya|.",
      "acabar|terminar con mi|su vida",
      "no quiero|kiero|deseo|puedo ?seguir ?ya ?más ?mas vivir|viviendo|existir|despertar|despertarme",
      "ya|no no|puedo|aguanto puedo|aguanto|más|mas más|mas|vivir|seguir .",
      "no puedo|aguanto ?seguir más|mas|asi|así .",
      "sin|no tengo|hay|encuentro|razones|razón|motivos|ganas ?razón ?razones ?motivos ?motivo ?sentido ?ganas para|de|a vivir|seguir ?viviendo ?adelante .",
      "ganas|razón|razones|motivos|motivo de|para vivir",
      "vida ?ya ?no no|sin|es tiene|vale|sentido|inútil ?sentido .",
      "vida .. no .. sentido|pena",
      "mejor|estarían|estarian sin mi|mí",
      "nadie me|mí .. extrañaría|extrañaria|extrañará|echaría|echara|quiere|extrañara",
      "ojalá|ojala|desearía ?no ?nunca hubiera|haber|me nacido|muriera|despertara|muero",
      "odio mi|a vida|mismo|misma",
      "saltar|tirarme|aventarme|lanzarme ?de ?desde ?por ?del ?al ?a ?un ?una puente|ventana|balcón|balcon|edificio|tren|metro|azotea",
      "tome|tomé|tomado|tomar|tragué|trague .. pastillas",
      "sobredosis",
      "autolesion*|autolesiono",
      "me siento|estoy ?tan ?muy ?sin deprimida|deprimido|esperanza|inútil",
      "cansado|cansada|harto|harta de ?mi ?la vivir|vida",
    ],
    child: [
      "pornografía|pornografia|porno infantil",
      "pederast*|pedofil*|pedófil*|grooming",
      "abuso|abusan|abusa|violan|sexual ?sexual infantil|niños|niñas|menores|niña|niño",
      "<man> + <child> + escribe|escriben|escribiendo|hablando|pide|pidiendo|manda|mandó|contacta|contactó|conocer|verse|fotos|escribió|citarse|acosa",
      "tengo 9|10|11|12|13|14|15|16 + hombre|señor|tipo|él|el|alguien + fotos|desnuda|nudes|vernos|sexo|pack",
      "<nudes> ?de <child>",
      "<nudes> de <child>|menores",
      "<child> .. <nudes>",
    ],
    threats: [
      "chantaj*|chantajea~|chantage*|extorsi*|extorsion~|sextorsi*|estorsion*",
      "me|nos|mí ?están ?estan ?está ?esta ?ha ?han ?sigue amenaz*",
      "amenaz* ?a ?con ?de me|nos|con|publicar|muerte|mi|subir",
      "amenazándome|amenazandome|amenazas|amenazarme|amenazada|amenazado",
      "publicar|subir|difundir|mandar|enviar|compartir|publica|sube|manda|publicó|subió|subieron|filtró|filtraron|publicaron|difundió|mandará|enviará + mis|mi ?propias <pics> + familia|amigos|contactos|todos|íntimas|intimas|desnuda|desnudo|nudes|papás|padres|grupo|canal|si|pago|escuela|trabajo|permiso",
      "<nudes> + publicar|subir|difundir|mandar|filtr*|subió|subieron|publicó|dinero|amenaz*|familia|contactos|grupo|canal|publicaron|compartieron",
      "tiene|tienen .. fotos|videos|vídeos|nudes|pack .. <nudes>|mias|mías|dinero",
      "doxx*|doxeo|doxearon|doxeado",
      "publicaron|publicó|publico|subieron|filtraron mi|nuestra dirección|direccion",
    ],
    violence: [
      "me|nos|la ?ha pega|pego|pegó|golpea|golpeó|golpeo|maltrata|viola|violó|violo|ahorca|ahorcó|abusa|abusó mi|mucho|cuando|el|él|en|y|.|todos|de|cada",
      "<partner> me|nos pega|pegó|golpea|golpeó|maltrata|viola|violó|ahorca|controla|persigue|acosa|sigue|vigila",
      "pega|golpea|maltrata|golpeó|pegó a ?mi mi|mamá|los mamá|mama|madre|hermana|hermano|hijos",
      "me|nos ?están ?está ?esta ?andan ?anda ?viene siguen|sigue|siguiendo|persigue|persiguiendo|acosa|acosando|acechando a|hasta|en|por|todos|mi|.",
      "me|nos|la|te va|quiere|quieren|van|puede|juró ?a matar|golpear|violar",
      "dice|dijo|amenaza|amenazó|jura|juró .. matar|mata|matará|matara|matarme",
      "me va|vas a matar",
      "matarme|golpearme|violarme si|si|él|el|quiere|va",
      "quiere|quieren|intentó|va ?a matarme|golpearme|violarme|secuestrarme",
      "violencia doméstica|domestica|machista|intrafamiliar|género",
      "maltrat* mi|marido|esposo|novio|pareja|me",
      "fui|me han|violada|violaron ?violado|violada|violaron ?violada .",
      "violaron|violada|violado|abusaron",
      "miedo|escapé|huyo|huyendo|escapar a|de|del|al ?que ?mi marido|esposo|novio|ex|pareja|padre|padrastro|papá|exnovio|me",
      "acosador*|acosa|acosando ?a me|mi|mí",
    ],
    death: [
      "<kin> ?ya ?se está|esta|estan ?ya muerto|muerta|fallecido|fallecida",
      "<kin> ?se ?ya ?acaba ?ha ?ayer ?hoy ?hace murió|murio|falleció|fallecio|muerto|muerta|fallecido|fallecida|fallecer|morir|fallesio",
      "murió|murio|falleció|fallecio|fallecido|muerto mi|un|una|su|nuestro|nuestra ?mejor <kin>",
      "<kin> .. falleció|fallecio|murió|murio",
      "se ?me ?nos murió|murio ?mi mi|un|el <kin>",
      "cuenta|perfil|telegram|canal .. fallecid*|muert*|falleci*|difunt*|murió|murio",
      "fallecid*|difunt*|murió|muere|muerta + cuenta|perfil|telegram",
      "perdí|perdi|perdimos a ?mi ?nuestro mi|nuestra|nuestro|<kin> <kin>",
      "muerte de mi|un|mis <kin>",
    ],
  },
  figurative: [
    "<things> ?se ?me ?ya ?ha ?está ?esta ?quedó murió|murio|muerto|muerta|muere|morir|mato|mata",
    "se ?me murió|murio|muere ?ya ?el ?la ?mi <things>",
    "muerto|muerta|muertos cuenta|grupo|canal|enlace|link|celular|chat",
    "grupo|canal|enlace|chat|cuenta ?está ?esta muerto|muerta",
    "me|morí|mori|muero|morir|muerto|muerta ?muero ?estoy de|por risa|ganas|hambre|risaa|sueño|vergüenza|amor|aburrimiento|saber|verlo|calor|frío|la",
    "matar|mata|matando|mate el|la|las|tiempo|los tiempo|notificaciones|batería|bateria|app|sesiones|proceso|bot|rato|sesión",
    "me mata ?de la|el|esta|este|tanto|de espera|calor|ruido|app|sonido|risa|bateria|notificaciones|rato",
    "escuadrón|escuadron suicida",
    "suicidio político|politico|social|comercial",
    "sobredosis de stickers|mensajes|memes|notificaciones",
    "mi mamá|mama|madre|jefe|jefa me va|matara ?a matar",
    "terminar|acabar con ?todas ?todos las|los|el|la|todas|todos",
    "me siguen|sigue|siguiendo en telegram|instagram|twitter|facebook|canal|el",
    "me sigue|siguen saliendo|apareciendo|llegando|sin|pidiendo|diciendo|dando|mandando|llega|llegan",
    "no puedo vivir sin telegram|el|la|internet",
    "no puedo mas|más que|entrar|de",
    "amenaza|amenazan ?con cerrar|bloquear|cerrarme|suspender|eliminar",
    "no quiero despertar a",
    "pega|pegar el|la|un|texto|enlace|link|aquí",
  ],
  insult: {
    curses:
      "puta puto mierda pendejo pendeja estúpido estúpida estupido estupida idiota imbécil imbecil cabrón cabron inútil inutil " +
      "basura tonto tonta gilipollas chinga chingas verga culero mamón asco jódete jodete cállate callate joder maldito maldita " +
      "porquería porqueria burro tarado boludo pelotudo fuck malparido hdp hijueputa",
    fillers:
      "eres es un una el la de tu tú te madre bot app telegram que qué muy tan vete a al no sirves sirve para nada hijo ese esta este " +
      "robot y por favor sos mi pinche puro pura vaya lo más mas del mundo ya como hijos bien todo ustedes son maquina máquina",
  },
  thanks: "gracias grax grasias agradezco agradecida agradecido graciass ty",
  leaving: [
    "borr*|elimin*|quit* + todo|cuenta|datos|perfil|mensajes|telegram",
    "adiós|adios|despedirme|despedida|chao|hasta ?siempre .",
    "adiós|adios|hasta a|mundo|para|todos|siempre",
    "para siempre",
    "último|ultimo|últimas mensaje|palabras",
  ],
};
