import type { CasePhrases } from "./case-phrases.ts";

/** English. */
export const en: CasePhrases = {
  fillers:
    "a, an, the, i, im, am, id, ill, me, my, you, your, u, ur, it, its, that, to, of, for, in, on, now, just, so, very, " +
    "really, please, pls, plz, ok, okay, well, and, be, can, could, may, would, will, like, want, wanna, need, get, " +
    "give, let, some, any, still, already, here, much, lot, do, does, did, have, has, got, again, with, rather, instead, " +
    "prefer, must, sorry, oh, right, yet, we, guys, help",
  questions: "how, what, why, when, where, who, which, can, is, are, does, do, will, should, could",
  greetings: "hi, hii, hello, hey, good, morning, evening, afternoon, day",
  thanks: "thanks, thank, thx, ty, cheers, appreciated, bye, goodbye",
  nudges:
    "anyone|anybody|someone|somebody there?, there, are there?, is? anyone|anybody|somebody there?, waiting|wait, " +
    "how? long take|takes? until? answer|reply?, when, when answer|reply|respond|response|hear|expect answer|reply?, " +
    "how soon?, update|updates|news|progress is? there?, no|nobody answer|answers|reply|replies|response|one|news, " +
    "nobody answering|replying|responding is?, no one answering|answers|replying?, nothing, hurry|urgent|asap is?, " +
    "whats|what is? happening|status|up|taking long?, taking long too? why? is?, where is? answer|reply|helper|everyone, " +
    "forgot|forgotten, helper|helpers|team|staff there|busy? are?, why no answer|reply|one|body answers|answering?, " +
    "any answer|reply|response|one",
  done:
    "done|finished|solved|fixed|sorted|resolved is? all? now?, no longer needed|necessary|help|required?, " +
    "not needed|necessary|required anymore|longer?, no need anymore|more?, got it all?, dont need answer|help? anymore|more, forget about?, nevermind, nvm, " +
    "never mind, close|end|cancel case|ticket|question|request|this?, works|working is? fine|again?, " +
    "found answer|solution|out|way, figured out myself?, solved|fixed|sorted myself|this, " +
    "problem|issue|question|everything|all|case solved|fixed|gone|resolved|sorted|answered|fine|clear is?, all set|good|clear",
  person:
    "human|person|operator|agent|representative|rep|advisor|supporter real|live|actual|another|support|different?, " +
    "people real|live|actual, real|live|actual one|person|human|agent|support, someone|somebody real|human|alive, " +
    "talk|speak|connect|transfer|forward|pass|put human|person|operator|agent|representative|rep|someone|somebody|anyone|staff|helper|helpers|advisor|supporter real|live|actual|human|else? through? directly?, " +
    "chat|write|contact|reach|message|ask|find|call human|operator|agent|representative|rep|staff|helper|helpers|advisor|person real|live|actual|support? how?, " +
    "ask|find|reach|contact|chat real|live|actual person|people|someone|human how?, " +
    "how talk|speak|reach|get human|operator|agent|representative|person real|live|actual?, " +
    "is|are there human|person|operator|agent|someone|anyone|anybody|people real|live|actual|human? talk|speak|ask|who|answer? else?, " +
    "who talk|speak, human|agent|live|personal support|assistance|being|chat|contact, " +
    "no|not|dont|stop more? bot|bots|robot|machine|ai talk|speak|answer|answers? human|person|someone|real?, " +
    "no|not bot|robot|machine human|person|operator|agent real?, " +
    "operator|agent|representative|human now|asap|immediately, where human|operator|agent|people is|are? real?, " +
    "human|person answer|reply|respond|read|look this?, somebody|someone answer|look|talk real|human",
};
