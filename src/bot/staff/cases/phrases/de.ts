import type { CasePhrases } from "./case-phrases.ts";

/** German. */
export const de: CasePhrases = {
  fillers:
    "ein, eine, einen, einem, einer, der, die, das, den, dem, ich, mir, mich, mein, meine, du, dir, ihr, euch, sie, " +
    "ihnen, es, bitte, mal, doch, gern, gerne, jetzt, sofort, gleich, nur, so, sehr, ok, okay, und, zu, mit, an, von, für, " +
    "in, auch, schon, noch, hier, kann, könnte, könntet, könnten, können, konnt, darf, will, möchte, wollte, würde, brauche, " +
    "hätte, habe, hab, haben, lieber, wieder, alle, viel, vielen, dank, herzlichen, eure, ihre, hilfe, bin, sich, einfach, denn",
  questions:
    "wie, was, warum, wann, wo, wer, welche, wieso, weshalb, kann, ist, sind, gibt, muss, darf",
  greetings: "hallo, hi, hey, guten, tag, morgen, abend, moin, servus, gruß, grüezi",
  thanks: "danke, dank, dankeschön, merci, tschüss, wiedersehen",
  nudges:
    "jemand da?, ist jemand da?, da, wie lange dauert|brauchst|braucht|warten? muss?, wann, wann antwort|antwortet|antworten|kommt|meldet|bekomme antwort|jemand|wer?, " +
    "warte|warten immer?, neuigkeiten|neues gibt|was?, gibt neues|neuigkeiten was?, niemand|keiner da?, " +
    "niemand|keiner antwortet|meldet|da, keine antwort|reaktion|neuigkeiten, dringend|eilt ist?, beeilt|beeilung, " +
    "was los ist?, was ist los, bleibt wo antwort, wo bleibt|ist antwort|team?, seid da?, lange dauert wie?, warum antwortet niemand|keiner, vergessen habt? uns?",
  done:
    "doch nicht, abbrechen|abbruch|abbrich anfrage?, anders überlegt, " +
    "fertig|erledigt|gelöst|geklärt|behoben hat|ist? problem|sache|alles?, nicht mehr nötig|notwendig|gebraucht|erforderlich ist?, " +
    "brauche|nötig|antwort nicht|keine mehr hilfe|antwort?, vergiss|vergesst, egal ist?, schließen|schließ|schließt|beenden|beende frage|fall|anfrage|ticket|das?, " +
    "funktioniert|klappt|geht wieder|nun? alles?, gefunden antwort|lösung|selbst, selbst gelöst|gefunden|geschafft, hat erledigt|geklärt, " +
    "alles klar|gut|bestens, problem ist? gelöst|weg|behoben|erledigt|nicht mehr? da?",
  person:
    "mensch|menschen|mitarbeiter|mitarbeiterin|berater|beraterin|ansprechpartner|operator|person|sachbearbeiter echter|echten|echte|richtiger|richtigen|lebender|lebenden|anderen?, " +
    "sprechen|reden|schreiben|chatten|verbinden|verbinde|verbindet|kontaktieren|unterhalten|fragen mensch|menschen|mitarbeiter|mitarbeiterin|berater|person|jemandem|jemanden|operator|team|support echten|echter|richtigen|lebenden|lebendigen|menschlichen? direkt?, " +
    "jemandem|jemanden sprechen|reden echten|echtes|richtigen|menschlichen?, echter|echte|echten|richtigen mensch|menschen|person|mitarbeiter, " +
    "weiterleiten|weiterleite|durchstellen|weiterverbinden mensch|menschen|mitarbeiter|jemanden|person echten?, " +
    "gibt mensch|menschen|jemanden|mitarbeiter|ansprechpartner echten|echte? sprechen|reden|antwortet|antworten?, " +
    "kein|keinen|keine|nicht bot|roboter|maschine|ki sprechen|reden? mensch|menschen|sondern|person?, menschliche|menschlichen|persönliche|persönlichen antwort|kontakt|ansprechpartner|beratung|support, " +
    "wie erreiche|bekomme|sprechen|spreche|rede mensch|menschen|mitarbeiter|jemanden echten?, wo mensch|menschen|mitarbeiter ist|sind?, " +
    "mensch|mitarbeiter antworten|antwortet|ran|lesen|übernehmen soll?, fragen menschen|mensch, jemand echtes|menschliches, wer spricht|hilft persönlich",
};
