import { en as functionWords } from "../../match/function-words/en.ts";
import { listed } from "../../match/words/listed.ts";
import type { Phrases } from "./phrases.ts";

/** English. */
export const en: Phrases = {
  smallTalk: {
    greeting: listed`
      hi, hello, hey, hey there, hi there, hello there, heya, hiya, helo, hallo, hullo, yo, sup, good morning,
      good afternoon, good evening, good day, morning, evening, greetings, howdy, how are you, how are you doing,
      how r u, how are u, how is it going, hows it going, whats up, wassup, anyone there, is anyone there,
      anybody there, are you there, u there, hello bot, hi bot, hey bot, dear bot, hello again, hi again, salam,
      salaam, namaste, hola, bonjour, ciao, ola, merhaba, privet, shalom, dear team, dear sir, dear all,
      help, i have a question, i got a question, can you help me, could you help me, help me, i need help,
      i need your help, can i ask something, can i ask you something, quick question, hope you are well,
      hope youre well, nice to meet you
    `,
    thanks: listed`
      thanks, thank you, thank u, thx, ty, tysm, tnx, thanx, thnx, thnks, thanks a lot, thank you so much,
      thank you very much, many thanks, thanks so much, thanks a million, cheers, much appreciated, appreciate it,
      i appreciate it, i appreciate that, good bot, nice bot, you are the best, youre the best, ur the best,
      you rock, god bless you, bless you, i love you, love you, i love u, gracias, merci, danke, spasibo, obrigado,
      grazie, shukran, for your help, for the help, for helping, for helping me, for the info, for your time,
      for the answer, for answering, for listening, that was kind, that was really kind, so kind of you,
      you are very kind, youre very kind, you are so kind, very kind, very kind of you, how kind, lifesaver,
      youre a lifesaver, thats great, you saved my life, you saved me, very helpful, so helpful, helpful
    `,
    goodbye: listed`
      bye, bye bye, goodbye, good bye, see you, see ya, see you later, cu, later, good night, gn, night,
      have a nice day, have a good day, have a great day, have a good one, take care, cya, thats all, that is all,
      thats it, nothing else, no more questions, im done, i am done
    `,
    who: listed`
      who are you, what are you, who is this, who r u, are you human, are you a human, are you a bot,
      are you a robot, are you real, are you a real person, r u a bot, am i talking to a person,
      am i talking to a human, am i talking to a bot, am i talking to a robot, is this a bot, is this a robot,
      is this a real person, are you a bot or a human, are you a human or a bot, are you ai, are you an ai,
      are you chatgpt, what can you do, what do you do, what is your name, whats your name, who made you,
      who created you, who built you, who runs you, who owns you, who is behind this bot, are you official,
      are you the official bot, is this the official bot, is this official, how do you work, what is this bot,
      what is this, what are you for
    `,
  },
  replies: {
    yes: listed`
      yes, yep, yeah, yea, ya, yup, yess, yes please, sure, of course, correct, right, exactly, thats right,
      that is right, thats it, that one, this one, yes that one, definitely, absolutely, indeed, true, i do, i did,
      it is, i am, uh huh, aye, y
    `,
    no: listed`
      no, nope, nah, na, noo, nop, no way, not really, none, none of them, none of these, none of those, neither,
      not yet, no thanks, no thank you, not at all, negative, never, n, of course not, i dont, i dont think so,
      i do not
    `,
    okay: listed`
      ok, okay, okey, oki, okk, k, kk, alright, all right, fine, hm, hmm, mhm, aha, ah, oh, i see, got it, i got it,
      gotcha, understood, i understand, makes sense, great, perfect, awesome, cool, nice, super, wow, lovely,
      brilliant, good, very good, interesting, lol, haha, hahaha, lmao, sounds good, will do, ill try, i will try,
      let me try, ill try that, ok ill try, one moment, wait, one sec, hold on, good to know, noted, no problem, np,
      no worries, good answer, so so, really, seriously, for real, never mind, nevermind, nvm, whatever, forget it,
      thats funny, funny, im dead, skip, stop, bye for now, thats enough, both,
      sorry, my bad, wrong chat, sorry wrong chat, oops, sorted, im bored, test, testing, bla bla
    `,
    helped: listed`
      it works, it works now, works now, works, it worked, that worked, worked, that helped, helped, that helps,
      this helped, it helped, you helped me, solved, its solved, problem solved, fixed, its fixed, fixed it,
      i fixed it, all good, all good now, found it, i found it, it is working, its working, working now,
      its working now, it is working now, got the code, done, done it, did it, that was it, that did it,
      that solved it, exactly what i needed, just what i needed, sorted it, i sorted it, yes it works,
      yes it helped, yes that helped, yes that worked
    `,
    failed: listed`
      didnt work, that didnt work, it didnt work, did not work, that did not work, it did not work, doesnt work,
      that doesnt work, it doesnt work, does not work, it does not work, not working, its not working,
      it is not working, still not working, isnt working, it isnt working, wont work, it wont work, still not,
      still no, still nothing, still the same, still same, same, same problem, same thing, the same, still, no luck,
      no change, no difference, no effect, nothing happened, nothing happens, nothing changed, nothing works, none of it works, none of this works,
      none of that works, none of it worked, none of that worked, none of it helped, none of that helped,
      nothing helped, it still doesnt work, still doesnt work, still does not work, it still does not work,
      still broken, didnt help, that didnt help, this didnt help, it didnt help, did not help, doesnt help,
      that doesnt help, not helping, no help, i tried that, tried that, already tried, i already tried,
      already tried that, i already tried that, i already did that, already did that, i did that already,
      tried everything, i tried everything, i did all that, i tried it all, failed, it failed, cant do it,
      i cant do that, i cant do it, i cant find it, cant find it, i dont have that, i dont have it, i dont see it,
      dont see it, its not there, it isnt there, not there, that option is not there, impossible
    `,
    refused: listed`
      thats not it, that is not it, not it, thats not what i meant, not what i meant, that isnt it,
      thats not what i mean, not what i mean, thats not what i asked, not what i asked, i didnt ask that,
      i did not ask that, i didnt ask for that, didnt ask that, wrong, wrong answer, wrong one, thats wrong,
      that is wrong, not that, not that one, not this, not this one, not these, not quite, you misunderstood,
      you misunderstood me, you dont understand, you dont understand me, you didnt understand,
      that has nothing to do with it, thats something else, something else, not my question, thats not my question,
      that doesnt answer my question, doesnt answer my question, that wasnt my question,
      you didnt answer my question, that doesnt answer it, incorrect, no thats not it
    `,
    why: listed`why, why not, why is that, why so, how come, but why, why that, what for, for what, y`,
    unclear: listed`
      what, what do you mean, what does that mean, what do you mean by that, what does this mean, huh, wat, wdym,
      come again, pardon, excuse me, i dont understand, i do not understand, dont understand, i dont get it,
      dont get it, i didnt understand, i dont follow, not clear, unclear, im confused, i am confused, confusing,
      thats confusing, can you explain, explain, please explain, explain it, explain that, can you explain that,
      can you explain it, too complicated, too long, in short, tldr, simpler, in simple words, in plain english,
      i still dont understand, i still dont get it, how, how exactly, where, where is that, where is it,
      where exactly, how do i do that, how do i do it, which
    `,
    more: listed`
      more, tell me more, more info, more information, more details, details, anything else, what else, is that all,
      thats all, go on, continue, next, and, and then, then what, and then what, and now, what now, now what,
      what next, others, other options, any other, another one, something more, is there more, and what else,
      what other options are there, show me more, show more
    `,
    complaint: listed`
      useless, youre useless, you are useless, useless bot, bad bot, stupid bot, dumb bot, dumb answer,
      stupid answer, bad answer, terrible answer, what a stupid answer, this is useless, this is stupid,
      this is a joke, what a joke, is this a joke, ridiculous, this is ridiculous, terrible, horrible, awful,
      nobody helps, nobody helps here, no one helps, nobody helps me, no one helps me, not helpful,
      you are not helpful, youre not helping, you are not helping, you dont help, you cant help me, unhelpful,
      waste of time, what a waste of time, youre wasting my time, wtf, omg, ffs, are you kidding, hate this,
      are you kidding me, are you serious, i hate this, i hate you, im angry, i am angry, so annoying, annoying,
      this is annoying, garbage, trash, crap, bullshit, nonsense, thats nonsense, you suck, this sucks,
      worst bot ever, worst support ever, bad support, bad service, i give up, im fed up, you know nothing,
      you dont know anything, you dont listen, you never listen, you dont read, lame, sad, so sad, ive had enough,
      i have had enough, shut up, nobody answers, nobody answers me, why are you so stupid, are you stupid, are you dumb
    `,
  },
  fillers: listed`
    please, pls, plz, ugh, btw, bro, man, mate, dude, sir, really, well, so, but, and, oh, ah, uh, um, lol, haha, actually,
    just, now, again, here, there, then, too, also, at all, for me, to me, it, is, this, that, with me, dear,
    friend, guys, team, everyone, today, madam, a lot, so much, very, all, number, option, mean, pick, choose, take, want, even, yet, the, my, a, me, you, i,
    of, in, on, bot, anyway, though, honestly, sadly, unfortunately
  `,
  failures: listed`
    still, i forgot it, forgot it, didnt work, did not work, doesnt work, does not work, not working, isnt working, no reply, no answer,
    no response, didnt help, did not help, doesnt help, no luck, nothing happened, the same, nothing happens,
    nothing changed, no change, already tried, i tried, ive tried, tried it, tried that, tried everything,
    same problem, same error, same thing, nothing works, never came, never arrived, not there, cant find,
    couldnt find, comes back, came back, is back, wont let me, keeps, in vain, without success, no success,
    no effect, to no avail, ignored me, ignores me, nobody replied, no one replied, nobody answers, nobody answered,
    refuses, rejected
  `,
  complaints: listed`
    useless, this is a joke, nobody helps, no one helps, you dont read, you dont listen, you never listen, not listening,
    you dont understand, you dont get it, i told you, waste of time, worst bot, worst support, so annoying, fed up,
    this bot is, stupid bot, dumb bot, you are wrong, youre wrong, same answer, talking to a wall, are you even, sick of this
  `,
  ordinals: [
    listed`first, 1st, number one, no 1, top one, upper one, the former, one`,
    listed`second, 2nd, number two, no 2, middle one, the latter, two`,
    listed`third, 3rd, number three, no 3, three`,
    listed`fourth, 4th, number four, no 4, four`,
    listed`last, last one, bottom one, the bottom, lowest`,
  ],
  continuations: listed`
    and, ok and, okay and, what about, how about, and what about, and how about, also, but, so, then, what if,
    and what if, what of, same for, and if, and also, ok but, yes but, which one, which of them, which of these,
    which of those, ok and what
  `,
  pointers: listed`
    it, its, that, thats, this, these, those, they, them, their, theirs, he, him, his, she, her, hers, one, ones,
    then, such, same, theyre, itself, else, too
  `,
  listPointers: listed`first, second, third, former, latter, both, either, other, others`,
  functionWords,
  corrections: listed`
    i mean, i meant, i was asking about, i was asking, im asking about, i am asking about, i asked about,
    i want to know about, i was talking about, im talking about, i am talking about, what i mean is,
    what i meant was, my question is about, my question was about, i meant to say, correction, but i mean,
    sorry i meant, sorry i mean, actually i meant
  `,
  negations: listed`not, no not, not about, not for, not the, instead of, rather than, and not, but not`,
  negationsWithin: listed`it wasnt, it was not, it isnt, it is not, its not, i didnt, i did not, wasnt, isnt`,
  newTopics: listed`
    new question, another question, next question, different question, one more question, one more thing,
    another thing, other question, other topic, different topic, something else, i have another question,
    never mind that, forget that, new topic, change of topic, quick question, unrelated
  `,
  asides: listed`
    dear support, dear telegram, dear telegram support, i would like to know, i want to know, id like to know,
    i wanted to ask, i want to ask, can you tell me, could you tell me, please tell me, do you know, pls tell me,
    sorry about that, sorry for that, whatever, never mind that, never mind,
    nevermind, nvm, forget that, forget it, new question, another question, next question, different question,
    one more question, one more thing, another thing, other question, other topic, different topic, last question,
    i have another question, btw, by the way, anyway, ok so, so, well, listen, look, please, pls, plz, kindly,
    hello again, hi again, again, ok, okay, nice, great, good, cool, thanks, thank you, thx, wtf, omg, damn, shit,
    fuck, fucking hell, ffs, jesus, dude, bro, man, question, a question, i have a question, quick question,
    tell me, in english then, in english, thanks in advance, please help, help, help me, pls help, urgent, lol,
    haha, and, but, stupid bot, you idiot, idiot, useless bot, my friend asks, just wondering, im just wondering,
    serious question, i was wondering, dumb question, stupid question, maybe a dumb question, sorry for the bother,
    sorry to bother you
  `,
  openings: listed`sorry, so sorry, excuse me, pardon`,
  questionWords: listed`
    how, what, whats, why, where, when, who, which, whose, can, could, is, are, does, do, did, will, would, should,
    may
  `,
  conjunctions: listed`and, also, and also, plus, and then`,
  platforms: {
    ios: listed`iphone, iphones, ipad, ipads, ios, apple phone, iphne, ipod`,
    android: listed`
      android, andriod, androids, samsung, galaxy, pixel, huawei, honor, xiaomi, redmi, poco, oneplus, oppo, vivo,
      realme, motorola, nokia
    `,
    desktop: listed`desktop, computer, pc, laptop, windows, linux, ubuntu, telegram desktop, notebook`,
    macos: listed`mac, macbook, imac, macos, mac os`,
    web: listed`web, browser, chrome, firefox, safari, web version, telegram web, online version`,
  },
  repeats: listed`
    i asked, i already asked, as i said, like i said, i said, i told you, i repeat, once again, again,
    how many times, read my question, read my message, answer my question, asked you, second time
  `,
  timeQuestions: listed`
    how long, how much time, when, how old, how soon, how fast, how many days, how often, what time
  `,
  timeWords: listed`
    month, months, day, days, week, weeks, hour, hours, minute, minutes, year, years, second, seconds, once, twice,
    immediately, instantly
  `,
};
