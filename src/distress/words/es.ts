import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "él ella ellos alguien chica chico mujer hombre tipo tipa ex novio novia exnovio exnovia marido señor " +
    "desconocido desconocida persona gente ellos estafador hacker dice dicen un una",
  formerPartner: "ex exnovio exnovia exmarido novio novia esposo marido exesposo",
  bare: "desnud* nudes nude íntim* pack packs packs encuerad* sexual sexuales sexo porno pelada",
  private: "privad*",
  images:
    "foto fotos fotito vídeo video vídeos videos imagen imágenes nudes pack packs capturas conversaciones",
  spreads:
    "manda mandan mandar mandará mandárselas mandarlas mandarselo mandárselo envía envían enviar enviará enviarlas " +
    "publica publican publicar publicará publicó sube suben subir subió subieron subirlo subirlas difunde difundir " +
    "difundió comparte compartir compartió compartieron muestra mostrar mostrará filtra filtrar filtró reenvía puso " +
    "pusieron pasa pasó vende enseña enseñar cuenta contar",
  public:
    "familia familiares padres papás mamá mama papá amigos amigas contactos todos todo escuela colegio trabajo " +
    "jefe facebook instagram internet redes canal grupo esposa mundo seguidores conocidos",
  money:
    "pago pagar pague paga dinero dólares dolares euros pesos soles plata bitcoin btc cripto deposito depositar " +
    "transferir transfiero tarjetas",
  unless: "si sino hasta menos",
  threatens:
    "amenaza amenazan amenazó amenazando amenazas amenazándome amenazaron chantajea extorsiona",
  knows: "sabe saben conoce conocen averiguó averiguaron encontró",
  iLive: "vivo vivimos dirección casa escuela trabajo trabajo familia domicilio",
  comesOrKills:
    "matar matarme mata venir viene vienen vendrá golpear quemar golpearme buscarme secuestrar lastimar violar " +
    "visitar",
  iAm: "años año cumplí",
  age: "7 8 9 10 11 12 13 14 15 16 17 trece doce once catorce quince",
  minor:
    "hija hijo hijas hijos niña niño niñas niños hermanita hermanito hermana hermano sobrina sobrino nieta nieto " +
    "alumna alumno menor menores",
  adult:
    "hombre hombres tipo tipos adulto adultos señor viejo desconocido desconocida desconocidos extraño extraños " +
    "profesor maestro mayor entrenador pervertido alguien pedófilo 30 35 40 45 50",
  asks: "pide piden pidió pidiendo quiere quieren exige dice manda mandar ofrece",
  meets:
    "verse verla verlo encontrarse vernos verme desnud* quitarme quitarse ropa sola solo cámara besar dirección " +
    "conocerla conocerme conocerlo juntarse citarse recogerme",
  secret: "secreto secretos",
  pills: "pastillas pastilla píldoras paracetamol ibuprofeno clonazepam medicamentos somníferos",
  swallows: "tomé tome tomado tomó tragué tragado tomo tomar ingerí tomando tragar",
  jumps:
    "saltar salto salta saltaré tirarme tirarse tiro tira lanzarme lanzarse aventarme aventarse aventar tirar " +
    "lanzar parado parada",
  heights: "puente azotea tejado edificio tren vías balcón ventana metro precipicio",
  coach: "entrenador profesor profe maestro vecino",
  night: "noche madrugada medianoche",
  slur: "puta zorra prostituta perra",
  think: "pienso pensar pensando",
  death: "morir muerte morirme muerta",
  weapon: "cinturón cuchillo palo martillo",
  hit: "golpeó pegó golpea pega",
  wakes: "despertar despertarme despertara despierte",
  never: "no nunca jamás",
  recorded: "grabó grabo grabado grabaron videollamada grabando",
  buried: "enterramos enterré enterraron enterrado velamos",
  family:
    "marido esposo novio ex exnovio padre papá padrastro hermano esposa novia madre pareja tío jefe vecino él",
  strikes:
    "pega pegó golpea golpeó rompió patea pateó ahorca ahorcó empuja empujó jala jaló arrastró quemó lastima " +
    "lastimó maltrata muerde mordió cacheteó",
  bodyPart:
    "brazo nariz costilla pierna cabeza cara pelo cabello cuello ojo dientes mano dedo estómago pared",
  dies: "murió murio falleció fallecio muerto muerta fallecido fallecida mataron asesinaron fallecer morir ahorcó",
  relative:
    "mamá mama papá papa madre padre hijo hija hermano hermana esposo esposa marido mujer abuelo abuela tío tía " +
    "primo prima suegra suegro bebé sobrino nieto abuelita abuelito",
  afraid: "miedo temo escapar huir escaparme ayuda terror asustada",
  parents: "mamá mama papá papa padres nadie madre padre mami papi",
  not: "no nada nunca",
  tell: "cuente cuentes cuenta diga digas decirle decirles decir contarle contarles contar sepan sepa",
  planned: "planeado decidido planeé decidí preparado decidi",
  tomorrow: "mañana hoy pronto noche",
};

