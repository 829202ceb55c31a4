import { type CombinationLists, combinations } from "../combinations.ts";
import type { DistressWords } from "../distress-words.ts";

/** The words that come together in a story of distress. */
const combined: CombinationLists = {
  other:
    "o biri birisi kız kadın adam erkek çocuk eski sevgilim kocam tanıştığım yabancı kişi onlar dolandırıcı hacker " +
    "diyor diyorlar söylüyor",
  formerPartner:
    "eski sevgilim ex eşim kocam sevgilimin eskisi nişanlım",
  bare:
    "çıplak* mahrem* özel müstehcen* cinsel* seks* porno* nude* uygunsuz*",
  images:
    "fotoğraf* foto fotom* fotolar* resim* resm* video* görüntü* ekran nude*",
  spreads:
    "gönder* yolla* yay* paylaş* at atmış attı atacak atarım atıyor yükle* göster* ifşa* sız* koymuş koydu anlat* " +
    "satıyor",
  public:
    "ailem* annem* babam* arkadaşlar* herkes* okul* iş* rehber* kişilerim* facebook* instagram* internet* kanal* " +
    "grup* eşim* kocam* akraba* takipçi* köy* sınıf*",
  money:
    "para parayı ödeme* ödemez* öde lira tl dolar euro bitcoin btc kripto",
  unless:
    "yoksa vermezsem ödemezsem yapmazsam göndermezsem atmazsam eğer kadar veya istiyor vermezsen",
  threatens:
    "tehdit* şantaj*",
  knows:
    "biliyor bildiğini biliyorum bulmuş buldu öğrenmiş biliyorlar",
  iLive:
    "evimi evimin evimizi adresimi adresimizi oturduğumu yaşadığımı okulumu ailemi",
  comesOrKills:
    "gel* öldür* döv* bas* yak* vur*",
  iAm:
    "yaşında yaşındayım yaşındaki yaş yaşım yaşımda ben",
  age:
    "7 8 9 10 11 12 13 14 15 16 17 onüç oniki",
  minor:
    "kızım* kızıma oğlum* oğluma çocuğum* çocuğuma çocuk* kardeşim* yeğenim* torunum* öğrenci*",
  adult:
    "adam adamın adamla yetişkin* yabancı* biri birisi abi amca öğretmen* hoca* antrenör* sapık* pedofil* 30 35 40 " +
    "45 50",
  asks:
    "istiyor istedi isteyen ister diyor yazıyor soruyor",
  meets:
    "buluş* görüşmek çıplak* soyun* yalnız kamera* öp* adres* tanışmak",
  secret:
    "sır sırrımız söyleme* anlatma*",
  pills:
    "hap ilaç ilaçları hapları uyku antidepresan*",
  swallows:
    "içtim içti yuttum yuttu aldım içmiş içeceğim yutmuş",
  jumps:
    "atla* atlıyor atlayacak atacağım atacak",
  heights:
    "köprü* çatı* bina* tren* balkon* raylar* camdan pencere*",
  wakes: "uyanmamak uyanmasam uyanmayı uyanmak uyanmayayım",
  never: "bir daha hiç artık sabah",
  recorded:
    "kaydet* kayıt* çekmiş görüntülü kaydını",
  buried: "toprağa gömdük defnettik cenazesi",
  family:
    "kocam eşim sevgilim babam abim ağabeyim üvey annem karım nişanlım eski amcam patronum",
  strikes:
    "dövüyor dövdü vurdu vuruyor kırdı boğdu itti tekmeledi tokat çekti yaktı ısırdı yumruk sıktı",
  bodyPart:
    "kolumu kolum burnumu burnum kaburgam bacağımı kafamı kafama yüzüme yüzümü saçımı saçımdan boğazımı gözümü " +
    "dişimi elimi parmağımı karnıma duvara bileğimi",
  dies:
    "öldü vefat ölmüş kaybettik öldürüldü öldürdüler rahmetli intihar kaybettim",
  relative:
    "annem annemi babam babamı oğlum kızım kardeşim abim ablam eşim kocam karım dedem ninem anneannem babaannem " +
    "amcam dayım teyzem halam kuzenim bebeğim dedemi",
  afraid:
    "korkuyorum kaçtım kaçmak saklanıyorum yardım korkudan",
  parents:
    "annene babana annenlere ailene kimseye annesine babasına",
  notTell:
    "söyleme söylemesin anlatma deme söylememesini sakın",
  planned:
    "planladım karar hazırladım",
  tomorrow:
    "yarın bugün yakında gece",
};

