import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What the bot made of a question. */
const outcomes = {
  answered: "doğrudan yanıtlandı",
  chosen: "öneriden seçildi",
  suggested: "önerildi, seçilmedi",
  unknown: "bilinmiyor",
  language: "başka dil",
};

/** Dialogs that have started, and how they ended. */
const dialogs = {
  begun: "başladı",
  solved: "çözüldü",
  contact: "destek",
  stopped: "bırakıldı",
  dropped: "yarım kaldı",
};

/** What each share means, in a sentence. */
const meaning = {
  confirmed: {
    name: "Onaylandı",
    sentence:
      "Biri yanıtın altında “Yardımcı oldu” düğmesine dokundu: yardımcı olduğunun tek kesin işareti.",
  },
  refused: {
    name: "Yardımcı olmadı",
    sentence:
      "Biri yanıtın altında “Pek değil” düğmesine dokundu; değiştirilen oy, şimdiki hâliyle bir kez sayılır.",
  },
  assumed: {
    name: "Çözülmüş sayılıyor",
    sentence:
      "Doğrudan yanıtlandı ve olumsuz oy almadı. Bu bir üst sınırdır: çoğu kişi hiç oy vermez, bot da kimin sorduğunu " +
      "saklamadığı için aynı kişinin yeniden sorup sormadığını bilemez.",
  },
  deflected: {
    name: "Bot karşıladı",
    sentence:
      "Botun gösterecek bir yanıtı ya da önerileri vardı, yani başka kimse meşgul edilmedi. Bu, bunların doğru olup " +
      "olmadığı hakkında bir şey söylemez.",
  },
  helpful: {
    name: "Oy verenlerde “Yardımcı oldu”",
    sentence:
      "“Yardımcı oldu” oylarının bütün oylar içindeki payı. Oy verenler nadiren bütün soranlara benzer.",
  },
};

const figures = {
  questions: "sorular",
  ...outcomes,
  suggested: "önerildi",
  talk: "hoşbeş",
  helped: "“Yardımcı oldu”",
  missed: "“Pek değil”",
  sent: "satır içi gönderildi",
  ...dialogs,
};

/** What staff reads about statistics, in Turkish. */
export const statistics: StaffTexts["statistics"] = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `1 ile ${number("tr", mostDays)} arasında bir gün sayısı gönder, örneğin /stats 30.`,
  title: (days) =>
    days === 1
      ? "Bugünün istatistikleri"
      : plural("tr", days, { other: "Son # günün istatistikleri" }),
  places: {
    private: "özel sohbetler",
    group: "gruplar",
    inline: "satır içi",
    guest: "konuk olarak",
  },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Okunacak çok fazla veri var, bu yüzden en eski günler dışarıda kaldı.",
  nothing: "Bu dönemde kimse bir şey sormadı.",
  questions: (count) => plural("tr", count, { other: "# soru" }),
  talk: (count) => plural("tr", count, { other: "artı # selamlaşma ve benzeri" }),
  dialogsBegun: (count) => plural("tr", count, { other: "# diyalog başladı" }),
  responseTimes: (p50, p95) => `Yarısı ${p50}, %95'i ${p95} içinde yanıtlandı.`,
  languages: "Dile göre",
  borrowed: "başka bir dilde yanıtlandı",
  others: "diğer her şey",
  weakEntries: "Daha iyi ifadelere en çok ihtiyacı olanlar",
  need: (missed, passedOver) =>
    `olumsuz oy: ${number("tr", missed)}, önerilip seçilmeyen: ${number("tr", passedOver)}`,
  page: {
    name: "Bot istatistikleri",
    days: (days) => plural("tr", days, { other: "# gün" }),
    shares: "Sorular nasıl sonuçlandı",
    perDay: "Günlük sorular",
    perWeek: "Haftalık sorular",
    votesPerDay: "Günlük oylar",
    votesPerWeek: "Haftalık oylar",
    responseTimesPerDay: "Yanıt süresi, milisaniye",
    responseTimesPerWeek: "Her haftanın en yavaş günü, milisaniye",
    p50: "yarısı",
    p95: "%95'i",
    answeredWithin: "%95'inin yanıt süresi",
    dialogs: "Adım adım yardım",
    leftAt: (nodes) => `bırakıldığı yer: ${nodes}`,
    open: "hâlâ açık",
    languages: "Soruların dilleri",
    places: "Nerede soruldu",
    entries: "Kayıtlar",
    needMeaning:
      "Bir kayıt olumsuz oy aldığında başarısız sayılır, önerilip seçilmediğinde ise kısmen. İhtiyaç, başarısızlıkların " +
      "rastlantıyı aşan sayısıdır: paylarının Wilson'a göre %95 güven aralığının alt sınırı, kaydın kaç kez denendiğiyle " +
      "çarpılır. Öneriler yalnızca son 30 gün için bilinir.",
    dayNote:
      "Günler UTC'ye göre gece yarısı başlar; sonuncusu daha bitmedi. Düzenlenen soru bir kez daha sayılır.",
    entry: "kayıt",
    asked: "soruldu",
    shown: "önerildi",
    chosen: "seçildi",
    need: "ihtiyaç",
    flow: "akış",
    more: (count) => plural("tr", count, { other: "CSV ve JSON'da # tane daha var." }),
    none: "Henüz bir şey yok.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Bu sayfa korunuyor",
    body: "Sayfayı bir kez ?token= ve ardından STATS_TOKEN ile aç ya da onu Bearer token olarak gönder.",
    reopen: "Bunu az önce, başka bir siteden gelerek mi yaptın? O zaman sayfayı bir kez daha aç.",
    tooManyAttempts: (seconds) =>
      plural("tr", seconds, { other: "Çok fazla yanlış token. # saniye sonra yeniden dene." }),
    invalidDays: (mostDays) =>
      `days, 1 ile ${number("tr", mostDays)} arasında bir tam sayı olmalı.`,
  },
};