/** Spanish. */
export const es: DistressWords = {
  lists: {
    ...combined,
    abuser:
      "marido esposo novio ex pareja padre papá padrastro hermano tío abuelo jefe profesor profe maestro vecino " +
      "primo entrenador hombre exnovio exmarido suegro",
    online:
      "telegram tele app aplicación grupo grupos chat chats canal canales buscador búsqueda búsquedas lista listas " +
      "internet redes contactos número cuenta perfil resultados bot mapa directorio",
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
      "hija|hijo|hermana|hermano|amiga|amigo|novia|novio|prima|primo|alumna|ella|esposa se corta|lastima",
      "quiero|quisiera|queria desaparecer|desaparecerme|esfumarme",
      "nadie le|me ?le importo|quiere|importa|ama|entiende",
      "ya|no no|mas|más aguanto ?ya ?esto más|mas",
      "me voy ?de ?este ?de mundo|dormir|siempre",
      "estoy|está|esta|parado|parada|sentado .. puente|azotea|techo|vías|balcón|cornisa",
      "se va|quiere|intentó|quería ?a matar|tirar|ahorcar|quitar|colgar",
      "voy|quiero|quiere ?a hacer|hacerme|hacerse daño",
      "ya|no no|quiero quiero|estar estar|aquí ?mas aquí|mas|más|vivo|viva",
      "quiero|kiero dormir .. no|nunca despertar",
      "esta noche .. acabo|acaba|termino|todo|adios",
      "me corto|lastimo|autolesiono",
      "se lastima|autolesiona",
      "me|se corta|corto|quema|quemo .. brazos|brazo|venas|muñecas|piel|piernas|cigarro|cigarros|cigarrillos|navaja|cuchillo",
      "para que|qué ?seguir seguir|vivir|vivo",
      "soy|siento .. carga|estorbo",
      "carta|nota de despedida|suicida",
      ...combinations["self-harm"],
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
      "tengo <age> años|anos|y|.|pero|un|una & <adult> & <images>|<bare>|<meets>|<secret>",
      "<child> + uno|alguien|tipo|cuenta|perfil + contactó|contacto|contactaron|escribe|escribió|escribio|habla|habló|agregó & pide|pidió|quiere|manda & <pics>|desnud*|verla|verlo",
      ...combinations.child,
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
      "<recorded>|<images>|<bare> & <money> & o lo|la|los|las manda|mandan|publica|publican|sube|suben|envía|difunde",
      "publicó|publicaron|subió|subieron|compartieron|pasaron .. mi ?número ?direccion número|numero|dirección|telefono|datos",
      "voy|vamos|van ?a ?te ?a matarte|quemarte|encontrarte|partirte|buscarte",
      "me|nos|sufro|hacen acosan|acosando|bullying|acoso",
      ...combinations.threats,
      "chantaj*|chantajea~|chantage*|extorsi*|extorsion~|sextorsi*|estorsion*",
      "me|nos|mí ?están ?estan ?está ?esta ?ha ?han ?sigue amenaz*",
      "amenaz* ?a ?con ?de me|nos|con|publicar|muerte|mi|subir",
      "amenazándome|amenazandome|amenazarme|amenazada|amenazado",
      "recibo|recibí|recibiendo|llegan|sufro|manda|mandan|hace|hacen .. amenazas",
      "amenazas de|contra|a muerte|mi|mí",
      "publicar|subir|difundir|mandar|enviar|compartir|publica|sube|manda|publicó|subió|subieron|filtró|filtraron|publicaron|difundió|mandará|enviará + mis|mi ?propias <pics> + familia|amigos|contactos|todos|íntimas|intimas|desnuda|desnudo|nudes|papás|padres|grupo|canal|si|pago|escuela|trabajo|permiso",
      "<nudes> + publicar|subir|difundir|mandar|filtr*|subió|subieron|publicó|dinero|amenaz*|familia|contactos|grupo|canal|publicaron|compartieron",
      "tiene|tienen .. fotos|videos|vídeos|nudes|pack .. <nudes>|mias|mías|dinero",
      "doxx*|doxeo|doxearon|doxeado",
      "publicaron|publicó|publico|subieron|filtraron mi|nuestra dirección|direccion",
    ],
    violence: [
      "me toca y|cuando|ahí|abajo|entre",
      "me agarra|agarró|jala|jaló ?del ?de ?los ?el cuello|pelo|cabello|brazo|brazos|pelos",
      "no me|nos deja|dejan hablar|ver .. familia|amigas|amigos|mamá|madre|hijos|hermanas",
      ...combinations.violence,
      "no me|nos deja|dejan salir|trabajar",
      "<abuser> + no me|nos deja|dejan hablar|ver|tener",
      "me empujó|empuja|pateó|patea|cacheteó|manosea|manoseó|obliga|encierra|encerró",
      "<abuser> .. me jala|jaló|agarra|agarró|tocó|toca",
      "me|nos espera|vigila|acecha|acosa|persigue + fuera|afuera|casa|trabajo|escuela|todas|puerta",
      "miedo|escapar|huir|temo + marido|esposo|novio|ex|padre|pareja|padrastro",
      "miedo|escapar|huir a|de él y|porque|.|cuando",
      "orden ?de alejamiento|restricción|protección",
      "casarme|casar + obligan|obligar|fuerza|fuerzan",
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
      "miedo|escapé|huyo|huyendo|escapar a|de|del|al ?que ?mi marido|esposo|novio|ex|pareja|padre|padrastro|papá|exnovio",
      "miedo de que me mate|golpee|pegue|haga|encuentre|viole|lastime",
      "acosador*|acosa|acosando ?a me|mi|mí",
    ],
    death: [
      ...combinations.death,
      "<kin> .. ya no está",
      "<kin> .. descansa|descanse en paz",
      "velorio|funeral|entierro|luto|duelo|viuda|viudo + cuenta|chats|fotos|celular",
      "acta|certificado ?de defunción|defuncion",
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
    "direito|direitos .. violado|violada",
    "canal|canales|grupo|grupos|perfil|link|enlace público|publico|públicos",
    "se muere solo|sola",
    "cosas|coisas|temas|asuntos íntimas|íntimos|intimas",
    "seguro|segura|seguros|seguras .. para mandar|enviar|compartir",
    "se me ?ha corta|cortó|corto|quemó|quemo|quema",
    "agarra|jala el|mi celular|cel|teléfono",
    "privacidad|intimidad .. murió|muerta",
    "copyright|derecho|derechos|autor|privacidad|ley|leyes|reglas|normas|cuenta .. violado|violada|violaron",
    "amenaza|amenazan|amenazó con pedir|pedirle|pedirles|demandar|demandarme|denunciar|denunciarme|cerrar|banear",
    "teléfono|telefono|celular|móvil|movil|número|numero|cel viejo",
    "chat|chats|conversación secreto|secretos|secreta",
    "telegram muerto|murió",
    "salir de|del ?un ?el ?la ?los grupo|grupos|canal|chat",
    "le|les mandé|mande|envié",
    "desaparecer|desaparecerme|esfumarme|esfumar ?completamente ?por ?completo de|del ?la ?las ?los ?el ?mi ?este ?ese ?todos ?un <online>",
    "desaparecer|esconder|ocultar mi|mis número|numero|nombre|foto|perfil|cuenta|hora|estado|rastro|usuario",
    "no quiero existir ?más ?mas en esta|este|la|el <online>",
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
