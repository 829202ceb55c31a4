import type { Situation } from "./situation.ts";

/** The lists of words, by name, that the patterns of `combinations` need. */
export type CombinationLists = Readonly<
  Record<
    | "other" // somebody else: she, a man, my ex
    | "formerPartner"
    | "bare" // nude, intimate
    | "private" // private, beside pictures
    | "images"
    | "spreads" // sends, posts, shows
    | "public" // family, everybody, channel
    | "money" // pay, dollars
    | "unless" // if, or else
    | "threatens"
    | "knows"
    | "iLive" // I live, my address
    | "comesOrKills"
    | "iAm" // what stands beside one's age
    | "age"
    | "minor"
    | "adult"
    | "asks"
    | "meets" // meet, come, undress, alone
    | "secret"
    | "pills"
    | "swallows"
    | "jumps"
    | "heights" // bridge, roof, train
    | "coach" // and teacher, neighbour
    | "night"
    | "slur" // whore
    | "think"
    | "death" // die, death
    | "weapon" // knife, belt
    | "hit"
    | "wakes" // wake up
    | "never"
    | "recorded"
    | "buried"
    | "family" // who may be violent
    | "strikes"
    | "bodyPart"
    | "dies"
    | "relative"
    | "afraid"
    | "parents"
    | "not" // not, nothing, nobody
    | "tell"
    | "planned"
    | "tomorrow",
    string
  >
>;

/** What distress is in every language: people, things and deeds that come together, in whatever words. */
export const combinations: Readonly<Record<Situation, readonly string[]>> = {
  "self-harm": [
    "<pills> + <swallows>",
    "<jumps> + <heights>",
    "<never> .. <wakes>",
    "<planned> + <tomorrow> + <never>",
    "<think> .. <death>",
  ],
  child: [
    "<age> + <iAm> & <adult> & <images>|<bare>|<meets>|<secret>",
    "<minor> + <adult> & <bare>|<meets>|<secret>",
    "<minor> + <adult> & <asks> & <images>",
    "<minor> & <adult> + <bare>",
    "<coach> & <minor> & <night>",
    "<minor> + <adult> & <not> .. <tell>",
    "<not> .. <tell> + <parents> & <minor>|<age>|<adult>|<asks>",
    "<tell> .. <not> + <parents> & <minor>|<age>|<adult>|<asks>",
  ],
  threats: [
    "<bare> & <other> & <money>|<unless> & <spreads>|<public>",
    "<private> + <images> & <other> & <money>|<unless> & <spreads>|<public>",
    "<images> + <spreads> + <public> & <money> & <unless> & <other>",
    "<images> & <money> & <unless> & <other> & <public>",
    "<bare> + <images> & <money> & <asks>",
    "<private> + <images> & <money> & <asks>",
    "<images> & <slur>",
    "<recorded> & <money> & <unless>|<public>",
    "<formerPartner> + <images> + <spreads> & <unless>|<public>",
    "<images>|<bare> + <threatens>",
    "<formerPartner> + <bare> & <spreads>",
    "<formerPartner> + <private> + <images> & <spreads>",
    "<knows> + <iLive> & <comesOrKills>",
  ],
  violence: [
    "<weapon> + <hit>",
    "<family> + <strikes> + <bodyPart>",
    "<family> + <strikes> + <afraid>",
    "<family> + <afraid> & <strikes>",
  ],
  death: ["<buried> + <relative>", "<relative> + <dies>"],
};
