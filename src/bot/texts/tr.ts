import type { Texts } from "./en.ts";
import { number, plural } from "./wording.ts";

const knows = (product?: string) => `Bu SSS'yi${product ? ` (${product})` : ""} ezbere bilirim.`;

export const tr = {
  language: "tr",
  platforms: {
    ios: "iPhone ve iPad",
    android: "Android",
    desktop: "Bilgisayar",
    macos: "Mac",
    web: "Tarayıcı",
  },
  profile: {
    shortDescription: "Kendi cümlelerinle sor: SSS'den yanıtlarım.",
    description:
      "Bana kendi cümlelerinle sor. Bu SSS'yi ezbere bilirim; yanıt yoksa bunu söylerim.",
    commands: {
      start: "Buradan başla",
      troubleshoot: "Bir sorunu adım adım çöz",
      faq: "Bütün konular ve sorular",
      search: "SSS'de ara",
      ask: "Soru sor ya da bir mesajı bana yanıtlat",
      language: "Dilimi değiştir",
      privacy: "Seninle ilgili neleri saklıyorum",
      forget: "Seninle ilgili sakladıklarımı sil",
      help: "Beni nasıl kullanırsın",
      cancel: "Sorduğum şeyi durdur",
    },
  },
  welcome: {
    greeting: (name) => `Merhaba${name ? `, ${name}` : ""}!`,
    invitation: "Ne öğrenmek istersin?",
    introduction:
      "Neyin çalışmadığını ya da neyi merak ettiğini kendi cümlelerinle yaz, yazım hataları dert değil. SSS'de yanıt yoksa bunu söylerim.",
    understands: (languages) => `Şimdilik yalnızca ${languages} sorulan soruları anlıyorum.`,
    examples: "Sık sorulanlar:",
    unknownLink: "Bu bağlantının gösterdiği kaydı bilmiyorum. Bana kendi cümlelerinle sor.",
    help: [
      "Sorunu bir arkadaşına sorar gibi, tek bir mesajda yaz.",
      "/troubleshoot bir sorunu seninle adım adım çözer",
      "/faq bütün konuları ve soruları gösterir",
      "/search ve birkaç kelime yazarsan uyanları listeler",
      "/ask ve bir soru yazarsan grupta yanıt alırsın; bir mesaja yanıt olarak gönderirsen o mesajı yanıtlarım",
      "/language konuştuğum dili değiştirir",
      "/privacy seninle ilgili neleri sakladığımı söyler, /forget bunları siler",
      "/cancel sana sormakta olduğum şeyi durdurur",
      "/help bu yardımı gösterir",
      "Seni yanlış anladıysam mesajını düzenle, yanıtımı düzeltirim.",
      "Hesabını göremem ve değiştiremem. Bana asla kod veya parola gönderme.",
    ],
  },
  browse: {
    topics: "Bir konu seç.",
    pageOf: (page, pages) => `${number("tr", page)}/${number("tr", pages)}`,
  },
  search: {
    ask: "Ne arıyorsun? Bana birkaç kelime gönder ya da /cancel ile vazgeç.",
    results: (count) => plural("tr", count, { one: "# kayıt uyuyor", other: "# kayıt uyuyor" }),
    none: "SSS'de uyan bir şey yok",
    old: "Bu liste artık çok eski. Lütfen yeniden ara.",
    cancelled: "Tamam, durdum. Bana başka bir şey sorabilirsin.",
  },
  answer: {
    suggest: "Bunlardan hangisini kastettiğinden emin değilim:",
    suggestOne: "Bunu mu demek istiyorsun?",
    unknown:
      "SSS'de buna bir yanıt bulamıyorum, tahmin etmek de istemem. Başka kelimelerle dene ya da konulara göz at.",
    otherLanguage: (written, understood) =>
      `Bu mesaj bana ${written} yazılmış gibi geldi. Ne yazık ki şimdilik yalnızca ${understood} sorulan soruları ` +
      "anlıyorum. Birkaç kelime yeter; istersen konulara da göz atabilirsin.",
    borrowed: (language) => `Bunun yalnızca ${language} metni var: Türkçesi bende henüz yok.`,
    official: "Asıl sayfadan, kelimesi kelimesine:",
    empty: "Mesajın boş görünüyor. Lütfen sorunu kelimelerle yaz.",
    gone: "Bu kayıt artık SSS'de yok. Neler olduğunu görmek için /faq gönder.",
  },
  conversation: {
    greeting: "Merhaba! Ne öğrenmek istersin? Kendi cümlelerinle yaz.",
    thanks: "Rica ederim! Başka bir şey merak edersen sorman yeter.",
    goodbye: "Hoşça kal! İhtiyacın olduğunda buradayım.",
    who: "Ben bir botum, insan değilim; hesabını göremem ve değiştiremem.",
    listening: "Buradayım. Ne istersen kendi cümlelerinle sor.",
    okay: "Tamamdır. Başka bir şey olursa sorman yeter.",
    glad: "Buna sevindim! Başka bir şey olursa sorman yeter.",
    tell: "Ne öğrenmek istediğini birkaç kelimeyle yaz, hemen bakayım.",
    honest:
      "Bu SSS'de yok; tahmin yürütmektense bunu açıkça söylemeyi tercih ederim. Başka kelimelerle yaz, bir daha bakayım.",
    tapOne: "Listemde böyle bir numara yok. Düğmelerden birine dokun ya da kendi cümlelerinle yaz.",
    several: "Birden fazla şey sordun. Hangisinden başlayalım?",
    which: "Hangisini kastediyorsun? Ona dokun ya da numarasını gönder.",
    again: "Bundan daha iyi bir yanıtım yok. Aradığın bu değilse belki şunlardan biridir:",
    more: "Bununla ilgili:",
    separately: (platform) => `${platform}: SSS'de bunun ayrı bir anlatımı yok.`,
    noMore: "Bu konuda yanıtta yazandan fazlasını bilmiyorum.",
    failed:
      "Hâlâ çözülmediği için üzgünüm. SSS'de başka bir şey yok. Kendi cümlelerinle biraz daha anlat, bir daha bakayım.",
    failedSteps: "Hâlâ çözülmediği için üzgünüm. Birlikte adım adım bakalım:",
    complaint:
      "Kusura bakma, pek yardımcı olamadım. Neye ihtiyacın olduğunu birkaç kelimeyle yaz, bir daha bakayım.",
  },
  feedback: {
    helped: "Yardımcı oldu",
    missed: "Pek değil",
    thanks: "Buna sevindim, teşekkürler!",
    noted: "Teşekkürler, not ettim.",
    others: "Kusura bakma. Şunlardan biri olabilir mi?",
    elsewhere: "Kusura bakma. Başka kelimelerle anlat, arama yap ya da konulara göz at.",
  },
  share: {
    share: "Paylaş",
    copyLink: "Bağlantıyı kopyala",
    words: (question) => `SSS'den bir yanıt: ${question}`,
  },
  dialog: {
    choose: "Sorun nedir? Sana birkaç soru soracağım ve her seferinde tek bir adım göstereceğim.",
    none: "Burada adım adım yardım yok. Bana kendi cümlelerinle sor.",
    all: "Bir sorunu adım adım çöz",
    fix: "Birlikte çözelim, adım adım",
    works: "Şimdi çalışıyor",
    still: "Hâlâ çalışmıyor",
    back: "‹ Geri",
    stop: "Bırak",
    read: "Yanıtın tamamını oku",
    copy: "Metni kopyala",
    again: "Baştan başla",
    from: (question) => `SSS'den: ${question}`,
    chosen: (label) => `✓ ${label}`,
    wentBack: "‹ Geri dönüldü",
    stopped: "Burada bırakıldı",
    stoppedNow:
      "Tamam, burada bırakıyoruz. /troubleshoot ile istediğin zaman yeniden başlayabilir ya da bana doğrudan sorabilirsin.",
    backTo: "Kaldığımız yere dönelim:",
    unclear:
      "Bunu bir yanıt olarak anlayamadım. Lütfen bir düğmeye dokun ya da başka kelimelerle anlat.",
    first: "Bu ilk soru, geri dönülecek bir yer yok. Bırakmak için /cancel gönder.",
    repeated: "Bunu zaten seçtin. Devamı aşağıda.",
    late: "Bu adım geride kaldı. Yeniden başlamak için /troubleshoot gönder.",
    foreign: "Bu düğmeler bir başkası için. Kendi düğmelerin için /troubleshoot gönder.",
    changed: "Sen en son baktığından beri bu adımlar iyileştirildi, bir daha göz at.",
    gone: "Ortasında olduğumuz adımlar ne yazık ki artık yok. Neler olduğunu görmek için /troubleshoot gönder.",
    expired: (title) =>
      `Üzerinden bir günden fazla geçti, bu yüzden adım adım yardımımızı kapattım (${title}). Yeniden başlamak için /troubleshoot gönder.`,
    explained: "SSS bu konuda şunu söylüyor:",
    ifNoHelp: (still) => `İşe yaramazsa “${still}” seçeneğine dokun, oradan devam edelim.`,
    allThereIs: (still) =>
      `SSS'de bu adım hakkında başka bir şey yok. İşe yaramazsa “${still}” seçeneğine dokun, oradan devam edelim.`,
    why: "Sana doğru adımları gösterebilmek için soruyorum. En yakın olanı seç:",
    whyOrUnsure: (unsure) =>
      `Sana doğru adımları gösterebilmek için soruyorum. En yakın olanı ya da “${unsure}” seçeneğini seç:`,
    unclearAgain: (labels) =>
      `Kusura bakma, hâlâ anlayamadım. Şöyle yanıtlayabilirsin: ${labels}. Bırakmak için /cancel gönder.`,
    sorry: "Üzgünüm. Buradan devam edelim:",
    noRush: "Acele etme. Burada kalmıştık:",
    ready: "Tamam. Hazır olduğunda buradayım.",
    welcome: "Rica ederim! Burada kalmıştık:",
    didItHelp: "Güzel! Peki işe yaradı mı?",
    glad: "Harika, artık çalışmasına sevindim! Başka bir şey olursa sorman yeter.",
    notInFaq: "Üzgünüm, bunu SSS'de bulamadım. Kaldığımız yere dönelim:",
  },
  cases: {
    ask: "Gerçek bir kişiye sor",
    tell: "SSS'ye eklenince haber ver",
    describe:
      "Neyin çalışmadığını ya da ne öğrenmek istediğini tek bir mesajda yaz; bir resim de işe yarar. Gerçek bir kişi okuyup burada yanıtlayacak. Kod, parola ve telefon numarası yazma. Vazgeçersen /cancel gönder.",
    offer: "Gerçek bir kişi sorunu okuyup burada yanıtlayacak. İleteceğim şey şu:",
    pass: "İlet",
    reword: "Başka türlü söyle",
    usual: (time: string) => `Yanıt genellikle yaklaşık ${time} içinde gelir.`,
    unsure: "Ne kadar süreceğini söyleyemem ama takip edeceğim.",
    away: (when: string) => `Şu anda kimse yok. Çalışma saatleri yeniden başlayacak: ${when}.`,
    opened: (id: string) =>
      `${id} numarayla iletildi. Gerçek bir kişi sana burada yanıt verecek. Bundan sonra buraya yazdıkların ona gider; SSS'de kesin bir yanıt varsa onu hemen veririm.`,
    already: "Sorun zaten ekibimizde. Buraya yazdıkların onlara gider.",
    done: "Bitti, kapat",
    cancel: "İptal",
    notSent:
      "Tamam, hiçbir şey göndermedim. Yine de gerçek bir kişiden yardım istersen söylemen yeterli.",
    describeAgain:
      "Memnuniyetle, ama önce konunun ne olduğunu bilmem gerek. Tek bir mesajda yaz, ben iletirim.",
    passedOn: "İletildi. Bundan sonra ilettiklerime yalnızca 👀 koyacağım.",
    passedOnToo: "Bu da iletildi.",
    passedOnAsWell: "Bu da artık ekibimizde.",
    waiting: "Ekibimiz beklediğini biliyor: bunu da az önce ilettim.",
    waitingStill: "Bu da iletildi. Biri yanıt verir vermez burada göreceksin.",
    thanked: (id: string) =>
      `Bunu ilettim. Her şey çözüldüyse ${id} numarayı buradan kapatabilirsin.`,
    closeOffer: (id: string) =>
      `${id} numarayı kapatayım mı? O zaman ekibimiz artık onunla ilgilenmez.`,
    closeOfferAgain: (id: string) => `${id} numara hâlâ açık. Kapatayım mı?`,
    close: "Evet, kapat",
    keep: "Açık kalsın",
    kept: "Açık kalıyor. Buraya yazdıkların ekibimize gitmeye devam eder.",
    openNow: (id: string) => `${id} numara ekibimizde. Buraya yazdıkların onlara gider.`,
    send: "Ekibimize de gönder",
    sent: "Ekibimize iletildi.",
    fromFaq: "Bu SSS'den. Mesajın ekibimize ancak sen gönderirsen gider.",
    nobody:
      "Ne yazık ki burada gerçek bir kişi yanıt vermiyor: ben bir botum. Sorunu anlatırsan SSS'ye bakarım.",
    unpassableAgain: "Bu tür de olmuyor, üzgünüm. Metin, resim, dosya ya da sesli mesaj dene.",
    unreachableAgain:
      "Ekibimize hâlâ ulaşamıyorum, yani mesajın gitmedi. Lütfen daha sonra yeniden dene.",
    closed: (id: string) =>
      `${id} numaralı soru kapandı, yeniden SSS'den yanıt veriyorum. Yardımcı oldu mu?`,
    yes: "Evet",
    no: "Hayır",
    glad: "Buna sevindim!",
    sorry: "Üzgünüm. Yeniden sorabilirsin, ekibimizin de haberi var.",
    support: "Ekibimiz (gerçek bir kişi)",
    edited: "Düzeltildi:",
    late: "Ne yazık ki soruna henüz kimse bakamadı. Unutulmadı: ekibimize az önce hatırlattım.",
    blocked: "Ekibimiz artık senden mesaj almıyor. Ben SSS'den yanıt vermeyi sürdürüyorum.",
    unreachable: "Ekibimize şu anda ulaşılamıyor. Lütfen daha sonra yeniden dene.",
    unpassable:
      "Bu tür bir mesajı iletemem. Metinler, resimler, dosyalar ve sesli mesajlar ekibimize ulaşır.",
    privately: "Bunun için bana özelden yaz.",
    willTell:
      "SSS bunu yanıtladığında sana bir kez yazacağım. O zamana kadar, en fazla altı ay, sorunu (kişisel veriler olmadan) sohbetimizin numarasıyla birlikte saklarım; /forget onu siler.",
    tooManyWishes: "Zaten on yanıt bekliyorsun, daha fazlasını aklımda tutamam.",
    news: (question: string) =>
      `SSS'nin bunu ne zaman yanıtlayacağını bilmek istemiştin: “${question}” Artık yanıtlıyor:`,
    privacy:
      "Gerçek bir kişiye sorarsan mesajların, botu işleten kişi orada göstermedikçe adın olmadan, ekibin grubuna gider ve orada kalır; ben sorunu (kişisel veriler olmadan) ve hangi mesajın hangisine karşılık geldiğini altı ay saklarım, diğer mesajlarda yazanları saklamam. SSS bir şeyi yanıtlayınca haber vermemi istersen, haber verene kadar, en fazla altı ay, o soruyu sohbetimizin numarasıyla birlikte saklarım.",
  },
  groups: {
    introduction: (name, product) =>
      `Merhaba! ${knows(product)} Bana soru sormak için ${name} yazıp sorunu ekle, bir mesajıma yanıt ver ya da ` +
      "sorunu /ask ile gönder. Bir başkasının sorusunu yanıtlamamı istersen o mesaja /ask ile yanıt ver. Bunun dışında sessiz kalırım.",
    how: "Sorunu /ask ile gönder ya da yanıtlamamı istediğin mesaja /ask ile yanıt ver.",
    wordless: "Yalnızca metinleri yanıtlayabilirim, bu mesajda ise metin yok.",
    more: "Devamı özelde",
    unknown:
      "SSS'de buna bir yanıt bulamıyorum. Özelde sana başka nereye bakabileceğini gösterebilirim.",
    suggest: "Bunlardan hangisi kastediliyor?",
    tooMany: "Bu grupta yetişebileceğimden çok soru var. Özelde hemen yanıt veririm.",
    onBehalf:
      "Bir grup ya da kanal adına yazıyorsun; bu yüzden kim olduğunu bilemem ve sana bir şey soramam. Her şeyi tek bir mesajda yaz ya da bana özelden yaz.",
  },
  inline: {
    troubleshoot: "Bir sorunu adım adım çöz",
    nothing: "Uyan bir şey yok. Bana özelden sor",
    ask: "Bota sor",
  },
  account: {
    language: {
      choose: "Seninle hangi dilde konuşayım?",
      likeTelegram: "Telegram'ımla aynı dilde",
      now: (language) =>
        `Seninle ${language} konuşuyorum. Özel sohbetimizde başka bir dil seçebilirsin.`,
      choosePrivately: "Bir dil seç",
    },
    privacy: {
      title: "Neyi, neden ve ne kadar süreyle saklıyorum",
      lines: [
        "Seçtiğin dili, o dilde konuşabilmek için; son sorularının numaralarını, bir soruyu düzenlediğinde yanıtını düzeltebilmek için; yanıtlara verdiğin oyları, her biri bir kez sayılsın diye; adım adım yardımda nerede kaldığını da aradan sonra devam edebilelim diye saklarım. Bunların hepsi buraya son yazışından 60 gün sonra, /forget ile ise hemen silinir.",
        "En son hangi yanıtlardan söz ettiğimiz, hangi cihazı andığın ve hangi dilde yazdığın, devamını sorabilesin diye; acil bir durumu anlatan bir mesajdan sonra da bunun ne tür olduğu. Bunu yarım saat göz önünde tutarım, senin sözlerini ise saklamam.",
        "Yazdıkların yanıtlanana kadar, yani çok kısa bir süre, bir sırada bekler ve ardından silinir. Hiçbir şey iki kez yanıtlanmasın diye yalnızca mesajın numarası 3 gün saklanır. Telegram'a ulaşılamıyorsa bir güne kadar denemeyi sürdürürüm. Bir şey bozulursa mesajın, beni yönetenler hatayı bulabilsin diye en çok 7 gün kalır; /forget onu siler.",
        "Kesin bir yanıtım olmadığında ya da yanıtım kastettiğin şey olmadığında, bana öğretilebilsin diye sözlerini 30 gün saklarım: adın ve numaran olmadan, tanıyabildiğim kadarıyla telefon numaralarını, kodları, adresleri, bağlantıları ve adları da çıkararak. Bunlardan bana öğretilenler, seninle ilgili hiçbir şey olmadan kalır.",
        "Soruları, yanıtları ve oyları 400 gün boyunca sayarım; ama yalnızca herkes için toplu olarak.",
        "Asla kod veya parola istemem, hesabını görmem ve sen istemedikçe hiçbir şeyi başkasına vermem. Telegram üzerinden gönderdiklerin için Telegram'ın kendi kuralları vardır.",
      ],
      forget: "Benimle ilgili sakladıklarını sil",
    },
    forget: {
      done: "Silindi. Seninle ilgili sakladıklarım şunlardı:",
      nothing: "Burada seninle ilgili hiçbir şey saklamıyorum.",
      kept: {
        language: "seçtiğin dil",
        replies: "hangi yanıtımın son mesajlarından hangisine ait olduğu",
        votes: "yanıtlara verdiğin oylar",
        dialog: "adım adım yardımda nerede kaldığın",
        awaited: "senden ne yazmanı beklediğim",
        givenUp: "bir arıza yüzünden yanıtlayamadığım mesajların",
        cases: "insanlara sorduğun sorular ve yanıtlanınca haber vermemi istediklerin",
        other: "süren konuşmayla ilgili birkaç not",
      },
      groups:
        "Bu grupta seninle ilgili sakladıklarım silindi. Özel sohbetimizdekiler için orada /forget gönder.",
    },
  },
  guards: {
    tooFast: "Okuyabildiğimden hızlı yazıyorsun. Bana biraz zaman ver, sonra yeniden sor.",
    secret:
      "Lütfen dikkat et: Mesajında bir kod, parola ya da telefon numarası var gibi görünüyor. Bunu saklamadım ve buna ihtiyacım " +
      "da yok. Lütfen o mesajı sil ve kodlarını, parolalarını kimseye verme, destek ekibinden olduğunu söyleyene bile.",
  },
  faults: {
    failed: "Bende bir şeyler ters gitti. Lütfen biraz sonra yeniden dene.",
    late: "Bu kadar geç yanıt verdiğim için kusura bakma.",
    givenUp: "Üzgünüm, birkaç kez denememe rağmen bunu yapamadım. Lütfen yeniden dene.",
  },
  distress: {
    "self-harm":
      "Bunları yaşadığın için çok üzgünüm. Ben yalnızca bir botum, bu konuda kendim yardım edemem, ama yardım edebilecek insanlar var, hem de hemen şimdi.\n\nSen ya da endişelendiğin kişi tehlikedeyse acil yardım numarasını ara. Güvendiğin birine ne kadar zor olduğunu anlat: Bununla tek başına kalmak zorunda değilsin. Ülkende telefonla ya da yazışarak seni dinleyecek insanlar: https://findahelpline.com",
    child:
      "Bu ciddi bir durum ve suç asla çocuğun değil. Ben yalnızca bir botum, bu konuda kendim yardım edemem.\n\nGüvendiğin bir yetişkine ve polise anlat; tehlike varsa acil yardım numarasını ara. O kişiye yanıt verme, onunla buluşma, hiçbir şey gönderme. Mesajları kanıt olarak sakla, ama çocukların cinsel görüntülerini asla kaydetme ve iletme.\n\nÇocuklar ve ebeveynler için yardım: https://childhelplineinternational.org\n18 yaş altının mahrem görüntülerini kaldırtmak için: https://takeitdown.ncmec.org",
    threats:
      "Bunu yaşadığın için üzgünüm. Bu senin suçun değil. Ben yalnızca bir botum, bunu durduramam, ama yardım edebilecek insanlar var.\n\nPara ödeme ve başka hiçbir şey gönderme. Kimseyi engellemeden önce kanıt olarak ekran görüntüsü al. Güvendiğin birine anlat ve polise bildir; tehlike varsa acil yardım numarasını ara.\n\nMahrem görüntülerin yayılmasına karşı: https://stopncii.org, 18 yaş altı: https://takeitdown.ncmec.org\nSeni dinleyecek insanlar: https://findahelpline.com",
    violence:
      "Bunu yaşadığın için üzgünüm. Kimsenin buna hakkı yok. Ben yalnızca bir botum, bu konuda kendim yardım edemem.\n\nŞu anda tehlikedeysen acil yardım numarasını ya da polisi ara, insanların olduğu bir yere git. Güvendiğin birine anlat. Mesajları ve fotoğrafları o kişinin göremeyeceği bir yerde kanıt olarak sakla. Telefonuna bakıyorsa bu sohbeti sil.\n\nÜlkendeki yardım hatları: https://findahelpline.com",
    death:
      "Başın sağ olsun. Ben yalnızca bir botum ve sana ancak SSS'de yazanı söyleyebilirim. Yasın hakkında biriyle konuşmak istersen seni dinleyecek insanlar burada: https://findahelpline.com\n\nBaşka bir sorun varsa hazır olduğunda sor.",
    unusedAccount:
      "Hesaba gelince: Kimsenin kullanmadığı bir hesap bir süre sonra kendiliğinden silinir, bunu burada okuyabilirsin. SSS, vefat edenlerin hesapları hakkında başka bir şey söylemiyor.",
    insult:
      "Can sıkıcı olduğunu anlıyorum. Neyin yolunda gitmediğini bir cümleyle yaz, elimden geleni yapayım.",
    after:
      "Ben yalnızca bir botum, bunu konuşmak için doğru kişi değilim ve sana uymayan bir yanıt vermek istemem. Lütfen güvendiğin biriyle ya da seni dinleyecek insanlarla konuş: https://findahelpline.com. Tehlike varsa acil yardım numarasını ara. Bugün hiçbir şeyi silmek ya da bir karar vermek zorunda değilsin.\n\nBir sorun varsa istediğin zaman sor.",
    afterThanks:
      "Yazdığın iyi oldu. Lütfen güvendiğin biriyle ya da seni dinleyecek insanlarla da konuş: https://findahelpline.com",
  },
  fallback: {
    onlyText: "Yalnızca metin okuyabilirim. Lütfen sorunu kelimelerle yaz.",
    oldButton: "Bu düğme artık çalışmıyor. Yeniden başlamak için /faq gönder.",
    unknownCommand: "Bu komutu bilmiyorum. Neler yapabildiğimi görmek için /help gönder.",
    nothingToCancel: "Şu anda durduracak bir şey yok. Bana istediğini sorabilirsin.",
  },
  buttons: {
    website: "Web sitesi",
    official: "Resmî metin",
    short: "Kısa yanıt",
    full: "Yanıtın tamamı",
    more: "Daha fazla",
    related: "İlgili",
    back: "‹ Geri",
    topics: "‹ Bütün konular",
    browse: "Bütün konular",
    search: "Ara",
    none: "Hiçbiri değil",
    previous: "‹ Önceki",
    next: "Sonraki ›",
  },
  about: {
    knows,
    official: "Resmî yardımcıyım.",
    unofficial: "Resmî olmayan bir yardımcıyım.",
    topics: (product) => `${product}: Bir konu seç.`,
    sharing: (product, question) => `SSS'den (${product}) bir yanıt: ${question}`,
    search: (words) =>
      `/search ve birkaç kelime yazarsan uyanları listeler, örneğin: /search ${words}`,
    contact: {
      unknown:
        "SSS'de buna bir yanıt bulamıyorum, tahmin etmek de istemem. Başka kelimelerle dene, konulara göz at ya da aşağıdaki son düğmeyi kullan.",
      elsewhere:
        "Kusura bakma. Başka kelimelerle anlat, arama yap, konulara göz at ya da aşağıdaki son düğmeyi kullan.",
      nobody:
        "Ne yazık ki burada gerçek bir kişi yanıt vermiyor: ben bir botum. Birine ulaşmak için aşağıdaki son düğmeyi kullan. Sorunu anlatırsan SSS'ye bakarım.",
    },
    support: {
      failed:
        "Hâlâ çözülmediği için üzgünüm. SSS'de başka bir şey yok ama destek yardımcı olabilir:",
      failedSteps: "Hâlâ çözülmediği için üzgünüm. Birlikte adım adım bakalım ya da desteğe sor:",
      complaint:
        "Kusura bakma, pek yardımcı olamadım. Neye ihtiyacın olduğunu birkaç kelimeyle yaz ya da benden fazlasını yapabilecek birine sor:",
    },
  },
} satisfies Texts;
