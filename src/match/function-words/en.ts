import { listed } from "../words/listed.ts";

export const en = listed`
    i, im, ive, id, ill, me, my, mine, you, your, yours, u, ur, we, us, our, he, him, his, she, her, it, its, they,
    them, their, this, that, these, those, one, ones, a, an, the, some, any, all, every, each, both, no, not, dont,
    doesnt, didnt, isnt, arent, cant, cannot, wont, couldnt, wouldnt, shouldnt, is, are, am, was, were, be, been,
    being, do, does, did, done, doing, have, has, had, having, can, could, will, would, shall, should, may, might,
    must, get, gets, got, getting, go, goes, make, makes, let, lets, want, need, like, know, think, mean, means,
    say, says, tell, see, use, using, used, what, whats, which, who, whom, whose, where, wheres, when, why, how,
    hows, if, whether, because, and, or, but, so, than, as, of, in, on, at, to, from, for, with, without, by, about,
    into, onto, up, down, off, out, over, under, again, there, theres, here, now, then, too, also, just, only, even,
    still, yet, ever, never, always, really, very, much, many, more, most, less, least, long, often, way, thing,
    things, something, anything, nothing, someone, somebody, anyone, anybody, everyone, everybody, nobody, ok, okay,
    yes, please, pls, plz, thanks, thx, hi, hello, hey, well, oh, lol, knew, sounds, first, second, third, last, other, another,
    same, such, else, exactly, actually, maybe, possible, work, works, working, happen, happens, happened, after,
    before, until, since, during, while, few, lot, lots, bit, kind, sort, app, phone, device, version, sister, brother, wife,
    husband, mom, mum, mama, dad, papa, mother, father, grandma, grandpa, son, daughter, kid, kids, boss, friend,
    friends, guy, guys, made, set, turn, something, question, questions, about, want, person, people, bro, find, look, show, put, come,
    comes, give, keep, try, tried, take, takes, taken, took, per
  `;