/** Turkish, with and without the dotless i. */
export const tr: DistressWords = {
  lists: {
    ...combined,
    kin:
      "annem babam oğlum kızım kizim abim ablam kardeşim eşim kocam karım karim arkadaşım arkadasim dedem ninem anneannem babaannem " +
      "amcam dayım dayim teyzem halam kuzenim yeğenim sevgilim nişanlım komşum annemiz babamız dostum annemi babamı babami eşimi " +
      "kocamı arkadaşımı abimi kardeşimi dedemi oğlumu kızımı annemin babamın eşimin arkadaşımın kardeşimin abimin dedemin kocamın",
    family:
      "annem babam dedem ninem anneannem babaannem amcam dayım dayim teyzem halam kocam eşim kardeşim abim ablam oğlum kızım kayınvalidem kayınpederim",
    mine: "fotoğraflarımı fotoğrafımı resimlerimi resmimi görüntülerimi videolarımı videomu fotolarımı nudelarımı mesajlarımı",
    partner:
      "kocam eşim sevgilim eski babam abim erkek nişanlım üvey partnerim o adam biri birisi annem karım kardeşim",
    nudes: "çıplak ciplak müstehcen mahrem özel nude nudelar nudelarım nudelarımı nudelerimi açık",
    pics: "foto* resim* görüntü* goruntu* video* nude*",
    child:
      "kızıma kızımla kızım kızımın kizima oğluma oğlumla oğlum oğlumun çocuğuma çocuğum çocuk çocuklar çocukların yeğenime kardeşime çocuğumla çocuklara",
    man: "adam adamlar yabancı yabancılar yabanci yetişkin biri birisi pedofil sapık sapik erkek",
    things:
      "telefon* batarya* pil* pilim şarj* uygulama* grup* link* kanal* sohbet* hesap* hesab* bot* sunucu* internet* bilgisayar* ekran* tablet* hat bağlantı*",
  },
  patterns: {
    "self-harm": [
      "yok|kaybol* ol|olmak|olup|olmayı ist*|gitmek",
      "kimse .. beni .. umursamıyor|sevmiyor|istemiyor|anlamıyor",
      "yarın|artık ?artık olmayacağım|olmıycam|yokum",
      "çatıda|köprüde|rayların|pencerede|çatının + duruyorum|oturuyorum|üstünde|kenarında|ayakta",
      "intihar*|canıma|canına kıy*",
      "intihar*",
      "kendini|kendimi öldür*|as*|kes*|at*|vur*",
      "bitirmek|bitireceğim|bitiriyorum ?bu ?her hayatıma|hayatımı|bu|her|şeyi",
      "hayatıma|hayatına|hayatımı son|bitir*",
      "bu|artık|bir dünyada|burada|daha olmak|yaşamak|uyanmak istemiyorum|istemiyor",
      "uyuyup|uyumak .. uyanmamak|uyanmayı",
      "ölmek|ölsem|öleyim|geber* istiyorum|istiyor|keşke|daha|iyi",
      "dayanamıyorum|dayanamıyom artık|yaşamaya|daha",
      "artık dayanamıyorum|dayanamıyom",
      "yaşamanın|hayatın|yaşamak .. anlamı|anlamsız|değmez|sebebim",
      "kolumu|bileğimi|bileklerimi|kendimi kes*|kesiyorum|kestim|jiletl*",
      "veda|intihar mektubu|notu",
      "yüküm|yük + herkes*|ailem*",
      ...combinations["self-harm"],
      "ölmek istiyorum|istiyor|istiyom|istedim|istiyorm|isterim|isterdim|istyorum",
      "ölsem|ölmek|geberip ?keşke ?artık daha|keşke|gitsem|istiyorum|kurtulsam",
      "keşke ?ben ?hiç ?doğduğum ölsem|doğmasaydım|ölseydim|dogmasaydim|uyanmasam",
      "intihar et*|edec*|edeceğim|düşün*|girişim*|etmek|etti|etsem",
      "intihar~ .",
      "intihara kalk*|eğilim*|meyil*",
      "kendimi|kendini ?bugün ?artık öldür*|oldur*|asacağım|asacagim|asmak|kesiyorum|kestim|kesmek|keseceğim|vuracağım|jiletl*|öldürc*",
      "kendimi öldür*|oldur*|asıcam|asicam|asacağım|kesiyorum|kesiyom|jiletliyorum|atacağım|atıcam",
      "kendime|kendine zarar",
      "canıma|canima|canına kıy*|kiy*|kıyacağım",
      "hayatıma|hayatima|hayatına|yaşamıma ?bir ?artık son",
      "yaşamak|yasamak ?artık ?hiç istemi*",
      "artık|artik ?daha ?ben ?hiç ?fazla ?bu yaşamak|yasamak|dayanamıyorum|dayanamiyorum|yaşayamıyorum ?hayata .",
      "yaşamanın|yasamanin|yaşamak|hayatın|hayatımın|hayatin|yaşamam ?artık ?hiç ?bir ?için anlamı|anlami|bir|manası|neden|sebep|nedenim|sebebim ?anlamı ?neden ?yok yok|kalmadı",
      "yaşamaya|yaşamak .. değmez|nedenim|sebebim",
      "hayattan|yaşamaktan|yasamaktan|hayatımdan ?artık ?çok bıktım|biktim|yoruldum|sıkıldım|usandım|nefret",
      "bensiz .. daha iyi",
      "ben olmasam|ölsem .. iyi|umursamaz|özlemez|fark",
      "kimse .. özlemez|umursamaz|umrunda ?değil .",
      "kendimden|hayatımdan nefret",
      "köprüden|kopruden|çatıdan|balkondan|pencereden|binadan|trenin|camdan|metronun ?aşağı ?kendimi ?önüne at*",
      "bir|avuç|kutu|bütün hap|ilaç|hapları|ilaçları .. içtim|yuttum|içeceğim|aldım|içicem",
      "bileklerimi|bileğimi|damarlarımı|kollarımı kes*",
      "depresyon* girdim|yım|yim|deyim|dayım",
      "her|herşeye|hepsine|şeye ?şeye son vermek|vereceğim|vericem ?istiyorum .",
    ],
    child: [
      ...combinations.child,
      "adam|yabancı|biri|erkek .. kızımdan|oğlumdan|çocuğumdan|kardeşimden|kızıma|oğluma .. foto*|resim*|video*",
      "çocuk|cocuk porno*|istismar*|pornos*|taciz*",
      "pedofil*",
      "<man> + <child> + yazıyor|yaziyor|mesaj|fotoğraf|buluşmak|istiyor|konuşuyor|taciz|resim|foto|atıyor|yazdı|yazmış",
      "9|10|11|12|13|14|15|16 yaşındayım|yasindayim|yaşında|yaşındaki + foto*|çıplak|nude*|buluşmak|resim*|soyun*|görüntü",
      "çıplak .. <child>|çocukların",
      "çocukların çıplak",
    ],
    threats: [
      "numaramı|adresimi|bilgilerimi|kimliğimi|adımı .. paylaş*|yay*|ifşa*|koymuş*|yayınla*|atmış*",
      "seni|sizi|bizi bulacağım|bulurum|öldüreceğim|bulacaz|öldürürüz|bulacağız|yakarız",
      "zorbal*",
      ...combinations.threats,
      "nude*|çıplak|müstehcen|mahrem + para|tehdit|aile*|şantaj",
      "<mine> + göndereceğini|göndereceğim|göndericem|göndereceğiz|atacağını|yayacağını|paylaşacağını|gösterecek|göstereceğini",
      "şantaj|şantaja|şantajla|şantajcı|şantajı|şantajdan",
      "tehdit ediyor*|etti*|ediliyor*|ediyo*|edildim|mesaj*|alıyorum|ediyorlar|eden|etmeye",
      "beni|bizi|ailemi ?sürekli tehdit",
      "nude*|çıplak|müstehcen|mahrem|fotoğraflarımı|fotograflarimi|resimlerimi|görüntülerimi|videolarımı|fotolarımı|videomu|ifşamı|fotoğrafımı + yay*|sızdır*|paylaşacak*|paylaşmakla|paylaşırım|yayar* + aile*|tehdit|para|herkes*|diyor|söylüyor|istiyor|internet*|arkadaş*",
      "<pics> + aileme|arkadaşlarıma|herkese|babama|anneme|kocama|eşime|patronuma|tanıdıklarıma|akrabalarıma + gönderecek*|gönderirim|göndericem|göndermekle|atacak*|atarım|atıcam|yollayacak*|yollarım|gönderiyor|atmakla|gösterecek*",
      "nude*|çıplak|müstehcen|mahrem + yaydı|yaymış|yaydılar|paylaştı|paylaşmış|paylaşıldı|paylaştılar|sızdı|sızdırdı|yayıldı|paylaşıyor|yayılıyor",
      "ifşa ediyor|edecek|ettiler|etti|etmekle|edicek",
      "adresimi|adresim|adresimizi paylaş*|yay*|ifşa*|yayın*",
      "doxx*|doxlandım|doxladı*",
    ],
    violence: [
      ...combinations.violence,
      "dışarı|kimseyle|evden .. çıkarmıyor|bırakmıyor|konuşturmuyor|göndermiyor|izin",
      "izin ver*|vermiyor + çıkmama|konuşmama|görüşmeme|kocam|babam|sevgilim",
      "taciz*|tecavüz*",
      "beni itti|dövdü|döver|tokatladı|boğdu|tekmeledi|kilitledi|vurdu",
      "bana vurdu|vuruyor|dokundu|dokunuyor|saldırdı|şiddet",
      "zorla evlen*",
      "kapım*|evim*|okul*|iş* + bekliyor|bekledi|önünde|dolanıyor|takip",
      "uzaklaştırma|koruma kararı",
      "kocam*|sevgilim*|eşim*|babam*|eski + korkuyorum|kaçtım|saklan*",
      "<partner> beni|bizi|annemi|çocukları ?her ?gün ?sürekli ?çok ?yine döv*|dov*|vur*|boğ*|tecavüz|şiddet|taciz",
      "beni|bizi|annemi|bana|anneme ?her ?gün ?sürekli ?yine ?fiziksel döv*|dovuyor|vuruyor|boğuyor|boğdu|tecavüz|şiddet|tokat",
      "dayak yiyorum|yedim|atıyor",
      "şiddet görüyorum|uyguluyor|goruyorum|gördüm",
      "aile içi şiddet",
      "beni|bizi öldür*|oldur* ?öldürecek ile|istiyor|söyledi|diyor|tehdit|ecek|.",
      "beni|bizi|seni öldürece*|öldürecek*|öldüreceğim|öldürürüm|oldurecek*|öldürücem|öldürür|öldürmekle|oldururum",
      "takip ediyor|ediyo|ediyorlar + evime|eve|evimin|sokakta|yolda|korkuyorum|peşimde",
      "biri|birisi|adam|sevgilim|kocam|eşim beni ?sürekli ?her ?yerde takip ediyor|ediyo",
      "takip ediliyorum",
      "peşimde|pesimde|peşimden biri|birisi|adam|var|eski|sevgilim|geliyor|ayrılmıyor|dolaşıyor",
      "eski ?sevgilim|kocam|eşim|adam|biri|sevgilim peşimde|peşimi",
      "ısrarlı takip",
      "tecavüz*",
      "kocamdan|eşimden|sevgilimden|babamdan|abimden|eski ?sevgilimden kork*|kaçtım|kaçıyorum|saklanıyorum",
      "eski sevgilimden|kocamdan|eşimden kork*|kaçtım|kaçıyorum|saklanıyorum",
      "kocam|eşim|sevgilim|eski .. telefonumu|beni kontrol|izliyor|kontrol",
    ],
    death: [
      ...combinations.death,
      "<kin> ?artık ?dün ?geçen ?hafta vefat|öldü|kaybettik|kaybettim|hayatını|yaşamıyor|rahmetli|ölmüş|toprağa|göçtü",
      "kaybettim|kaybettik|yitirdik|yitirdim + annem*|babam*|kardeşim*|eşim*|dedem*|ninem*|oğlum*|kızım*|kocam*|abim*|arkadaşım*|dayım*|teyzem*|amcam*",
      "rahmetli|merhum*|cenaze*|taziye|dul + hesa*|telefon*|kanal*|fotoğraf*|mesaj*|telegram*|ses*|grup*",
      "ölüm belgesi",
      "annem*|babam*|kardeşim*|eşim*|dedem*|anneannem*|babaannem*|oğlum*|kocam*|abim*|amcam*|teyzem* + vefat|rahmetli|ölmüş|öldü|cenaze*|ölen",
      "<family> ?dün ?bugün ?geçen ?hafta ?ay ?yeni ?kanserden ?kazada öldü|ölmüş",
      "<kin> ?dün ?bugün ?geçen ?hafta ?ay ?yeni vefat|kaybettik|kaybettim|ölen|öldükten",
      "<kin> ?geçen ?trafik kazada|kanserden|kazasında|hafta|dün öldü",
      "vefat eden|etti|etmiş ?annemin ?babamın ?arkadaşımın hesab*|hesap*|<kin>|profil*|telegram*",
      "vefat etti|etmiş|eden|ettikten",
      "ölen|rahmetli|ölmüş ?bir ?birinin ?kişinin <kin>|hesab*|hesap*|birinin|kişinin",
      "<kin> ölümü*|vefatı*|olumu",
      "başımız sağ",
      "biri|birisi|kişi|insan ?ölünce ölünce|ölürse|vefat|öldüğünde + hesab*|hesap*|telegram*",
    ],
  },
  figurative: [
    "nasıl gönderirim|atarım|yollarım|gönderebilirim|atabilirim",
    "nasıl ?foto ?fotoğraf ?fotoğrafı ?video ?resim gönderirim|atarım|yollarım|gönderebilirim|atabilirim|paylaşırım|yollayabilirim",
    "sorun*|problem*|sıkıntı*|bunu|şeyi|mağduriyet|aynısını|durumu|stres ?tekrar ?bir ?daha ?yine yaşamak",
    "<things> ?artık ?tamamen öldü|olmuş|ölmüş|ölü|ölüyor|ölmek",
    "ölü|olu link*|grup*|hesap*|kanal*|sohbet*|bot*|zaman|nokta|hesab*",
    "gülmekten|meraktan|sıkıntıdan|açlıktan|utançtan|sıcaktan|yorgunluktan|uykusuzluktan|uykudan|gulmekten ?resmen öl*|kırıl*|ol*",
    "öldüm|öldük|ölüyorum gülmekten|valla|haha|ya|sjsj",
    "zaman|vakit öldür*",
    "bildirim*|pil*|batarya*|şarj*|oturum*|süreci|uygulamay* öldür*|öldur*|bitir*",
    "pilimi|bataryamı|şarjımı öldür*|bitir*",
    "annem|patronum|karım|hocam|babam|müdür beni öldür*",
    "intihar timi|mangası|bombacı*",
    "siyasi|sosyal|ticari intihar",
    "beni instagram*|telegram*|kanalda takip",
    "takip ediyor|ediyorum kanal*|beni|gruplar* instagram*|telegram*",
    "telegramsız|telefonsuz|internetsiz yaşa*",
    "hesab*|hesap*|kanal*|telegram* kapat*|engelle*|banla* tehdit",
  ],
  insult: {
    curses:
      "salak aptal gerizekalı gerizekali mal geri zekalı siktir amk aq orospu piç pic göt got yarrak bok boktan şerefsiz serefsiz ahmak " +
      "aptalsın salaksın salaksin malsın gerzek dangalak işe yaramaz yaramazsın çöp kes sesini sikeyim sikerim defol hıyar ibne öküz eşek it fuck köpek lanet",
    fillers:
      "sen siz bot telegram bir bu ne çok git lan ulan ya be olum oğlum evladı çocuğu ananı anan seni hiç hiçbir şeye tam tamamen gerçekten kadar uygulama ki de da o cevap sin",
  },
  thanks:
    "teşekkür* tesekkur* sağol sagol saol sağolun eyvallah tşk tsk teşekkürler eyw tşkler minnettar*",
  leaving: [
    "sil* + her|herşeyi|hepsini|hesab*|hesap*|tüm|bütün|veriler*|profil*|telegram*",
    "her şeyi|sey|seyi sil*|silmek",
    "elveda|hoşçakal|hoşçakalın|hoscakal",
    "hoşça|hosca kal|kalın",
    "sonsuza kadar|dek",
    "son mesaj*|sözler*",
  ],
};
